import { expect, it } from 'vitest';

import type { PositionView } from '../../lib/api/client';
import { timeLine } from './timeline';

const position = (id: string, from: string | null, until: string | null): PositionView => ({
  id,
  person: 'p',
  title: id,
  institution: null,
  from,
  until,
  short_title: null,
  place: null,
  held: false,
});

it('puts positions that follow each other beside each other', () => {
  const { bars, now } = timeLine(
    [position('first', '2020-02-01', '2025-02-19'), position('second', '2025-02-20', null)],
    '2025-12-18',
  );
  const [first, second] = bars;
  if (!first || !second) throw new Error('two bars');
  expect(first.start + first.length, 'the last day counts').toBeCloseTo(second.start, 9);
  expect(first.start).toBeGreaterThan(0);
  expect(second.start + second.length, 'open: to the end of the line').toBeCloseTo(1, 9);
  expect(second.openEnd).toBe(true);
  expect(now).toBeGreaterThan(second.start);
});

it('draws what nobody knows the days of over the whole line', () => {
  const { bars, years } = timeLine([position('always', null, null)], '2025-12-18');
  expect(bars[0]).toMatchObject({ start: 0, length: 1, openStart: true, openEnd: true });
  expect(years.map(({ year }) => year)).toEqual([2025, 2026].filter((year) => year <= 2026));
});

it('marks a life in a few years', () => {
  const { years } = timeLine([position('long', '1961-01-01', null)], '2025-12-18');
  expect(years.length).toBeLessThanOrEqual(8);
  expect(years.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
});
