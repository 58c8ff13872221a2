import { undo } from 'prosemirror-history';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { afterEach, expect, it, vi } from 'vitest';

import type { BlockView, Run } from '../api/client';
import { adopt, keptCaret } from './adopting';
import { docOf, paragraphOf, runsOf } from './blocks';
import { showEditor } from './editor';
import { rangeOf } from './marks';
import { sliceOfText } from './pasting';
import { putIn, showWords } from './quoting';
import { keyOf } from './schema';

let view: EditorView;
afterEach(() => view.destroy());

const quote = (statement: string): Run => ({ type: 'quote', statement });
const text = (words: string): Run => ({ type: 'text', text: words, source: null });
const block = (id: string, ...runs: Run[]): BlockView => ({
  id,
  rev: 'r',
  lead: false,
  runs,
  quotes: runs.flatMap((run) => (run.type === 'quote' ? ['“Kami siap,”'] : [])),
});

const hands = { typed: vi.fn(), left: vi.fn(), openQuote: vi.fn() };

function open(...blocks: BlockView[]): void {
  document.body.replaceChildren();
  vi.clearAllMocks();
  view = showEditor(document.body, docOf(blocks), hands, { 'aria-label': 'Isi naskah' });
}

const written = (): Run[][] => view.state.doc.children.map(runsOf);
const keys = (): string[] => view.state.doc.children.map(keyOf);

function caret(at: number): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
}

function press(key: string, held: KeyboardEventInit = {}): void {
  view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
}

/** Types as a keypress does where the browser is not left to it. */
function type(words: string): void {
  const { from, to } = view.state.selection;
  const taken = view.someProp('handleTextInput', (handle) =>
    handle(view, from, to, words, () => view.state.tr.insertText(words, from, to)),
  );
  if (!taken) view.dispatch(view.state.tr.insertText(words, from, to));
}

it('selects a quote before it is removed, and brings it back by undo', () => {
  open(block('a', text('Kata Ratna, '), quote('s1')));
  const end = view.state.doc.content.size - 1;
  caret(end);
  press('Backspace');
  expect(view.state.selection).toBeInstanceOf(NodeSelection);
  expect(written()[0]).toContainEqual(quote('s1'));
  press('Backspace');
  expect(written()).toEqual([[text('Kata Ratna, ')]]);
  undo(view.state, view.dispatch);
  expect(written()[0]).toContainEqual(quote('s1'));
});

it('opens a selected quote by Enter and F2, and types behind it', () => {
  open(block('a', quote('s1'), text(' ujar Ratna.')));
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 1)));
  press('Enter');
  press('F2');
  expect(hands.openQuote.mock.calls).toEqual([['s1'], ['s1']]);
  type('x');
  expect(written()).toEqual([[quote('s1'), text('x ujar Ratna.')]]);
});

it('gives each half of a split paragraph a key; the one with words keeps the old', () => {
  open(block('a', text('Satu. Dua.')));
  caret(6);
  press('Enter');
  expect(written()).toEqual([[text('Satu.')], [text(' Dua.')]]);
  expect(keys()[0]).toBe('a');
  expect(keys()[1]).toMatch(/^new-/);
  caret(1);
  press('Enter');
  expect(keys()[1], 'an empty paragraph before it is the new one').toBe('a');
  expect(new Set(keys()).size).toBe(3);
});

it('moves a paragraph with its caret', () => {
  open(block('a', text('Satu.')), block('b', text('Dua.')), block('c', text('Tiga.')));
  caret(2);
  press('ArrowDown', { altKey: true });
  press('ArrowDown', { altKey: true });
  expect(keys()).toEqual(['b', 'c', 'a']);
  expect(keptCaret(view.state)).toEqual({ key: 'a', offset: 1 });
  press('ArrowUp', { altKey: true });
  expect(keys()).toEqual(['b', 'a', 'c']);
});

it('takes the words of a paste with its paragraphs, and no styling', () => {
  const slice = sliceOfText('Judul\r\n\r\n  Paragraf\u00a0satu\t\u200b.\nParagraf dua\u2028tiga');
  const lines: string[] = [];
  slice.content.forEach((node) => lines.push(node.textContent));
  expect(lines).toEqual(['Judul', 'Paragraf satu .', 'Paragraf dua', 'tiga']);
  open(block('a', text('Awal akhir.')));
  caret(6);
  view.dispatch(view.state.tr.replaceSelection(sliceOfText('dua kata ')));
  expect(written()).toEqual([[text('Awal dua kata akhir.')]]);
});

it('leaves the copy of a quote out that stands already', () => {
  open(block('a', text('x '), quote('s1')), block('b', text('y')));
  const copied = view.state.doc.slice(1, view.state.doc.child(0).nodeSize - 1);
  const end = view.state.doc.content.size - 1;
  caret(end);
  let pasted = copied;
  view.someProp('transformPasted', (transform) => {
    pasted = transform(pasted, view, false);
  });
  view.dispatch(view.state.tr.replaceSelection(pasted));
  expect(
    written()
      .flat()
      .filter(({ type }) => type === 'quote'),
  ).toHaveLength(1);
  expect(view.state.doc.textContent).toContain('yx ');
});

it('puts a quote in where the caret is', () => {
  open(block('a', text('Kata Ratna, ')));
  caret(view.state.doc.content.size - 1);
  view.dispatch(putIn(view.state, 's2', '“Baru.”'));
  expect(written()).toEqual([[text('Kata Ratna, '), quote('s2')]]);
  expect(hands.typed).toHaveBeenCalled();
});

it('shows other words of a quote without a step of undo, and adopts what changed elsewhere around the caret', () => {
  open(block('a', text('Satu.')), block('b', text('Dua, '), quote('s1')), block('c', text('Tiga.')));
  caret(10);
  type('z');
  hands.typed.mockClear();
  const words = showWords(view.state, new Map([['s1', '“Lain.”']]));
  if (words) view.dispatch(words);
  expect(view.state.doc.textContent).toContain('“Lain.”');
  const before = keptCaret(view.state);
  const fresh = [
    paragraphOf('a', [text('Satu yang lain.')], []),
    view.state.doc.child(1),
    paragraphOf('d', [text('Empat.')], []),
  ];
  const tr = adopt(view.state, fresh);
  if (tr) view.dispatch(tr);
  expect(keys()).toEqual(['a', 'b', 'd']);
  expect(keptCaret(view.state)).toEqual(before);
  expect(hands.typed, 'nobody typed that').not.toHaveBeenCalled();
  undo(view.state, view.dispatch);
  expect(view.state.doc.child(0).textContent, 'undo takes back what was typed here').toBe('Satu yang lain.');
  expect(view.state.doc.child(1).textContent).not.toContain('z');
});

it('finds a place of a run in UTF-16 units', () => {
  open(block('a', quote('s1'), text('\u{1f600} kerjasama')));
  const range = rangeOf(view.state.doc, 0, { run: 1, from: 3, to: 12 });
  expect(range && view.state.doc.textBetween(range.from, range.to)).toBe('kerjasama');
  expect(rangeOf(view.state.doc, 0, { run: 1, from: 3, to: 99 })).toBeUndefined();
});
