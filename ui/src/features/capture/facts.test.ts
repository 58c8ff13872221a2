import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { SaveEvent, SaveScratch } from '../../lib/api/client';
import { fakeApi, office, sampleSheet, untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { Work } from '../../lib/work/work.svelte';
import { Sheet } from '../event/sheet.svelte';
import { Facts } from './facts.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const kept: SaveScratch[] = [];
const saved: SaveEvent[] = [];
let forgotten = 0;

async function form(answers: Answers = {}, unfinished?: string): Promise<[Facts, Work]> {
  kept.length = saved.length = forgotten = 0;
  const api = fakeApi({
    save_scratch: (request) => {
      kept.push(request);
      return null;
    },
    clear_scratch: () => {
      forgotten += 1;
      return null;
    },
    save_event: (request) => {
      saved.push(request);
      return { value: 'event-1', changes: untouched };
    },
    ...answers,
  });
  const place = { event: 'event-1' };
  const left = unfinished ? [{ place, field: 'facts', text: unfinished, at_ms: 0 }] : [];
  const work = new Work(api, { member: 'Sari', office, language: 'id', unfinished: left });
  const sheet = new Sheet(work, 'event-1');
  await sheet.read();
  const facts = new Facts(sheet);
  if (sheet.view) facts.follow(sheet.view.facts);
  return [facts, work];
}

function write(facts: Facts, key: 'purpose' | 'title', text: string): void {
  if (!facts.form) throw new Error('no form');
  facts.form[key] = text;
  facts.typed();
}

it('keeps a keystroke soon, and saves it after a rest', async () => {
  const [facts] = await form();
  write(facts, 'purpose', 'men');
  await vi.advanceTimersByTimeAsync(250);
  expect(kept, 'on the disk before anybody can pull the plug').toHaveLength(1);
  expect(saved).toHaveLength(0);
  write(facts, 'purpose', 'menambah kemampuan guru');
  await vi.advanceTimersByTimeAsync(2000);
  expect(saved.map(({ facts: { purpose } }) => purpose)).toEqual(['menambah kemampuan guru']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(saved, 'once').toHaveLength(1);
});

it('brings back what was typed before a kill, into what the event has become meanwhile', async () => {
  const [facts] = await form();
  write(facts, 'purpose', 'menambah kemamp');
  await vi.advanceTimersByTimeAsync(250);
  const text = kept.at(-1)?.text ?? '';
  const other = { ...sampleSheet(), facts: { ...sampleSheet().facts, venue: 'Aula' } };
  const [again] = await form({ event: () => other }, text);
  expect(again.restored).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(saved.map((request) => request.facts)).toEqual([{ ...other.facts, purpose: 'menambah kemamp' }]);
});

it('keeps a form that cannot be saved yet, and says that it is back', async () => {
  const [facts] = await form();
  write(facts, 'title', '');
  await vi.advanceTimersByTimeAsync(5000);
  expect(saved, 'an event has a title').toHaveLength(0);
  const text = kept.at(-1)?.text;
  const [again] = await form({}, text);
  expect(again.form?.title).toBe('');
  expect(again.restored).toBe(true);
});

it('forgets what was typed and taken back', async () => {
  const [facts] = await form();
  write(facts, 'purpose', 'x');
  await vi.advanceTimersByTimeAsync(300);
  write(facts, 'purpose', '');
  await vi.advanceTimersByTimeAsync(2500);
  expect(saved).toHaveLength(0);
  expect(forgotten, 'nothing is left to be brought back').toBe(1);
});

it('does not choke on what another version kept', async () => {
  const [facts] = await form({}, '{"base":1}');
  expect(facts.restored).toBe(false);
  expect(facts.form?.title).toBe('Pelatihan Literasi Digital');
});
