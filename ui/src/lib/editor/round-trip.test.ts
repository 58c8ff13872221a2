import { expect, it } from 'vitest';

import type { BlockView, Run, SourceRef } from '../api/client';
import { docOf, runsOf } from './blocks';
import { schema } from './schema';

/** Chance that repeats. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = [
  'Wali Kota',
  ' ',
  ' hadir.',
  '“tanda”',
  'a\u00a0b',
  '<b>&amp;</b>',
  '  dua blank',
  '–',
  '\u{1f600}',
  'ﷲ',
];
const SOURCES: readonly (SourceRef | null)[] = [
  null,
  { event: 'venue' },
  { event: 'title' },
  { programme: 'p1' },
  { background: 'b1' },
  { person: 'o1' },
  { statement: 's1' },
];

/** A block of any kind: runs as Rust gives them, neighbours never of one source, quotes anywhere. */
function block(at: number, pick: (below: number) => number): BlockView {
  const runs: Run[] = [];
  for (let count = pick(7); count > 0; count -= 1) {
    const last = runs.at(-1);
    if (pick(3) === 0) {
      runs.push({ type: 'quote', statement: `statement-${at}-${count}` });
      continue;
    }
    const source = SOURCES[pick(SOURCES.length)] ?? null;
    const text = Array.from({ length: 1 + pick(4) }, () => WORDS[pick(WORDS.length)]).join('');
    const sameSource = last?.type === 'text' && JSON.stringify(last.source) === JSON.stringify(source);
    if (!sameSource) runs.push({ type: 'text', text, source });
  }
  const quotes = runs.filter(({ type }) => type === 'quote').map((_, index) => `“Kutipan ${index},”`);
  return { id: `block-${at}`, rev: 'r', lead: at === 0, runs, quotes };
}

it('brings every block through the real schema and back', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const pick = chance(seed);
    const blocks = Array.from({ length: 1 + pick(6) }, (_, at) => block(at, pick));
    const doc = docOf(blocks);
    doc.check();
    expect(doc.children.map(runsOf), `seed ${seed}`).toEqual(blocks.map(({ runs }) => runs));
    const again = schema.nodeFromJSON(JSON.parse(JSON.stringify(doc.toJSON())));
    expect(again.eq(doc), `seed ${seed} as JSON`).toBe(true);
  }
});

it('shows the words of a quote and never takes them for text', () => {
  const quote = { type: 'quote', statement: 's1' } as const;
  const doc = docOf([{ id: 'b', rev: 'r', lead: true, runs: [quote], quotes: ['“Kami siap,”'] }]);
  expect(doc.textContent).toBe('“Kami siap,”');
  expect(runsOf(doc.child(0))).toEqual([quote]);
});

it('has no place for anything but paragraphs, text and quotes', () => {
  expect(Object.keys(schema.nodes)).toEqual(['doc', 'paragraph', 'text', 'quote']);
  expect(Object.keys(schema.marks)).toEqual(['source']);
});
