import type { EventItem, ListRequest } from '../../lib/api/client';
import { today, yesterday } from '../../lib/dates';
import type { Work } from '../../lib/work/work.svelte';

export type Filter = 'all' | 'coming' | 'past';
export type Row = { day: string } | { event: EventItem };

const PAGE = 100;

/** The agenda, read page by page as it is scrolled. */
export class Agenda {
  events = $state.raw<readonly EventItem[]>([]);
  loaded = $state(false);
  /** Events so far that hold what cannot be read. */
  unreadable = $state(0);
  filter = $state<Filter>('all');
  #next: [string, string] | null = null;
  #reading = false;
  #turn = 0;
  readonly #work: Work;

  constructor(work: Work) {
    this.#work = work;
  }

  /** Reads anew, from the beginning. */
  async read(): Promise<void> {
    const turn = ++this.#turn;
    const answer = await this.#work.ask('events', this.#request(null));
    if (!answer || turn !== this.#turn) return;
    this.events = answer.events;
    this.unreadable = answer.unreadable;
    this.#next = answer.next;
    this.loaded = true;
  }

  /** Reads the next page, once at a time. */
  async more(): Promise<void> {
    if (!this.#next || this.#reading) return;
    this.#reading = true;
    const turn = this.#turn;
    const answer = await this.#work.ask('events', this.#request(this.#next));
    this.#reading = false;
    if (!answer || turn !== this.#turn) return;
    this.events = [...this.events, ...answer.events];
    this.unreadable += answer.unreadable;
    this.#next = answer.next;
  }

  choose(filter: Filter): void {
    this.filter = filter;
    void this.read();
  }

  #request(after: [string, string] | null): ListRequest {
    return {
      from: this.filter === 'coming' ? today() : null,
      until: this.filter === 'past' ? yesterday() : null,
      kind: null,
      person: null,
      after,
      most: PAGE,
    };
  }
}

/** Sets the day above the events of each day. */
export function rowsOf(events: readonly EventItem[]): Row[] {
  const rows: Row[] = [];
  let day = '';
  for (const event of events) {
    if (event.day !== day) rows.push({ day: (day = event.day) });
    rows.push({ event });
  }
  return rows;
}
