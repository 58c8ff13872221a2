import type { Found, SearchFacets, SearchKind } from '../../lib/api/client';
import type { Work } from '../../lib/work/work.svelte';

/** How many are shown at most. */
export const MOST = 200;
/** A search is for words of at least three letters. */
const SHORTEST = 3;

/** Who is meant, by the row of the register. */
export interface Speaker {
  id: string;
  name: string;
}

/** A question to the archive, and its answer; kept while the window is open, so that one comes back to what was found. */
export class Asking {
  text = $state('');
  speaker = $state.raw<Speaker>();
  /** ISO; empty for none. */
  from = $state('');
  until = $state('');
  kind = $state<SearchKind | 'all'>('all');
  found = $state.raw<Found>();
  readonly #work: Work;
  #turn = 0;

  constructor(work: Work) {
    this.#work = work;
  }

  /** The words; none while what is typed is too short to be searched. */
  get words(): string {
    const text = this.text.trim();
    return text.length < SHORTEST ? '' : text;
  }

  /** Whether there is enough to answer: words, somebody, or a day. */
  get asks(): boolean {
    return this.words !== '' || this.speaker !== undefined || this.from !== '' || this.until !== '';
  }

  get narrowed(): boolean {
    return this.speaker !== undefined || this.from !== '' || this.until !== '';
  }

  /** Asks; the program stops the search before. */
  async ask(): Promise<void> {
    const turn = ++this.#turn;
    if (!this.asks) {
      this.found = undefined;
      return;
    }
    const facets: SearchFacets = {
      speaker: this.speaker?.id ?? null,
      from: this.from || null,
      until: this.until || null,
      kind: this.kind === 'all' ? null : this.kind,
    };
    const answer = await this.#work.ask('search', { text: this.words, facets, most: MOST });
    if (answer && turn === this.#turn) this.found = answer;
  }

  /** Asks what somebody said: statements, unless something else is looked for. */
  about(speaker: Speaker | undefined): void {
    this.speaker = speaker;
    if (speaker && (this.kind === 'all' || this.kind === 'person')) this.kind = 'statement';
  }

  widen(): void {
    this.speaker = undefined;
    this.from = '';
    this.until = '';
  }
}

const kept = new WeakMap<Work, Asking>();

/** Returns the question that was asked last. */
export function askingOf(work: Work): Asking {
  let asking = kept.get(work);
  if (!asking) kept.set(work, (asking = new Asking(work)));
  return asking;
}
