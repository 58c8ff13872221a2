import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { SaveScratch, StatementEdit, StatementSheet } from '../../lib/api/client';
import { fakeApi, firstSaid, office, untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { Work } from '../../lib/work/work.svelte';
import { Sheet } from '../event/sheet.svelte';
import { EntryLine } from './entry.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const kept: SaveScratch[] = [];
const saved: StatementEdit[] = [];
const answer = (edit: StatementEdit): StatementSheet => ({
  ...firstSaid(),
  id: `new-${saved.length}`,
  text: edit.text,
  kind: edit.kind,
});

async function line(
  answers: Answers = {},
  unfinished: { field: string; text: string }[] = [],
): Promise<[EntryLine, Work]> {
  kept.length = 0;
  saved.length = 0;
  const api = fakeApi({
    save_scratch: (request) => {
      kept.push(request);
      return null;
    },
    save_statement: (edit) => {
      saved.push(edit);
      return { value: answer(edit), changes: untouched };
    },
    ...answers,
  });
  const left = unfinished.map((field) => ({ ...field, place: { event: 'event-1' }, at_ms: 0 }));
  const work = new Work(api, { member: 'Sari', office, language: 'id', moved: false, unfinished: left });
  const sheet = new Sheet(work, 'event-1');
  await sheet.read();
  return [new EntryLine(sheet), work];
}

const entries = (): string[] => kept.filter(({ field }) => field === 'entry').map(({ text }) => text);

it('is on the disk within 300 ms of a keystroke, however long somebody types', async () => {
  const [entry] = await line();
  for (let typed = 1; typed <= 10; typed += 1) {
    entry.text = 'x'.repeat(typed);
    entry.typed();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(entries().length, 'it does not wait for a rest').toBeGreaterThanOrEqual(3);
  await vi.advanceTimersByTimeAsync(300);
  expect(entries().at(-1)).toBe('x'.repeat(10));
});

it('is stamped at the first keystroke, and free for the next as soon as it is entered', async () => {
  const [entry, work] = await line();
  entry.speaker = 'ratna';
  entry.text = 'K';
  entry.typed(1000);
  entry.text = 'Kami siap.';
  entry.typed(9000);
  const entering = entry.enter();
  expect(entry.text, 'the line is free before the disk has answered').toBe('');
  expect(await entering).toBe(true);
  expect(saved[0]).toMatchObject({ text: 'Kami siap.', speaker: 'ratna', typed_ms: 1000, scratch: 'entry' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(entries().at(-1), 'nothing is kept after it was entered').not.toBe('Kami siap.');
  expect(work.savedAt, 'the time of the commit').toMatch(/^\d\d\.\d\d$/);
});

it('comes back with its stamp when it is refused', async () => {
  const refuse = (): never => {
    throw new CommandFailure({ code: 'speaker_missing', message: '' });
  };
  const [entry, work] = await line({ save_statement: refuse });
  entry.text = 'Kami siap.';
  entry.typed(1000);
  expect(await entry.enter()).toBe(false);
  expect([entry.text, entry.typedMs]).toEqual(['Kami siap.', 1000]);
  expect(work.toasts[0]?.text).toContain('Teks yang diketik tidak hilang');
});

it('finds what was left, with whom and how, after a kill', async () => {
  const mode = JSON.stringify({ speaker: 'bagus', kind: 'indirect', restriction: 'off-record', typed_ms: 5 });
  const [entry] = await line({}, [
    { field: 'entry', text: 'setengah kal' },
    { field: 'entry.mode', text: mode },
  ]);
  expect(entry).toMatchObject({ text: 'setengah kal', speaker: 'bagus', kind: 'indirect', restored: true });
  expect([entry.restriction, entry.typedMs]).toEqual(['off-record', 5]);
});

it('gives notes nobody and no restriction, and markers need no text', async () => {
  const [entry] = await line();
  entry.speaker = 'ratna';
  entry.restriction = 'off-record';
  entry.setKind('note');
  entry.text = 'cek angka';
  await entry.enter();
  expect(saved[0]).toMatchObject({ kind: 'note', speaker: null, restriction: null });
  await entry.mark(7);
  expect(saved[1]).toMatchObject({ kind: 'marker', text: '', typed_ms: 7 });
  expect(await entry.enter(), 'an empty line enters nothing').toBe(false);
});
