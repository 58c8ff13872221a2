import { Fragment, Slice } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { quotesIn } from './blocks';
import { isQuote, newParagraph, schema, statementOf } from './schema';

/** Takes the words of a text from elsewhere: a paragraph for each line that has some, styling lost. */
export function sliceOfText(text: string): Slice {
  const lines = text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\t\u00a0 ]+/g, ' ').trim());
  const kept = lines.filter((line) => line !== '');
  // Blanks around a bit of one line belong to the sentence that it goes into.
  const [only] = kept;
  if (lines.length === 1 && only !== undefined) {
    const [before, after] = [/^\s/.test(text), /\s$/.test(text)];
    return new Slice(Fragment.from(schema.text(`${before ? ' ' : ''}${only}${after ? ' ' : ''}`)), 0, 0);
  }
  const paragraphs = kept.map((line) => newParagraph('', [schema.text(line)]));
  return new Slice(Fragment.from(paragraphs), paragraphs.length > 0 ? 1 : 0, paragraphs.length > 0 ? 1 : 0);
}

/** What another editor copied is taken as its words alone; our own paragraphs come with quotes and sources. */
export const pastesWords = new Plugin({
  props: {
    handlePaste(view, event) {
      const data = event.clipboardData;
      if (!data || data.getData('text/html').includes('data-pm-slice')) return false;
      const text = data.getData('text/plain');
      if (text === '') return false;
      view.dispatch(view.state.tr.replaceSelection(sliceOfText(text)).scrollIntoView());
      return true;
    },
    transformPasted: (slice, view) => withoutDoubles(slice, view),
  },
});

/** A quote stands in a release once: a copy of one that stays is left out. */
function withoutDoubles(slice: Slice, view: EditorView): Slice {
  const { selection, doc } = view.state;
  const standing = quotesIn(doc);
  const stays = (statement: string): boolean => {
    const at = standing.get(statement);
    return at !== undefined && (at < selection.from || at >= selection.to);
  };
  const seen = new Set<string>();
  const single = (nodes: Fragment): Fragment => {
    const kept: Node[] = [];
    nodes.forEach((node) => {
      if (!isQuote(node)) {
        kept.push(node.isText ? node : node.copy(single(node.content)));
        return;
      }
      const statement = statementOf(node);
      if (!stays(statement) && !seen.has(statement)) kept.push(node);
      seen.add(statement);
    });
    return Fragment.fromArray(kept);
  };
  return new Slice(single(slice.content), slice.openStart, slice.openEnd);
}
