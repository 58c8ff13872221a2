import { NodeSelection, Plugin, Selection, TextSelection } from 'prosemirror-state';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';

import { quotesIn } from './blocks';
import { isQuote, newParagraph, newQuote, statementOf } from './schema';

/** The quote that is selected, as a whole. */
export function selectedQuote(state: EditorState): Node | undefined {
  const { selection } = state;
  return selection instanceof NodeSelection && isQuote(selection.node) ? selection.node : undefined;
}

/** Opens the quote that is selected. */
export function openQuote(open: (statement: string) => void): Command {
  return (state) => {
    const quote = selectedQuote(state);
    if (quote) open(statementOf(quote));
    return quote !== undefined;
  };
}

/** A first Backspace or Delete beside a quote selects it, so that none goes by accident; the second removes it. */
export function selectBeside(side: 'before' | 'after'): Command {
  return ({ selection, tr }, dispatch) => {
    if (!(selection instanceof TextSelection) || !selection.empty) return false;
    const { $from, from } = selection;
    const beside = side === 'before' ? $from.nodeBefore : $from.nodeAfter;
    if (!beside || !isQuote(beside)) return false;
    const at = side === 'before' ? from - beside.nodeSize : from;
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)));
    return true;
  };
}

/** Puts a quote in: where the caret is or a selected quote ends, or as a paragraph of its own at the end. */
export function putIn(
  state: EditorState,
  statement: string,
  words: string,
  place: 'caret' | 'end' = 'caret',
): Transaction {
  const { tr, selection, doc } = state;
  const quote = newQuote(statement, words);
  if (place === 'end') {
    tr.insert(doc.content.size, newParagraph('', [quote]));
    return tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView();
  }
  tr.insert(selection.to, quote);
  return tr.setSelection(Selection.near(tr.doc.resolve(selection.to + 1), 1)).scrollIntoView();
}

/** Shows other words of quotes; none when all are shown already. No step of the text's own undo. */
export function showWords(state: EditorState, words: ReadonlyMap<string, string>): Transaction | undefined {
  const { tr } = state;
  for (const [statement, at] of quotesIn(state.doc)) {
    const now = words.get(statement);
    if (now !== undefined && state.doc.nodeAt(at)?.attrs['words'] !== now) {
      tr.setNodeAttribute(at, 'words', now);
    }
  }
  if (!tr.docChanged) return undefined;
  // An attribute of a selected node is set by putting another node in its place.
  const { selection } = state;
  if (selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, selection.from));
  return tr.setMeta('addToHistory', false);
}

/** Typing over a selected quote goes behind it: only Delete, Backspace and cutting take it out. */
export const quotesStay = new Plugin({
  props: {
    handleTextInput(view, _from, _to, text) {
      if (!selectedQuote(view.state)) return false;
      const { tr, selection } = view.state;
      tr.setSelection(TextSelection.create(tr.doc, selection.to)).insertText(text);
      view.dispatch(tr.scrollIntoView());
      return true;
    },
  },
});
