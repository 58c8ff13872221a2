import type { PositionView } from '../../lib/api/client';

/** A position as a bar on a line from the first day of all to the last: parts of the whole, from 0 to 1. */
export interface Bar {
  id: string;
  title: string;
  held: boolean;
  /** Where it begins, and how long it is. */
  start: number;
  length: number;
  /** Nobody knows since when, or until when. */
  openStart: boolean;
  openEnd: boolean;
}

export interface TimeLine {
  bars: Bar[];
  /** The first day of years, and where it lies. */
  years: { year: number; at: number }[];
  now: number;
}

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;
/** A line has some room before what is known and after today. */
const ROOM = 0.5 * YEAR;
/** More marks than this would run into each other. */
const MARKS = 8;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Draws positions on one line; what has no first day begins with the line, what has no last day ends with it. */
export function timeLine(positions: readonly PositionView[], today: string): TimeLine {
  const now = at(today);
  const days = positions.flatMap(({ from, until }) => [from, until]).flatMap((day) => (day ? [at(day)] : []));
  const first = Math.min(now - YEAR, ...days) - ROOM;
  const last = Math.max(now, ...days) + ROOM;
  const part = (moment: number): number => (moment - first) / (last - first);
  const bars = positions.map(({ id, title, held, from, until }) => {
    const start = from ? part(at(from)) : 0;
    // The last day is a day of the position.
    const end = until ? part(at(until) + DAY) : 1;
    return { id, title, held, start, length: end - start, openStart: !from, openEnd: !until };
  });
  return { bars, years: years(first, last, part), now: part(now) };
}

function years(first: number, last: number, part: (moment: number) => number): TimeLine['years'] {
  const from = new Date(first).getUTCFullYear() + 1;
  const until = new Date(last).getUTCFullYear();
  const step = Math.max(1, Math.ceil((until - from + 1) / MARKS));
  const marks = [];
  for (let year = Math.ceil(from / step) * step; year <= until; year += step) {
    marks.push({ year, at: part(Date.UTC(year, 0, 1)) });
  }
  return marks;
}
