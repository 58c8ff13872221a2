import type { Session, Touched } from '../api/client';
import { glimpse, readUnsaved } from '../editor/unsaved';

/** What stands in entry lines, forms and drafts, by event: no page is drawn from it, it only outlives pages. */
export class Unfinished {
  readonly texts = new Map<string, string>();
  readonly modes = new Map<string, string>();
  /** Forms of facts as they were being filled in. */
  readonly facts = new Map<string, string>();
  /** Texts of releases, by event and field. */
  readonly drafts = new Map<string, string>();
  /** Which release of an event was worked on. */
  readonly releases = new Map<string, string>();

  constructor(session: Session) {
    for (const { place, field, text } of session.unfinished) {
      if (typeof place !== 'object' || place === null || !('event' in place)) continue;
      if (field === 'entry') this.texts.set(place.event, text);
      if (field === 'entry.mode') this.modes.set(place.event, text);
      if (field === 'facts') this.facts.set(place.event, text);
      if (field === RELEASE_FIELD) this.releases.set(place.event, text);
      if (field.startsWith(`${DRAFT_FIELD}.`)) this.drafts.set(`${place.event} ${field}`, text);
    }
  }

  /** Tells which text of a release of an event was typed and not saved, by some of its words. */
  draftOf(event: string): string | undefined {
    const kept = [...this.drafts].find(([place]) => place.startsWith(`${event} `))?.[1];
    const unsaved = readUnsaved(kept);
    return unsaved && glimpse(unsaved);
  }
}

/** Fields of an event in which the text of a release, and the choice of one, are kept. */
export const DRAFT_FIELD = 'draft';
export const RELEASE_FIELD = 'release';

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
