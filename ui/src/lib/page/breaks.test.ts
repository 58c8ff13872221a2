import { expect, it } from 'vitest';

import { breakPages } from './breaks';
import type { Block, Piece } from './breaks';

/** A paragraph of so many lines of ten points without any space around. */
const block = (lines: number, rest: Partial<Block> = {}): Block => ({
  before: 0,
  after: 0,
  lines,
  pitch: 10,
  text: 10,
  keepNext: false,
  keepLines: false,
  ...rest,
});
const pages = (blocks: readonly Block[], room = 100): string[][] =>
  breakPages(blocks, () => room).map((page) =>
    page.map(({ block, from, to }: Piece) => `${block}:${from}-${to}`),
  );

it('fills a page to its last line', () => {
  expect(pages([block(6), block(4)])).toEqual([['0:0-6', '1:0-4']]);
  expect(pages([block(6), block(6)])).toEqual([['0:0-6', '1:0-4'], ['1:4-6']]);
});

it('leaves no line of a paragraph alone', () => {
  expect(pages([block(9), block(4)]), 'the first line goes along').toEqual([['0:0-9'], ['1:0-4']]);
  expect(pages([block(6), block(5)]), 'a second one goes along with the last').toEqual([
    ['0:0-6', '1:0-3'],
    ['1:3-5'],
  ]);
  expect(pages([block(8), block(3)]), 'three lines cannot be parted').toEqual([['0:0-8'], ['1:0-3']]);
});

it('takes the larger of two spaces that meet, and none at the top of a page', () => {
  expect(pages([block(8, { after: 6 }), block(1, { before: 12 })])).toEqual([['0:0-8'], ['1:0-1']]);
  expect(pages([block(8, { after: 6 }), block(1, { before: 10 })])).toEqual([['0:0-8', '1:0-1']]);
  const high = { before: 40, keepLines: true };
  expect(pages([block(9), block(10, high)])[1], 'the space above stays behind').toEqual(['1:0-10']);
});

it('lets the space below the last line reach beyond the page', () => {
  const loose = { pitch: 15, text: 10 };
  expect(pages([block(7, loose)], 100)).toEqual([['0:0-7']]);
  expect(pages([block(7, { ...loose, text: 11 })], 100)).toEqual([['0:0-5'], ['0:5-7']]);
});

it('keeps a heading with what follows, and all that is kept with it', () => {
  const heading = block(1, { keepNext: true });
  expect(pages([block(8), heading, heading, block(3)])).toEqual([['0:0-8'], ['1:0-1', '2:0-1', '3:0-3']]);
  expect(pages([block(7), heading, block(4)]), 'two lines are enough to follow').toEqual([
    ['0:0-7', '1:0-1', '2:0-2'],
    ['2:2-4'],
  ]);
});

it('does not tear apart what is kept together, unless no page has room', () => {
  const whole = { keepLines: true };
  expect(pages([block(6), block(6, whole)])).toEqual([['0:0-6'], ['1:0-6']]);
  expect(pages([block(12, whole)])).toEqual([['0:0-10'], ['0:10-12']]);
});

it('ends also when everything is kept with everything', () => {
  const all = Array.from({ length: 30 }, () => block(1, { keepNext: true }));
  expect(pages(all).map((page) => page.length)).toEqual([10, 10, 10]);
});

it('ends also when a page has no room at all', () => {
  expect(pages([block(3)], 0).flat()).toHaveLength(3);
});

it('puts every line onto one page, once, whatever the blocks are', () => {
  let seed = 1;
  const chance = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 500; round += 1) {
    const blocks = Array.from({ length: 1 + chance(20) }, () =>
      block(1 + chance(14), {
        before: chance(30),
        after: chance(10),
        pitch: 10 + chance(10),
        keepNext: chance(3) === 0,
        keepLines: chance(3) === 0,
      }),
    );
    const found = breakPages(blocks, (page) => (page === 0 ? 60 : 90));
    const lines = found
      .flat()
      .flatMap(({ block, from, to }) =>
        Array.from({ length: to - from }, (_, line) => `${block}:${from + line}`),
      );
    expect(lines).toEqual(
      blocks.flatMap(({ lines }, at) => Array.from({ length: lines }, (_, line) => `${at}:${line}`)),
    );
    expect(
      found.every((page) => page.length > 0),
      'no page is empty',
    ).toBe(true);
  }
});
