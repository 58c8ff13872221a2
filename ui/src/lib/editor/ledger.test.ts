import { EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';

import type { BlockView } from '../api/client';
import { docOf, docWith, paragraphOf } from './blocks';
import { Ledger } from './ledger';

const block = (id: string, words: string, rev = 'r1'): BlockView => ({
  id,
  rev,
  lead: false,
  runs: words === '' ? [] : [{ type: 'text', text: words, source: null }],
  quotes: [],
});
const paragraph = (key: string, words: string): ReturnType<typeof paragraphOf> =>
  paragraphOf(key, block(key, words).runs, []);

function read(...blocks: BlockView[]): { ledger: Ledger; doc: ReturnType<typeof docOf> } {
  const ledger = new Ledger();
  ledger.read(blocks);
  return { ledger, doc: docOf(blocks) };
}

it('sends nothing when nothing changed, and what was touched alone with its runs', () => {
  const { ledger, doc } = read(block('a', 'Satu.'), block('b', 'Dua.'));
  expect(ledger.sending(doc)).toBeUndefined();
  const edited = EditorState.create({ doc }).tr.insertText('x', 1).doc;
  expect(ledger.sending(edited)?.text).toEqual({
    blocks: [
      { id: 'a', base: 'r1', runs: [{ type: 'text', text: 'xSatu.', source: null }] },
      { id: 'b', base: 'r1', runs: null },
    ],
    gone: [],
  });
});

it('follows what paragraphs become: new blocks, other ids, revisions', () => {
  const { ledger } = read(block('a', 'Satu.'));
  const doc = docWith([paragraph('a', 'Satu saja.'), paragraph('new-1', 'Baru.')]);
  const sending = ledger.sending(doc);
  if (!sending) throw new Error('nothing is sent');
  ledger.saved(sending, [
    { id: 'A', rev: 'r2' },
    { id: 'B', rev: 'r3' },
  ]);
  expect(ledger.sending(doc)).toBeUndefined();
  expect([ledger.keyOf('A'), ledger.keyOf('B')]).toEqual(['a', 'new-1']);
  const moved = docWith([doc.child(1), doc.child(0)]);
  expect(ledger.sending(moved)?.text.blocks).toEqual([
    { id: 'B', base: 'r3', runs: null },
    { id: 'A', base: 'r2', runs: null },
  ]);
});

it('takes an emptied paragraph out, and puts the same block back', () => {
  const { ledger } = read(block('a', 'Satu.'), block('b', 'Dua.'));
  const emptied = docWith([paragraph('a', '  '), paragraph('b', 'Dua.')]);
  const sending = ledger.sending(emptied);
  expect(sending?.text.gone).toEqual([{ id: 'a', base: 'r1' }]);
  if (sending) ledger.saved(sending, [{ id: 'b', rev: 'r1' }]);
  expect(ledger.sending(emptied)).toBeUndefined();
  const back = docWith([paragraph('a', 'Satu.'), paragraph('b', 'Dua.')]);
  expect(ledger.sending(back)?.text.blocks[0]).toEqual({
    id: 'a',
    base: null,
    runs: [{ type: 'text', text: 'Satu.', source: null }],
  });
});

it('has nothing to send of an emptied draft until somebody types', () => {
  const { ledger, doc } = read(block('a', ''));
  expect(ledger.sending(doc)).toBeUndefined();
  expect(ledger.sending(docWith([paragraph('a', 'Lagi.')]))?.text.blocks[0]?.base).toBe('r1');
});

it('lets a paragraph replace what stands once that was seen', () => {
  const { ledger } = read(block('a', 'Satu.'), block('b', 'Dua.'));
  const doc = docWith([paragraph('a', 'Saya.'), paragraph('b', 'Juga saya.')]);
  ledger.rebase('a', block('a', 'Orang lain.', 'r9'));
  ledger.rebase('b', null);
  expect(ledger.sending(doc)?.text.blocks.map(({ id, base }) => ({ id, base }))).toEqual([
    { id: 'a', base: 'r9' },
    { id: null, base: null },
  ]);
});
