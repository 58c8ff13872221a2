import { getContext, setContext } from 'svelte';

import type { Api, ArrivedFile } from '../../lib/api/client';

type Kind = ArrivedFile['kind'];
type Taker = (files: readonly ArrivedFile[]) => void;

/** What comes to the window by itself: files that are opened with it or dropped on it, and how far a long work is. */
export class Arrivals {
  readonly #api: Api;
  /** Whether files are held over the window. */
  hovering = $state(false);
  /** Percent of a long work; undefined while there is none. */
  progress = $state<number>();
  /** Files that nobody has looked at yet, in the order in which they came. */
  waiting = $state.raw<readonly ArrivedFile[]>([]);
  /** Pages that take files of a kind while they are shown, such as photos of an event. */
  #takers: Partial<Record<Kind, Taker>> = {};

  constructor(api: Api) {
    this.#api = api;
  }

  /** Asks again and again for what has arrived; returns how to stop. */
  listen(): () => void {
    let stopped = false;
    void (async () => {
      while (!stopped) {
        try {
          const all = await this.#api.call('arrivals');
          // Another page asks in the place of this one.
          if (all.length === 0) return;
          all.forEach((one) => this.#take(one));
        } catch {
          return;
        }
      }
    })();
    return () => (stopped = true);
  }

  /** Hands files of a kind to a page from now on; returns how to stop. */
  give(kind: Kind, taker: Taker): () => void {
    this.#takers = { ...this.#takers, [kind]: taker };
    return () => {
      if (this.#takers[kind] === taker) this.#takers = { ...this.#takers, [kind]: undefined };
    };
  }

  /** Adds files that were chosen in a dialog. */
  add(files: readonly ArrivedFile[]): void {
    const rest = files.filter(({ kind }) => !this.#takers[kind]);
    this.waiting = [...this.waiting, ...rest];
    for (const [kind, taker] of Object.entries(this.#takers)) {
      const own = files.filter((file) => file.kind === kind);
      if (own.length > 0) taker?.(own);
    }
  }

  /** The first file is dealt with. */
  done(): void {
    this.waiting = this.waiting.slice(1);
  }

  #take(arrival: 'hover' | 'leave' | { files: ArrivedFile[] } | { progress: number }): void {
    if (arrival === 'hover') this.hovering = true;
    else if (arrival === 'leave') this.hovering = false;
    else if ('files' in arrival) this.add(arrival.files);
    else this.progress = arrival.progress;
  }
}

const ARRIVALS = Symbol('arrivals');

export function provideArrivals(arrivals: Arrivals): Arrivals {
  return setContext(ARRIVALS, arrivals);
}

export function useArrivals(): Arrivals {
  return getContext<Arrivals>(ARRIVALS);
}
