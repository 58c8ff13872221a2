import { expect, it } from 'vitest';

import type { EventItem, ListRequest } from '../../lib/api/client';
import { fakeApi, office } from '../../lib/api/fake';
import { Work } from '../../lib/work/work.svelte';
import { Agenda, rowsOf } from './agenda.svelte';

const event = (id: string, day: string): EventItem => ({
  id,
  title: id,
  kind: 'other',
  day,
  day_until: null,
  time: null,
  zone: 'Asia/Jakarta',
  venue: null,
  city: 'Kota',
  statements: 0,
  state: null,
});

it('sets each day once above its events', () => {
  const rows = rowsOf([event('a', '2025-12-18'), event('b', '2025-12-18'), event('c', '2025-12-17')]);
  expect(rows.map((row) => ('day' in row ? row.day : row.event.id))).toEqual([
    '2025-12-18',
    'a',
    'b',
    '2025-12-17',
    'c',
  ]);
});

it('reads page by page, each once, and ends at the end', async () => {
  const asked: ListRequest[] = [];
  const api = fakeApi({
    events: (request) => {
      asked.push(request);
      const first = request.after === null;
      return {
        events: [event(first ? 'a' : 'b', '2025-12-18')],
        next: first ? ['2025-12-18', 'a'] : null,
        unreadable: 0,
      };
    },
  });
  const agenda = new Agenda(new Work(api, { member: '', office, language: 'id', unfinished: [] }));
  await agenda.read();
  await Promise.all([agenda.more(), agenda.more()]);
  await agenda.more();
  expect(agenda.events.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(asked.map(({ after }) => after)).toEqual([null, ['2025-12-18', 'a']]);
});

it('begins anew with another filter', async () => {
  const asked: ListRequest[] = [];
  const api = fakeApi({
    events: (request) => {
      asked.push(request);
      return { events: [], next: null, unreadable: 0 };
    },
  });
  const agenda = new Agenda(new Work(api, { member: '', office, language: 'id', unfinished: [] }));
  agenda.choose('past');
  agenda.choose('coming');
  await Promise.resolve();
  expect(asked[0]?.until).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(asked[1]?.from).toMatch(/^\d{4}-\d\d-\d\d$/);
});

it('tells which draft of an event was left in mid-sentence', () => {
  const runs = [{ type: 'text', text: 'Belum sele', source: null }];
  const text = JSON.stringify({ text: { blocks: [{ id: null, base: null, runs }], gone: [] }, caret: null });
  const unfinished = [{ place: { event: 'a' }, field: 'draft.first', text, at_ms: 0 }];
  const work = new Work(fakeApi(), { member: '', office, language: 'id', unfinished });
  expect(work.unfinished.draftOf('a')).toBe('Belum sele');
  expect(work.unfinished.draftOf('b')).toBeUndefined();
});
