import type { Session, Touched } from '../api/client';

/** What stands in entry lines and forms, by event: no page is drawn from it, it only outlives pages. */
export class Unfinished {
  readonly texts = new Map<string, string>();
  readonly modes = new Map<string, string>();
  /** Forms of facts as they were being filled in. */
  readonly facts = new Map<string, string>();

  constructor(session: Session) {
    for (const { place, field, text } of session.unfinished) {
      if (typeof place !== 'object' || place === null || !('event' in place)) continue;
      if (field === 'entry') this.texts.set(place.event, text);
      if (field === 'entry.mode') this.modes.set(place.event, text);
      if (field === 'facts') this.facts.set(place.event, text);
    }
  }
}

type Listener = (changes: Touched) => void;

/** Who wants to know what a write touched. */
export class Listeners {
  readonly #all = new Set<Listener>();

  add(listener: Listener): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(changes: Touched): void {
    this.#all.forEach((listener) => listener(changes));
  }
}
