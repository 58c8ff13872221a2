import type {
  AbbreviationFact,
  ActorFact,
  BackgroundFact,
  EventFacts,
  ProgrammeFact,
} from '../../lib/api/client';

const TEXTS = [
  'title_short',
  'theme',
  'organiser',
  'organiser_short',
  'issuer',
  'host',
  'participants',
  'venue',
  'day_until',
  'time',
  'end_time',
  'purpose',
  'news',
  'next_step',
] as const;
const REQUIRED = ['title', 'kind', 'city', 'day', 'zone'] as const;
export const FIELDS = [...REQUIRED, ...TEXTS] as const;
export const LISTS = ['background', 'programmes', 'actors', 'abbreviations'] as const;

type Programme = Omit<ProgrammeFact, 'about'> & { about: string };

/** The lists of a form; a row that is half filled in stays in the form and is not saved yet. */
export interface Lists {
  background: BackgroundFact[];
  programmes: Programme[];
  actors: ActorFact[];
  abbreviations: AbbreviationFact[];
}

/** The facts as fields hold them: what is absent is empty. */
export type Form = Record<(typeof FIELDS)[number], string> & Lists;

export function formOf(facts: EventFacts): Form {
  const texts = Object.fromEntries(FIELDS.map((key) => [key, facts[key] ?? ''])) as Record<
    (typeof FIELDS)[number],
    string
  >;
  return {
    ...texts,
    background: facts.background.map((row) => ({ ...row })),
    programmes: facts.programmes.map((row) => ({ ...row, about: row.about ?? '' })),
    actors: facts.actors.map((row) => ({ ...row })),
    abbreviations: facts.abbreviations.map((row) => ({ ...row })),
  };
}

/** Tells whether a row says enough to be saved. */
export const isFilled: { [L in keyof Lists]: (row: Lists[L][number]) => boolean } = {
  background: (row) => row.text.trim() !== '',
  programmes: (row) => row.name.trim() !== '',
  actors: (row) => row.person !== '' && row.did.trim() !== '',
  abbreviations: (row) => row.short.trim() !== '' && row.full.trim() !== '',
};

/** What is to be saved; fields that the form does not show stay as they are. */
export function factsOf(form: Form, known: EventFacts): EventFacts {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, form[key].trim() || null]));
  const required = Object.fromEntries(REQUIRED.map((key) => [key, form[key].trim()]));
  return {
    ...known,
    ...texts,
    ...required,
    background: form.background.filter(isFilled.background).map((row) => ({ ...row, text: row.text.trim() })),
    programmes: form.programmes
      .filter(isFilled.programmes)
      .map((row) => ({ ...row, name: row.name.trim(), about: row.about.trim() || null })),
    actors: form.actors.filter(isFilled.actors).map((row) => ({ ...row, did: row.did.trim() })),
    abbreviations: form.abbreviations
      .filter(isFilled.abbreviations)
      .map((row) => ({ ...row, short: row.short.trim(), full: row.full.trim() })),
  };
}

/** What keeps a form from being saved. */
export function wrongWith(form: Form): 'title' | 'city' | 'day_until' | undefined {
  if (!form.title.trim()) return 'title';
  if (!form.city.trim()) return 'city';
  return form.day_until && form.day_until < form.day ? 'day_until' : undefined;
}
