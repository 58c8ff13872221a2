import type { EventFacts } from '../../lib/api/client';
import { FIELDS, LISTS, formOf, isFilled } from './form';
import type { Form, Lists } from './form';

type Identified = { id: string | null };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Takes over what came from elsewhere (a save, an undo, a mend) where nothing was typed since `base`; what was typed stays.
 */
export function merge(form: Form, base: EventFacts, known: EventFacts): void {
  const [before, now] = [formOf(base), formOf(known)];
  for (const key of FIELDS) if (form[key].trim() === before[key]) form[key] = now[key];
  for (const key of LISTS) mergeList(key, form, before, now);
}

function mergeList<L extends keyof Lists>(key: L, form: Form, before: Form, now: Form): void {
  const rows = form[key] as (Lists[L][number] & Identified)[];
  const theirs = now[key] as (Lists[L][number] & Identified)[];
  const filled = rows.filter(isFilled[key]);
  if (same(filled, before[key])) {
    // A row keeps being the same object, so that whoever stands in it stays there.
    const taken = theirs.map((row, at) => Object.assign(known(filled, row, at) ?? {}, row));
    const half = rows.filter((row) => !isFilled[key](row));
    rows.splice(0, rows.length, ...taken, ...half);
    return;
  }
  const used = new Set(rows.map((row) => row.id));
  for (const [at, row] of filled.entries()) {
    const id = theirs[at]?.id;
    if (row.id === null && id && !used.has(id)) row.id = id;
  }
}

/** Finds the row of the form that came back: by its id, or new and in its place. */
function known<T extends Identified>(filled: readonly T[], row: T, at: number): T | undefined {
  const there = filled[at];
  return filled.find((other) => other.id === row.id) ?? (there?.id === null ? there : undefined);
}
