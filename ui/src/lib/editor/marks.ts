import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

import type { SpotView } from '../api/client';
import { quotesIn } from './blocks';
import { keyOf } from './schema';

/** Something to look at in a paragraph. */
export interface Mark {
  key: string;
  severity: string;
  /** What is meant, where it is one place of a run. */
  spot: SpotView | null;
}

/** What is marked: places to look at, and quotes that are not printed any more. */
interface Marking {
  set: readonly Mark[];
  gone: ReadonlySet<string>;
}

const marking = new PluginKey<DecorationSet>('marks');

/** Underlines what findings mean. They are set anew when they arrive, and move with the text meanwhile. */
export const marks = new Plugin<DecorationSet>({
  key: marking,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, before) {
      const marked = tr.getMeta(marking) as Marking | undefined;
      return marked ? decorated(tr.doc, marked) : before.map(tr.mapping, tr.doc);
    },
  },
  props: { decorations: (state) => marking.getState(state) },
});

/** Sets what is to be looked at. */
export function setMarks(
  state: EditorState,
  set: readonly Mark[],
  gone: ReadonlySet<string> = new Set(),
): Transaction {
  return state.tr.setMeta(marking, { set, gone } satisfies Marking).setMeta('addToHistory', false);
}

function decorated(doc: Node, { set, gone }: Marking): DecorationSet {
  const places = new Map<string, number>();
  doc.forEach((paragraph, at) => places.set(keyOf(paragraph), at));
  const all = set.flatMap(({ key, severity, spot }) => {
    const at = places.get(key);
    const range = at === undefined || !spot ? undefined : rangeOf(doc, at, spot);
    return range ? [Decoration.inline(range.from, range.to, { class: `finding ${severity}` })] : [];
  });
  for (const [statement, at] of quotesIn(doc)) {
    if (gone.has(statement)) all.push(Decoration.node(at, at + 1, { class: 'gone' }));
  }
  return DecorationSet.create(doc, all);
}

/** The place of a spot in the document; none when the text is another one meanwhile. */
export function rangeOf(doc: Node, at: number, spot: SpotView): { from: number; to: number } | undefined {
  const paragraph = doc.nodeAt(at);
  if (!paragraph || spot.run >= paragraph.childCount) return undefined;
  let start = at + 1;
  for (let run = 0; run < spot.run; run += 1) start += paragraph.child(run).nodeSize;
  const { isText, nodeSize } = paragraph.child(spot.run);
  if (!isText || spot.to > nodeSize) return undefined;
  return { from: start + spot.from, to: start + spot.to };
}
