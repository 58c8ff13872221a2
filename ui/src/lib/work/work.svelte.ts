import { getContext, setContext } from 'svelte';

import type { Api, Arguments, CommandName, PlaceRef, Response, Session, Touched } from '../api/client';
import { toFailure } from '../api/client';
import { clockNow } from '../dates';
import { m, useLocale } from '../i18n';
import type { Locale } from '../i18n';
import { Listeners, Unfinished } from './keeping';
import { ROUTE_FIELD, routeOf } from './route';
import type { Route } from './route';
import { stepName, wordsOf } from './words';

export interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'bad';
  action?: { label: string; run: () => void };
}

type Written<N extends CommandName> = Response<N> extends { value: infer V; changes: Touched } ? V : never;
type WritingName = {
  [N in CommandName]: Response<N> extends { value: unknown; changes: Touched } ? N : never;
}[CommandName];

/** How long a message stays; one that says what went wrong stays until it is closed. */
const SHOWN_MS = 6000;

/** What all pages share: the program behind them, where the window is, what was saved, what is to be said. */
export class Work {
  readonly api: Api;
  session = $state<Session>() as Session;
  route = $state<Route>({ at: 'agenda' });
  /** The event that was left for another place, to come back to. */
  left = $state.raw<Route>();
  locale = $state<Locale>('id');
  savedAt = $state<string>('');
  writing = $state(0);
  toasts = $state<Toast[]>([]);
  /** The quote whose chain is shown. */
  chain = $state<string>();
  /** Where undo goes at the moment. */
  undoPlace = $state<PlaceRef>('agenda');
  readonly unfinished: Unfinished;
  /** Told when the archive turns out to be damaged. */
  ondamage: (cause: unknown) => void = () => undefined;
  readonly #listeners = new Listeners();
  #toast = 0;
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(api: Api, session: Session) {
    this.api = api;
    this.session = session;
    this.speak(session.language ?? 'id');
    this.unfinished = new Unfinished(session);
    this.route = routeOf(session.unfinished.find(({ field }) => field === ROUTE_FIELD)?.text);
  }

  /** Asks; what fails is said, and the answer is undefined then. */
  async ask<N extends CommandName>(name: N, ...args: Arguments<N>): Promise<Response<N> | undefined> {
    try {
      return await this.api.call(name, ...args);
    } catch (cause) {
      this.fail(cause);
      return undefined;
    }
  }

  /** Writes: tells who listens what to read again, and the time of the commit. What fails is thrown. */
  async write<N extends WritingName>(name: N, ...args: Arguments<N>): Promise<Written<N>> {
    this.writing += 1;
    try {
      const answer = (await this.api.call(name, ...args)) as unknown as {
        value: Written<N>;
        changes: Touched;
      };
      this.savedAt = clockNow();
      this.#listeners.tell(answer.changes);
      return answer.value;
    } finally {
      this.writing -= 1;
    }
  }

  /** Writes; what fails is said. Tells whether it was written. */
  async save<N extends WritingName>(name: N, ...args: Arguments<N>): Promise<boolean> {
    try {
      await this.write(name, ...args);
      return true;
    } catch (cause) {
      this.fail(cause);
      return false;
    }
  }

  /** Calls back after every write; returns how to stop. */
  onChanges(listener: (changes: Touched) => void): () => void {
    return this.#listeners.add(listener);
  }

  go(route: Route): void {
    if (this.route.at === 'event') this.left = { at: 'event', id: this.route.id, step: this.route.step };
    this.route = route;
    const kept = { place: 'office' as const, field: ROUTE_FIELD, text: JSON.stringify(route) };
    // One after the other, or the place before might be kept over this one.
    this.#keeping = this.#keeping.then(() => this.ask('save_scratch', kept));
  }

  speak(locale: Locale): void {
    useLocale(locale);
    this.locale = locale;
  }

  /** Changes the language; one that is spoken has been kept, and is there after a kill. */
  async keepLocale(locale: Locale): Promise<void> {
    if ((await this.ask('set_language', locale)) !== undefined) this.speak(locale);
  }

  say(text: string, action?: Toast['action']): void {
    this.#show({ text, tone: 'good', ...(action ? { action } : {}) });
  }

  fail(cause: unknown): void {
    const { code } = toFailure(cause);
    if (code === 'search_overtaken') return;
    if (code === 'database_damaged') {
      this.ondamage(cause);
      return;
    }
    this.#show({ text: wordsOf(cause), tone: 'bad' });
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  /** Takes the last step of the place back, or does it again. */
  async revert(direction: 'undo' | 'redo', place: PlaceRef = $state.snapshot(this.undoPlace)): Promise<void> {
    try {
      const { op, left } = await this.write(direction, place);
      const said =
        direction === 'undo' ? m.undo_done({ step: stepName(op) }) : m.redo_done({ step: stepName(op) });
      const text = left > 0 ? `${said} ${m.undo_left({ count: left })}` : said;
      const other = direction === 'undo' ? 'redo' : 'undo';
      this.say(text, {
        label: direction === 'undo' ? m.redo() : m.undo(),
        run: () => void this.revert(other, place),
      });
    } catch (cause) {
      const empty = toFailure(cause).code === 'nothing_to_undo';
      if (empty) this.say(direction === 'undo' ? m.undo_nothing() : m.redo_nothing());
      else this.fail(cause);
    }
  }

  #show(toast: Omit<Toast, 'id'>): void {
    const id = ++this.#toast;
    this.toasts = [...this.toasts.slice(-2), { id, ...toast }];
    if (toast.tone === 'good') setTimeout(() => this.dismiss(id), SHOWN_MS);
  }
}

const WORK = Symbol('work');

export function provideWork(work: Work): void {
  setContext(WORK, work);
}

export function useWork(): Work {
  return getContext<Work>(WORK);
}
