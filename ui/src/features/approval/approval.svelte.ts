import { getContext, setContext } from 'svelte';

import type { StatusView, VersionView } from '../../lib/api/client';
import { m } from '../../lib/i18n';
import type { Sheet } from '../event/sheet.svelte';

/** States in which files are made of a frozen version. */
const FROZEN: readonly string[] = ['approved', 'released', 'corrected', 'withdrawn'];

export function isFrozen(state: string | null): boolean {
  return state !== null && FROZEN.includes(state);
}

/** Where the release stands that is worked on: its versions, its steps, and what changed since it was approved. */
export class Approval {
  readonly sheet: Sheet;
  status = $state.raw<StatusView>();
  /** Whether a step is being taken. */
  busy = $state(false);
  #turn = 0;
  #before: { release: string; state: string } | undefined;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Returns the state; a release of which nothing was set is a draft. */
  get state(): string {
    return this.sheet.view?.state ?? 'draft';
  }

  /** Returns the last version. */
  get last(): VersionView | undefined {
    return this.status?.versions.at(-1);
  }

  get frozen(): boolean {
    return isFrozen(this.state);
  }

  /** Tells whether a version went out: what changes from then on is a correction. */
  get out(): boolean {
    return this.status?.versions.some(({ standing }) => standing === 'released') ?? false;
  }

  /** Returns how many paragraphs the draft says otherwise than the last version. */
  get changes(): number {
    const all = this.status?.changed ?? [];
    const count = (kind: string): number => all.filter((paragraph) => paragraph.kind === kind).length;
    return Math.max(count('old'), count('new'));
  }

  /** Names the release as commands do. */
  get which(): { event: string; release: string | null } {
    return { event: this.sheet.id, release: this.sheet.view?.release ?? null };
  }

  async read(): Promise<void> {
    const turn = ++this.#turn;
    const { which } = this;
    const status = which.release === null ? undefined : await this.sheet.work.ask('release_status', which);
    if (turn === this.#turn) this.status = status;
  }

  /** Says when an edit took the release out of review, or began the next draft. */
  watch(release: string | null, state: string): void {
    const before = this.#before;
    this.#before = release === null ? undefined : { release, state };
    if (this.busy || state !== 'draft' || !before || before.release !== release) return;
    if (before.state === 'review') this.sheet.work.say(m.approval_begun_review());
    else if (isFrozen(before.state)) this.sheet.work.say(m.approval_begun());
  }

  /** Takes a step, then reads what stands. Tells whether it was taken; what fails is said. */
  async step(
    name: 'submit_release' | 'return_release' | 'send_release' | 'withdraw_release',
    note: string | null,
    done: string,
  ): Promise<boolean> {
    return this.during(async () => {
      await this.sheet.work.write(name, { ...this.which, note });
      this.sheet.work.say(done);
    });
  }

  /** Does something that moves the release. */
  async during(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    try {
      await work();
      return true;
    } catch (cause) {
      this.sheet.work.fail(cause);
      return false;
    } finally {
      await this.sheet.read();
      await this.read();
      this.busy = false;
    }
  }
}

const APPROVAL = Symbol('approval');

export function provideApproval(approval: Approval): Approval {
  return setContext(APPROVAL, approval);
}

export function useApproval(): Approval {
  return getContext<Approval>(APPROVAL);
}
