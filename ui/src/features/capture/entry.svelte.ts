import type { Restriction, StatementKind } from '../../lib/api/client';
import type { Sheet } from '../event/sheet.svelte';
import { isSaid, newStatement, nextRestriction } from './statement';

/** How long a keystroke may wait for the disk: what a kill may cost. */
const KEEP_MS = 250;

interface Mode {
  speaker: string | null;
  kind: StatementKind;
  restriction: Restriction | null;
  typed_ms: number | null;
}

/** The entry line: what is being typed, by whom it was said, and that it survives a kill. */
export class EntryLine {
  text = $state('');
  speaker = $state<string | null>(null);
  kind = $state<StatementKind>('direct');
  restriction = $state<Restriction | null>(null);
  /** The moment of the first keystroke. */
  typedMs = $state<number | null>(null);
  /** Whether the text was found again after the program had ended. */
  restored = $state(false);
  readonly #sheet: Sheet;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    const { work, id } = sheet;
    this.text = work.unfinished.texts.get(id) ?? '';
    this.restored = this.text.trim() !== '';
    this.#recall(work.unfinished.modes.get(id));
  }

  /** Follows a keystroke: stamps the first one, and keeps the text soon. */
  typed(now: number = Date.now()): void {
    if (this.text.trim() === '') this.typedMs = null;
    else this.typedMs ??= now;
    this.restored = false;
    this.#sheet.work.unfinished.texts.set(this.#sheet.id, this.text);
    this.#timer ??= setTimeout(() => this.keep(), KEEP_MS);
  }

  /** Puts what stands here onto the disk, one save after the other. */
  keep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { work, id } = this.#sheet;
    const place = { event: id };
    const text = this.text;
    const mode = this.#mode();
    work.unfinished.modes.set(id, mode);
    this.#keeping = this.#keeping.then(async () => {
      await work.ask('save_scratch', { place, field: 'entry', text });
      await work.ask('save_scratch', { place, field: 'entry.mode', text: mode });
    });
  }

  /** Enters what was typed, and is ready for the next at once. What is refused comes back. */
  async enter(): Promise<boolean> {
    const { work, id } = this.#sheet;
    const { text, speaker, kind, restriction, typedMs } = this;
    if (text.trim() === '' && kind !== 'marker') return false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.text = '';
    this.typedMs = null;
    this.restored = false;
    work.unfinished.texts.delete(id);
    // A save that is under way would put the text back after it was entered.
    await this.#keeping;
    const said = isSaid(kind);
    const entered = await this.#sheet.enter({
      ...newStatement(id),
      text,
      kind,
      speaker: said ? speaker : null,
      restriction: said ? restriction : null,
      typed_ms: typedMs ?? Date.now(),
      scratch: 'entry',
    });
    if (!entered && this.text === '') {
      this.text = text;
      this.typedMs = typedMs;
      work.unfinished.texts.set(id, text);
    }
    if (this.text !== '') this.keep();
    return entered;
  }

  /** Drops a marker at this moment; what is being typed stays. */
  async mark(now: number = Date.now()): Promise<void> {
    await this.#sheet.enter({ ...newStatement(this.#sheet.id), kind: 'marker', typed_ms: now });
  }

  choose(speaker: string | null): void {
    this.speaker = speaker;
    this.keep();
  }

  setKind(kind: StatementKind): void {
    this.kind = kind;
    this.keep();
  }

  cycleRestriction(): void {
    this.restriction = nextRestriction(this.restriction);
    this.keep();
  }

  #mode(): string {
    const { speaker, kind, restriction, typedMs } = this;
    return JSON.stringify({ speaker, kind, restriction, typed_ms: typedMs } satisfies Mode);
  }

  #recall(kept: string | undefined): void {
    if (!kept) return;
    try {
      const mode = JSON.parse(kept) as Partial<Mode>;
      this.speaker = mode.speaker ?? null;
      this.kind = mode.kind ?? 'direct';
      this.restriction = mode.restriction ?? null;
      if (this.restored) this.typedMs = mode.typed_ms ?? null;
    } catch {
      // Of another version: the text itself is what matters.
    }
  }
}
