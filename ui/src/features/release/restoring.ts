import type { Node } from 'prosemirror-model';

import type { BlockView, SentText } from '../../lib/api/client';
import { paragraphOf } from '../../lib/editor/blocks';
import { newKey } from '../../lib/editor/keys';
import type { Ledger } from '../../lib/editor/ledger';
import { keyOf } from '../../lib/editor/schema';

/** The paragraphs of a text that was not saved, put over the blocks that stand. */
export function restored(text: SentText, blocks: readonly BlockView[], ledger: Ledger): Node[] {
  const standing = new Map(blocks.map((block) => [block.id, block]));
  const shown = ({ id, runs, quotes }: BlockView): Node => paragraphOf(ledger.keyOf(id), runs, quotes);
  const paragraphs = text.blocks.flatMap(({ id, base, runs }) => {
    const block = id === null ? undefined : standing.get(id);
    if (runs === null) return block ? [shown(block)] : [];
    if (block) ledger.basedOn(block.id, base);
    // A paragraph that is gone meanwhile is a new one: what was typed must not be.
    return [paragraphOf(block ? ledger.keyOf(block.id) : newKey(), runs, [])];
  });
  const listed = new Set([...text.blocks.map(({ id }) => id), ...text.gone.map(({ id }) => id)]);
  blocks.forEach((block, at) => {
    if (listed.has(block.id)) return;
    const before = blocks[at - 1];
    const place = paragraphs.findIndex((paragraph) => before && keyOf(paragraph) === ledger.keyOf(before.id));
    paragraphs.splice(place + 1, 0, shown(block));
  });
  return paragraphs;
}
