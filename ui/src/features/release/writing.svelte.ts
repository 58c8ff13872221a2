import type { Conflict, DraftView } from '../../lib/api/client';
import { toFailure } from '../../lib/api/client';
import type { Sending } from '../../lib/editor/ledger';
import { readUnsaved, writeUnsaved } from '../../lib/editor/unsaved';
import { m } from '../../lib/i18n';
import { DRAFT_FIELD } from '../../lib/work/keeping';
import { wordsOf } from '../../lib/work/words';
import type { Sheet } from '../event/sheet.svelte';
import { DraftText, touchedIn } from './text';

/** How long a keystroke may wait for the disk. */
const KEEP_MS = 250;
/** The rest of typing after which the page follows. */
const LOOK_MS = 400;
/** The rest of typing that makes a step of undo. */
const REST_MS = 2000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * The text of a release while it is written. What is typed is kept as scratch soon, shown on the page at a short rest, and
 * saved as one step at a longer one. Rust has the truth: what comes back from there is shown, and the caret stays.
 */
export class Writing {
  draft = $state.raw<DraftView>();
  /** Why there is no draft. */
  trouble = $state<string>();
  /** Paragraphs that somebody else changed while they were edited here. */
  conflicts = $state.raw<readonly Conflict[]>([]);
  /** The quote that is shown with its record. */
  quote = $state<string>();
  /** The keys of the paragraphs of the draft, in its order. */
  keys = $state.raw<readonly string[]>([]);
  /** Whether a write of this page is under way: it reads again itself. */
  saving = false;
  /** The release; none while nothing was set for the first one. */
  release: string | null;
  readonly text = new DraftText();
  readonly #sheet: Sheet;
  readonly #field: string;
  #timers: { keep?: Timer; look?: Timer; rest?: Timer } = {};
  #chain: Promise<void> = Promise.resolve();
  #turn = 0;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.release = sheet.view?.release ?? null;
    this.#field = `${DRAFT_FIELD}.${sheet.chosen ?? 'first'}`;
  }

  /** Reads the draft, as it would be with what is typed and not saved; the page and the marks follow. */
  async look(): Promise<void> {
    const { work, id } = this.#sheet;
    const turn = ++this.#turn;
    const sending = this.text.sending();
    try {
      const pending = sending?.text ?? null;
      const draft = await work.api.call('draft', {
        event: id,
        release: this.release,
        lang: work.locale,
        pending,
      });
      if (turn !== this.#turn) return;
      this.trouble = undefined;
      this.release ??= draft.release;
      this.keys = this.text.take(draft, sending);
      this.draft = draft;
      this.text.decorate(draft, this.keys);
    } catch (cause) {
      if (turn !== this.#turn) return;
      this.trouble = wordsOf(toFailure(cause));
      if (!this.text.view) this.draft = undefined;
    }
  }

  /** Shows the editor in an element; a text that was not saved when the program ended stands there again. */
  show(host: HTMLElement, label: string): () => void {
    const unsaved = readUnsaved(this.#unfinished.get(this.#place));
    const hands = {
      typed: () => this.typed(),
      left: () => void this.flush(),
      openQuote: (statement: string) => (this.quote = statement),
    };
    this.text.show(host, label, hands, this.draft, unsaved);
    if (this.draft) this.text.decorate(this.draft, this.keys);
    if (unsaved) {
      this.text.focus(unsaved.caret);
      this.#sheet.work.say(m.entry_restored());
      this.typed();
    }
    return () => {
      void this.flush();
      this.text.close();
    };
  }

  /** Follows a keystroke. It only winds clocks: nothing here may look at the whole text. */
  typed(): void {
    const { keep, look, rest } = this.#timers;
    clearTimeout(look);
    clearTimeout(rest);
    this.#timers = {
      // The first keystroke winds it, not the last: somebody who never rests is safe as well.
      keep: keep ?? setTimeout(() => this.keep(), KEEP_MS),
      look: setTimeout(() => void this.look(), LOOK_MS),
      rest: setTimeout(() => void this.flush(), REST_MS),
    };
  }

  /** Puts what is not saved yet onto the disk, one save after the other. */
  keep(): void {
    clearTimeout(this.#timers.keep);
    delete this.#timers.keep;
    this.#chain = this.#chain.then(async () => {
      const sending = this.text.sending();
      if (!sending) return;
      const { work, id } = this.#sheet;
      const text = writeUnsaved({ text: sending.text, caret: this.text.caret() ?? null });
      this.#unfinished.set(this.#place, text);
      await work.ask('save_scratch', { place: { event: id }, field: this.#field, text });
    });
  }

  /** Saves what was typed: one step of undo. */
  flush(): Promise<void> {
    Object.values(this.#timers).forEach(clearTimeout);
    this.#timers = {};
    return (this.#chain = this.#chain.then(() => this.#save()));
  }

  /** Keeps what was written here, or takes what stands; the last answer saves the text. */
  async settle(conflict: Conflict, keep: 'mine' | 'theirs'): Promise<void> {
    if (keep === 'mine') this.text.insist(conflict);
    else this.text.accept(conflict);
    this.conflicts = this.conflicts.filter((other) => other !== conflict);
    if (this.conflicts.length === 0) await this.flush();
  }

  get #unfinished(): Map<string, string> {
    return this.#sheet.work.unfinished.drafts;
  }

  get #place(): string {
    return `${this.#sheet.id} ${this.#field}`;
  }

  async #save(): Promise<void> {
    if (this.conflicts.length > 0) return;
    const { work, id } = this.#sheet;
    const sending = this.text.sending();
    const scratch = this.#field;
    if (!sending) {
      // It was typed and taken back.
      if (!this.#unfinished.delete(this.#place)) return;
      await work.ask('clear_scratch', { place: { event: id }, field: scratch });
      return;
    }
    // An edit of what is in review or approved begins the next draft.
    const moves = this.release === null || this.#sheet.view?.state !== 'draft';
    this.saving = true;
    try {
      const { text } = sending;
      const saved = await work.write('save_blocks', { event: id, release: this.release, text, scratch });
      if (saved.conflicts.length > 0) return await this.#contend(saved.conflicts, sending);
      this.text.saved(sending, saved.blocks);
      this.release = saved.release;
      this.#unfinished.delete(this.#place);
    } catch (cause) {
      // It stays as scratch, and is tried again at the next rest.
      work.fail(cause);
      return;
    } finally {
      this.saving = false;
    }
    if (moves) await this.#sheet.read();
    if (this.text.view) await this.look();
  }

  /** Takes what changed in paragraphs that were not touched here, and asks about the others. */
  async #contend(conflicts: readonly Conflict[], sending: Sending): Promise<void> {
    const touched = touchedIn(sending);
    conflicts.filter(({ id }) => !touched.has(id)).forEach((conflict) => this.text.accept(conflict));
    this.conflicts = conflicts.filter(({ id }) => touched.has(id));
    if (this.conflicts.length === 0) await this.#save();
  }
}
