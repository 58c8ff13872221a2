import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { Transaction } from 'prosemirror-state';

import { isBlank } from './blocks';
import { keyOf } from './schema';

let made = 0;

/** A key that no block has: blocks have the ids of Rust. */
export const newKey = (): string => `new-${(made += 1)}`;

/**
 * Keeps every paragraph apart from the others: a half that was split off, and what was pasted, gets a key of its own.
 * Of two with one key the one with words keeps it, so that Enter before a paragraph makes a new one before it.
 */
export const paragraphKeys = new Plugin({
  appendTransaction(_transactions, before, { doc, tr }) {
    if (doc === before.doc || sameKeys(before.doc, doc)) return null;
    return keyed(doc, tr);
  },
});

/** Typing changes one paragraph and no key; that is told by looking at what is not the same node. */
function sameKeys(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let at = 0; at < after.childCount; at += 1) {
    const [old, now] = [before.child(at), after.child(at)];
    if (old !== now && (keyOf(old) !== keyOf(now) || keyOf(now) === '')) return false;
  }
  return true;
}

function keyed(doc: Node, tr: Transaction): Transaction | null {
  const holders = new Map<string, number>();
  doc.forEach((paragraph, at) => {
    const key = keyOf(paragraph);
    const holder = holders.get(key);
    const taken = holder !== undefined && !isBlank(doc.nodeAt(holder) as Node);
    if (key !== '' && !taken) holders.set(key, at);
  });
  doc.forEach((paragraph, at) => {
    if (holders.get(keyOf(paragraph)) !== at) tr.setNodeAttribute(at, 'key', newKey());
  });
  return tr.docChanged ? tr : null;
}
