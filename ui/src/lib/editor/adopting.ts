import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';

import { sameWords, startOf } from './blocks';
import { keyOf } from './schema';

/**
 * Puts paragraphs in the place of those that stand, each by itself where it differs: the caret stays in its paragraph, and
 * undo of the text in the others. None when nothing differs. No step of that undo: it was not the hand at this keyboard.
 */
export function adopt(state: EditorState, paragraphs: readonly Node[]): Transaction | undefined {
  const { doc, tr } = state;
  const standing = new Map<string, number>();
  doc.forEach((paragraph, _start, index) => standing.set(keyOf(paragraph), index));
  const wanted = new Map(paragraphs.map((paragraph, index) => [keyOf(paragraph), index]));
  // From the end to the beginning, so that no change moves what is looked at next.
  let [at, to] = [doc.childCount - 1, paragraphs.length - 1];
  while (at >= 0 || to >= 0) {
    const [old, fresh] = [at >= 0 ? doc.child(at) : undefined, paragraphs[to]];
    const start = startOf(doc, Math.max(at, 0));
    if (old && fresh && keyOf(old) === keyOf(fresh)) {
      if (!sameWords(old, fresh)) rewrite(tr, start + 1, old, fresh);
      at -= 1;
      to -= 1;
    } else if (fresh && !((standing.get(keyOf(fresh)) ?? Infinity) <= at)) {
      tr.insert(old ? start + old.nodeSize : 0, fresh);
      to -= 1;
    } else if (old) {
      // Gone, or wanted further up.
      tr.delete(start, start + old.nodeSize);
      standing.delete(keyOf(old));
      at -= 1;
    }
  }
  if (!tr.docChanged) return undefined;
  const caret = keptCaret(state);
  const place = caret && wanted.has(caret.key) ? caretIn(tr.doc, caret) : undefined;
  if (place !== undefined && state.selection.empty) tr.setSelection(TextSelection.create(tr.doc, place));
  return tr.setMeta('addToHistory', false);
}

/** Writes what differs in a paragraph whose content begins at a place. */
function rewrite(tr: Transaction, place: number, old: Node, fresh: Node): void {
  const from = old.content.findDiffStart(fresh.content);
  const end = old.content.findDiffEnd(fresh.content);
  if (from === null || end === null) return;
  // What is the same at both ends may overlap: `aa` to `a` differs nowhere by itself.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  tr.replaceWith(place + from, place + end.a + overlap, fresh.content.cut(from, end.b + overlap));
}

/** Where a caret stands: in which paragraph, and how far in. */
export interface Caret {
  key: string;
  offset: number;
}

export function keptCaret({ selection }: EditorState): Caret | undefined {
  const { $head } = selection;
  return $head.depth > 0 ? { key: keyOf($head.node(1)), offset: $head.parentOffset } : undefined;
}

/** The place of a caret in a document; none when its paragraph is gone. */
export function caretIn(doc: Node, { key, offset }: Caret): number | undefined {
  let place: number | undefined;
  doc.forEach((paragraph, at) => {
    if (keyOf(paragraph) === key) place = at + 1 + Math.min(offset, paragraph.content.size);
  });
  return place;
}
