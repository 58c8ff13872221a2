import { toFailure } from '../../lib/api/client';
import type { Work } from '../../lib/work/work.svelte';

interface Asking {
  /** The embargo as it is printed. */
  line: string;
  /** What is being done, as its button says it. */
  action: string;
  /** Does it with a reason. */
  go: (reason: string | null) => Promise<boolean>;
}

/** Leave to let something out: what an embargo holds back is done once a reason is given. */
export class Leave {
  readonly #work: Work;
  asking = $state.raw<Asking>();

  constructor(work: Work) {
    this.#work = work;
  }

  /** Does something that lets a release out, and asks for a reason when an embargo still runs. What else fails is thrown. */
  async take(action: string, attempt: (reason: string | null) => Promise<void>): Promise<void> {
    try {
      await attempt(null);
    } catch (cause) {
      const { code, params } = toFailure(cause);
      if (code !== 'embargo_binding') throw cause;
      this.asking = { line: params['line'] ?? '', action, go: (reason) => this.#again(attempt, reason) };
    }
  }

  async #again(attempt: (reason: string | null) => Promise<void>, reason: string | null): Promise<boolean> {
    try {
      await attempt(reason);
      return true;
    } catch (cause) {
      this.#work.fail(cause);
      return false;
    }
  }
}
