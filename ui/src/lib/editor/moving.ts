import { Fragment } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { Command } from 'prosemirror-state';

import { startOf } from './blocks';

/** Moves the paragraph with the caret up or down. */
export function moveParagraph(by: -1 | 1): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const at = selection.$from.index(0);
    const to = at + by;
    if (selection.$to.index(0) !== at || to < 0 || to >= doc.childCount) return false;
    const [upper, lower] = by < 0 ? [to, at] : [at, to];
    const start = startOf(doc, upper);
    const [first, second] = [doc.child(upper), doc.child(lower)];
    const end = start + first.nodeSize + second.nodeSize;
    const shift = by < 0 ? -first.nodeSize : second.nodeSize;
    tr.replaceWith(start, end, Fragment.from([second, first]));
    const moved = Selection.fromJSON(tr.doc, shifted(selection, shift));
    dispatch?.(tr.setSelection(moved).scrollIntoView());
    return true;
  };
}

/** The same selection some places further. */
function shifted(selection: Selection, by: number): Record<string, unknown> {
  const json = selection.toJSON() as Record<string, unknown>;
  for (const end of ['anchor', 'head']) {
    if (typeof json[end] === 'number') json[end] += by;
  }
  return json;
}
