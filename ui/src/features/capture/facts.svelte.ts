import type { EventFacts } from '../../lib/api/client';
import type { Sheet } from '../event/sheet.svelte';
import { LISTS, factsOf, formOf, isFilled, wrongWith } from './form';
import type { Form } from './form';
import { merge } from './merge';

/** How long a keystroke may wait for the disk: what a kill may cost. */
const KEEP_MS = 250;
/** After how long a rest a fact becomes a step of its own. */
const REST_MS = 2000;
/** The name by which the program knows what is kept; saving the facts forgets it. */
const FIELD = 'facts';

interface Kept {
  base: EventFacts;
  form: Form;
}

/** The form of an event's facts: saved at a rest and when a field is left, and kept meanwhile so that it survives a kill. */
export class Facts {
  form = $state<Form>();
  /** Whether something was found again that had not been saved. */
  restored = $state(false);
  readonly #sheet: Sheet;
  #base: EventFacts | undefined;
  #seen: EventFacts | undefined;
  #keeping: Promise<unknown> = Promise.resolve();
  #saving: Promise<void> = Promise.resolve();
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Follows what the program knows: at first, and whenever it was read again. */
  follow(known: EventFacts): void {
    if (known === this.#seen) return;
    this.#seen = known;
    const kept = this.form ? undefined : this.#recall();
    if (kept) this.form = { ...formOf(known), ...kept.form };
    else this.form ??= formOf(known);
    merge(this.form, kept?.base ?? this.#base ?? known, known);
    this.#base = known;
    if (!kept) return;
    this.restored = this.#changed() !== undefined || wrongWith(this.form) !== undefined;
    void this.save();
  }

  /** Follows a keystroke. */
  typed(): void {
    this.#keepTimer ??= setTimeout(() => this.keep(), KEEP_MS);
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => void this.save(), REST_MS);
  }

  /** Puts the form as it stands onto the disk, one save after the other. */
  keep(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    if (!this.form || !this.#base) return;
    const { work, id } = this.#sheet;
    const place = { event: id };
    const text = JSON.stringify({ base: this.#base, form: this.form } satisfies Kept);
    work.unfinished.facts.set(id, text);
    this.#keeping = this.#keeping.then(() => work.ask('save_scratch', { place, field: FIELD, text }));
  }

  /** Saves what changed, if all that an event needs is there; else it stays kept. One save waits for the other. */
  save(): Promise<void> {
    clearTimeout(this.#restTimer);
    if (this.#keepTimer) this.keep();
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    // A save that is under way would put back what is forgotten now.
    await this.#keeping;
    const facts = this.#changed();
    if (facts && this.form && !wrongWith(this.form)) {
      if (!(await this.#sheet.work.save('save_event', { id: this.#sheet.id, facts }))) return;
      this.#base = facts;
      this.restored = false;
    }
    this.#tidy();
  }

  /** Forgets what was kept once all of it is saved; a row that is half filled in is kept on. */
  #tidy(): void {
    const { work, id } = this.#sheet;
    if (!this.form || !this.#base || !work.unfinished.facts.has(id)) return;
    const rows = LISTS.flatMap((key) => this.form?.[key].map(isFilled[key] as (row: unknown) => boolean));
    if (rows.includes(false) || wrongWith(this.form)) return this.keep();
    work.unfinished.facts.delete(id);
    const place = { event: id };
    this.#keeping = this.#keeping.then(() => work.ask('clear_scratch', { place, field: FIELD }));
  }

  /** Returns the facts when they differ from those that are known. */
  #changed(): EventFacts | undefined {
    if (!this.form || !this.#base) return undefined;
    const facts = factsOf($state.snapshot(this.form) as Form, this.#base);
    return JSON.stringify(facts) === JSON.stringify(this.#base) ? undefined : facts;
  }

  #recall(): Kept | undefined {
    try {
      const kept = JSON.parse(this.#sheet.work.unfinished.facts.get(this.#sheet.id) ?? '') as Partial<Kept>;
      return kept.base && kept.form ? (kept as Kept) : undefined;
    } catch {
      // Nothing was kept, or by another version.
      return undefined;
    }
  }
}
