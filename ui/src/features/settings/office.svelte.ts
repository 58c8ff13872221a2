import { getContext, setContext } from 'svelte';

import { toFailure } from '../../lib/api/client';
import type { HouseFacts, OfficeFacts } from '../../lib/api/client';
import { wordsOf } from '../../lib/work/words';
import type { Work } from '../../lib/work/work.svelte';

export type Profile = 'rilis' | 'siaran-pers';

/** Text of a form: what is not set is empty. */
type Filled<T> = { [K in keyof T]: string extends NonNullable<T[K]> ? string : T[K] };
type ContactForm = Filled<NonNullable<HouseFacts['contact']>>;
type SignatoryForm = Filled<NonNullable<HouseFacts['signatory']>>;
export type OfficeForm = Filled<OfficeFacts>;
export type HouseForm = Omit<Filled<HouseFacts>, 'contact' | 'signatory' | 'dateline'> & {
  contact: ContactForm;
  signatory: SignatoryForm;
  dateline: Filled<HouseFacts['dateline']>;
};

/** How long the page waits for the next letter before it is drawn anew. */
const REST_MS = 250;

function filled<T extends object>(facts: T): Filled<T> {
  const texts = Object.entries(facts).map(([key, value]) => [key, value ?? '']);
  return Object.fromEntries(texts) as Filled<T>;
}

function houseForm(house: HouseFacts): HouseForm {
  return {
    ...house,
    emblem_alt: house.emblem_alt ?? '',
    number_template: house.number_template ?? '',
    boilerplate: house.boilerplate ?? '',
    dateline: filled(house.dateline),
    contact: filled(house.contact ?? { name: '', phone: null, email: null }),
    signatory: filled(house.signatory ?? { title: '', name: '', id: null }),
  };
}

/** The settings of the office: one form behind several parts of the page, saved as soon as a field is left. */
export class Settings {
  readonly work: Work;
  office = $state<OfficeForm>();
  house = $state<HouseForm>();
  emblem = $state.raw<string | null>(null);
  /** The page with the settings as they stand in the form. */
  html = $state.raw('');
  profile = $state<Profile>('siaran-pers');
  /** What keeps the form from being saved: the field, and why. */
  wrong = $state.raw<{ field: string; text: string }>();
  /** Whether the form is being written, whose own changes it need not read again. */
  saving = false;
  #kept = { office: '', house: '' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(work: Work) {
    this.work = work;
  }

  async read(): Promise<void> {
    const [office, house, emblem] = await Promise.all([
      this.work.ask('office'),
      this.work.ask('house'),
      this.work.ask('emblem'),
    ]);
    if (!office || !house) return;
    this.office = { ...filled(office), default_profile: office.default_profile ?? 'rilis' };
    this.house = houseForm(house);
    this.emblem = emblem ?? null;
    this.work.session = { ...this.work.session, office };
    this.#keep();
    this.draw();
  }

  /** Draws the page anew, once the typing rests. */
  draw(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), REST_MS);
  }

  /** Saves what was changed; one save after the other. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  /** Says what is wrong with a field, or with the fields of a group. */
  wrongOf(field: string): string | undefined {
    const at = this.wrong?.field ?? '';
    return at === field || at.startsWith(`${field}.`) || at.startsWith(`/${field}`)
      ? this.wrong?.text
      : undefined;
  }

  #keep(): void {
    this.#kept = { office: JSON.stringify(this.office), house: JSON.stringify(this.house) };
  }

  async #save(): Promise<void> {
    const [office, house] = [$state.snapshot(this.office), $state.snapshot(this.house)];
    if (!office || !house) return;
    this.saving = true;
    try {
      // A part that stayed as it was would be a step of undo that does nothing.
      if (JSON.stringify(office) !== this.#kept.office) await this.work.write('save_office', office);
      if (JSON.stringify(house) !== this.#kept.house) await this.work.write('save_house', house);
      this.#keep();
      this.wrong = undefined;
      this.work.session = { ...this.work.session, office };
    } catch (cause) {
      const { field } = toFailure(cause);
      if (field) this.wrong = { field, text: wordsOf(cause) };
      else this.work.fail(cause);
    } finally {
      this.saving = false;
    }
    this.draw();
  }

  async #draw(): Promise<void> {
    const [office, house] = [$state.snapshot(this.office), $state.snapshot(this.house)];
    if (!office || !house) return;
    try {
      this.html = await this.work.api.call('draft_page', { office, house, profile: this.profile });
    } catch {
      // A form that is half filled has no page; the last one stays until it has.
    }
  }
}

const SETTINGS = Symbol('settings');

export function provideSettings(settings: Settings): Settings {
  return setContext(SETTINGS, settings);
}

export function useSettings(): Settings {
  return getContext<Settings>(SETTINGS);
}
