import { getContext, setContext } from 'svelte';

import { toFailure } from '../../lib/api/client';
import type { EventSheet, SpeakerSheet, StatementEdit, StatementSheet, Touched } from '../../lib/api/client';
import { m } from '../../lib/i18n';
import { RELEASE_FIELD } from '../../lib/work/keeping';
import type { Work } from '../../lib/work/work.svelte';

/** One event as its pages see it: read again when it changes, and patched with what a write answers. */
export class Sheet {
  readonly id: string;
  readonly work: Work;
  view = $state.raw<EventSheet>();
  /** Whether it does not stand any more. */
  gone = $state(false);
  /** Entered, and not yet answered for. */
  pending = $state.raw<readonly { key: number; edit: StatementEdit; failed: boolean }[]>([]);
  /** What a finding points at in the record, until it has the focus: `/event/venue`, `/statements/3/text`. */
  wanted = $state<string>();
  /** Grows with every change of what a draft is made of. */
  version = $state(0);
  /** The release that was chosen; the first one when none was. */
  chosen = $state<string | null>(null);
  #turn = 0;
  #key = 0;

  constructor(work: Work, id: string) {
    this.work = work;
    this.id = id;
    this.chosen = work.unfinished.releases.get(id) ?? null;
  }

  get speakers(): readonly SpeakerSheet[] {
    return this.view?.speakers ?? [];
  }

  get statements(): readonly StatementSheet[] {
    return this.view?.statements ?? [];
  }

  async read(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const view = await this.work.api.call('event', this.id);
      if (turn !== this.#turn) return;
      this.view = this.#ofChosen(view);
      this.version += 1;
    } catch (cause) {
      // Whoever throws an event away, or takes back that it was made, knows; others see a page that says so.
      if (toFailure(cause).code === 'row_missing') this.gone = true;
      else this.work.fail(cause);
    }
  }

  /** Throws the event away, and says so where one can take it back. */
  async throwAway(): Promise<void> {
    const { work, id } = this;
    if (!(await work.save('throw_away', { kind: 'event', id }))) return;
    work.go({ at: 'agenda' });
    work.left = undefined;
    work.say(m.event_thrown(), { label: m.undo(), run: () => void work.revert('undo', 'agenda') });
  }

  /** Works on another release from now on. */
  choose(release: string): void {
    const { work, id } = this;
    this.chosen = release;
    work.unfinished.releases.set(id, release);
    void work.ask('save_scratch', { place: { event: id }, field: RELEASE_FIELD, text: release });
    if (this.view) this.view = this.#ofChosen(this.view);
    this.version += 1;
  }

  /** Shows an event with the release that was chosen; one that was thrown away is chosen no more. */
  #ofChosen(view: EventSheet): EventSheet {
    const known = view.releases.find(({ id }) => id === this.chosen);
    if (!known) this.chosen = null;
    const release = known ?? view.releases[0];
    return release
      ? { ...view, release: release.id, state: release.state, settings: release.settings }
      : view;
  }

  #reading: Promise<void> = Promise.resolve();

  /** Resolves once what was touched last has been read again. */
  settled(): Promise<void> {
    return this.#reading;
  }

  #moving: Promise<void> = Promise.resolve();

  /** Acts when what the act before changed has been read again: two keys in quick succession are two steps. */
  inTurn(act: () => Promise<void>): Promise<void> {
    this.#moving = this.#moving.then(act).then(() => this.settled());
    return this.#moving;
  }

  /** Reads again what a write touched; a statement that was just entered is there already. */
  follow(changes: Touched): void {
    const alone = this.#entered && changes.statements.length > 0 && changes.people.length === 0;
    const ours = changes.events.includes(this.id) || changes.people.length > 0;
    if (ours && !alone) this.#reading = this.read();
  }

  #entered = false;

  /** Saves a statement; a new one is shown at once. Tells whether it was saved. */
  async enter(edit: StatementEdit): Promise<boolean> {
    const entry = { key: ++this.#key, edit, failed: false };
    if (edit.id === null) this.pending = [...this.pending, entry];
    try {
      this.#entered = true;
      const saved = await this.work.write('save_statement', edit);
      this.#patch(edit.id, saved);
      return true;
    } catch (cause) {
      this.work.fail(cause);
      return false;
    } finally {
      this.#entered = false;
      this.pending = this.pending.filter((known) => known.key !== entry.key);
    }
  }

  #patch(old: string | null, saved: StatementSheet): void {
    if (!this.view) return;
    const known = this.view.statements;
    const at = known.findIndex((statement) => statement.id === old);
    const statements = at < 0 ? [...known, saved] : known.with(at, saved);
    this.view = { ...this.view, statements };
    this.version += 1;
  }
}

const SHEET = Symbol('sheet');

export function provideSheet(sheet: Sheet): Sheet {
  return setContext(SHEET, sheet);
}

export function useSheet(): Sheet {
  return getContext<Sheet>(SHEET);
}
