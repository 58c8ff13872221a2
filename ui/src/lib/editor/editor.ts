import { baseKeymap, splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

import { paragraphKeys } from './keys';
import { marks } from './marks';
import { moveParagraph } from './moving';
import { pastesWords } from './pasting';
import { openQuote, quotesStay, selectBeside } from './quoting';
import 'prosemirror-view/style/prosemirror.css';

/** What whoever shows an editor wants to know. */
export interface Hands {
  /** The text changed by what was done here. Called at every keystroke: nothing may look at the whole text. */
  typed(): void;
  /** The focus went elsewhere. */
  left(): void;
  /** A quote is to be shown with its record. */
  openQuote(statement: string): void;
}

/** The state of an editor that shows a document. */
export function editorState(doc: Node, hands: Hands): EditorState {
  const open = openQuote((statement) => hands.openQuote(statement));
  return EditorState.create({
    doc,
    plugins: [
      keymap({
        Enter: open,
        F2: open,
        Backspace: selectBeside('before'),
        Delete: selectBeside('after'),
        'Shift-Enter': splitBlock,
        'Mod-z': undo,
        'Mod-y': redo,
        'Mod-Shift-z': redo,
        'Alt-ArrowUp': moveParagraph(-1),
        'Alt-ArrowDown': moveParagraph(1),
      }),
      keymap(baseKeymap),
      history(),
      paragraphKeys,
      quotesStay,
      pastesWords,
      marks,
    ],
  });
}

/** Shows an editor in an element. */
export function showEditor(
  host: HTMLElement,
  doc: Node,
  hands: Hands,
  attributes: Record<string, string>,
): EditorView {
  const view = new EditorView(host, {
    state: editorState(doc, hands),
    attributes: { role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false', ...attributes },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged && tr.getMeta('addToHistory') !== false) hands.typed();
    },
    handleDOMEvents: {
      blur: () => hands.left(),
      dblclick: (_view, { target }) => {
        const statement = target instanceof Element && target.closest('q')?.getAttribute('data-statement');
        if (statement) hands.openQuote(statement);
        return Boolean(statement);
      },
    },
  });
  return view;
}
