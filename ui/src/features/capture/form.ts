import type { BackgroundFact, EventFacts } from '../../lib/api/client';

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
type TextKey = (typeof TEXTS)[number];

/** The facts as fields hold them: what is absent is empty. */
export type Form = Record<TextKey, string> & {
  title: string;
  kind: string;
  city: string;
  day: string;
  background: BackgroundFact[];
};

export function formOf(facts: EventFacts): Form {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, facts[key] ?? ''])) as Record<TextKey, string>;
  const { title, kind, city, day } = facts;
  return { ...texts, title, kind, city, day, background: facts.background.map((fact) => ({ ...fact })) };
}

/** What is to be saved; fields that the form does not show stay as they are. */
export function factsOf(form: Form, known: EventFacts): EventFacts {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, form[key].trim() || null]));
  return {
    ...known,
    ...texts,
    title: form.title.trim(),
    kind: form.kind,
    city: form.city.trim(),
    day: form.day,
    background: form.background
      .map((fact) => ({ ...fact, text: fact.text.trim() }))
      .filter((fact) => fact.text),
  };
}
