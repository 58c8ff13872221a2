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

/** A refusal of a file, in words. */
export interface Refusal {
  message: string;
  /** Line and column, or the place in the structure. */
  place: string | undefined;
  found: string | undefined;
  expected: string | undefined;
}

/** Says why a file was refused: the place, what was found there and what should have been. */
export function refusalOf(cause: unknown): Refusal {
  const { params, field } = toFailure(cause);
  const { line, column } = params;
  const part = (prefix: string, kind: string | undefined, detail: string | undefined): string | undefined => {
    if (!kind) return undefined;
    const base = keyOf(prefix, kind);
    // What was found is named alone, or with an excerpt.
    const full = detail === undefined ? undefined : wordOf(`${base}_with`, { detail });
    return full ?? wordOf(base, { detail: detail ?? '' });
  };
  return {
    message: wordsOf(cause),
    place: line && column ? `${m.refused_line({ line, column })}${field ? ` (${field})` : ''}` : field,
    found: part('found', params['found_kind'], params['found_excerpt']),
    expected: part('expected', params['expected_kind'], params['expected_detail']),
  };
}
