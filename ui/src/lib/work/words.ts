import { toFailure } from '../api/client';
import type { CommandFailure } from '../api/client';
import { keyOf, m, wordOf } from '../i18n';

/** Says what happened, what is safe and what to do. The window has words of its own where the catalogue names commands. */
export function wordsOf(cause: unknown): string {
  const failure: CommandFailure = toFailure(cause);
  const { code, params } = failure;
  return (
    wordOf(keyOf('window_error', code), params) ?? wordOf(keyOf('error', code), params) ?? m.error_internal()
  );
}

/** Names a step of undo. */
export function stepName(op: string): string {
  return wordOf(keyOf('op', op)) ?? op;
}
