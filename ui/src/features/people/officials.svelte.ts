import { SvelteMap } from 'svelte/reactivity';

import type {
  OfficialChoice,
  OfficialPlan,
  OfficialVerdict,
  OfficialsOptions,
  OfficialsPreview,
} from '../../lib/api/client';
import { today } from '../../lib/dates';
import type { Work } from '../../lib/work/work.svelte';

/** After how long an answer is taken into the preview: several are given in a row. */
const ANSWERED_MS = 200;

export type Shown = 'all' | OfficialVerdict;

/** A list of officials on its way into the register: how it is read, what it would bring, what was answered. */
export class OfficialsList {
  preview = $state.raw<OfficialsPreview>();
  day = $state(today());
  ends = $state(true);
  readonly choices = new SvelteMap<number, OfficialChoice>();
  shown = $state<Shown>('all');
  reading = $state(false);
  readonly path: string;
  readonly #work: Work;
  #columns: string[] | undefined;
  #header: number | null = null;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(work: Work, path: string) {
    this.#work = work;
    this.path = path;
  }

  /** Reads the list as it is to be taken in; tells whether it could be read. */
  async read(): Promise<boolean> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    this.reading = true;
    const preview = await this.#work.ask('preview_officials', this.#request());
    if (turn !== this.#turn) return true;
    this.reading = false;
    if (preview) {
      this.preview = preview;
      this.#columns = [...preview.layout.columns];
      this.#header = preview.layout.header;
    }
    return preview !== undefined;
  }

  /** Says what a column holds; a column that was taken for the same holds nothing then. */
  setColumn(at: number, column: string): void {
    const columns = this.#columns ?? [];
    this.#columns = columns.map((known, other) =>
      other === at ? column : known === column ? 'other' : known,
    );
    void this.read();
  }

  setHeader(header: number | null): void {
    this.#header = header;
    void this.read();
  }

  choose(row: number, choice: OfficialChoice | undefined): void {
    if (choice === undefined) this.choices.delete(row);
    else this.choices.set(row, choice);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.read(), ANSWERED_MS);
  }

  /** Answers every question that has a single likely answer. */
  acceptAll(): void {
    for (const row of this.open) {
      const only = onlyAnswer(row);
      if (only) this.choices.set(row.row, only);
    }
    void this.read();
  }

  skipAll(): void {
    for (const row of this.open) this.choices.set(row.row, 'skip');
    void this.read();
  }

  get rows(): readonly OfficialPlan[] {
    return this.preview?.rows ?? [];
  }

  /** The rows that still have to be answered for. */
  get open(): readonly OfficialPlan[] {
    return this.rows.filter((row) => row.verdict === 'ask' && !this.choices.has(row.row));
  }

  count(verdict: OfficialVerdict): number {
    return this.rows.filter((row) => row.verdict === verdict).length;
  }

  /** Imports the list; tells whether it was imported. */
  async take(): Promise<boolean> {
    return this.#work.save('import_officials', this.#request());
  }

  #request(): { path: string; options: OfficialsOptions } {
    const layout = this.#columns ? { header: this.#header, columns: this.#columns } : null;
    const { day, ends } = this;
    return { path: this.path, options: { layout, day, ends, choices: Object.fromEntries(this.choices) } };
  }
}

/** The one who is likely, or the row before. */
function onlyAnswer(row: OfficialPlan): OfficialChoice | undefined {
  if (row.same_as !== null) return row.proposals.length === 0 ? { row: row.same_as } : undefined;
  const [likely, ...others] = row.proposals;
  return likely && others.length === 0 ? { known: likely.person } : undefined;
}
