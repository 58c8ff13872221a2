import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { AddSpeaker, MoveRow, StatementEdit } from '../../lib/api/client';
import { firstSaid, sampleSheet, untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, press, showAt, type } from '../../lib/testing';

afterEach(away);

const capture = (answers: Answers = {}): Promise<void> =>
  showAt({ at: 'event', id: 'event-1', step: 'capture' }, answers);
const entry = (): HTMLTextAreaElement => named<HTMLTextAreaElement>('.entry textarea', 'Isi pernyataan');

function recording(): { saved: StatementEdit[]; answers: Answers } {
  const saved: StatementEdit[] = [];
  const save_statement: Answers['save_statement'] = (edit) => {
    saved.push(edit);
    const value = { ...firstSaid(), id: `n${saved.length}`, text: edit.text };
    return { value, changes: untouched };
  };
  return { saved, answers: { save_statement } };
}

it('chooses speaker, kind and restriction by key while a text is typed', async () => {
  const { saved, answers } = recording();
  await capture(answers);
  type(entry(), 'kelas akan ditambah');
  press(entry(), '2', { ctrlKey: true });
  press(entry(), 't', { ctrlKey: true });
  press(entry(), 'o', { ctrlKey: true });
  press(entry(), 'o', { ctrlKey: true });
  expect(document.querySelector('.entry.off'), 'off the record is loud').not.toBeNull();
  press(entry(), 'Enter');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ speaker: 'bagus', kind: 'indirect', restriction: 'off-record' });
});

it('breaks the line with Shift and Enter, and calls a speaker by @', async () => {
  const { saved, answers } = recording();
  await capture(answers);
  type(entry(), 'satu');
  press(entry(), 'Enter', { shiftKey: true });
  expect(saved).toHaveLength(0);
  type(entry(), '@bag');
  press(entry(), 'Enter');
  await vi.waitFor(() => expect(entry().value).toBe(''));
  type(entry(), 'Kami siap.');
  press(entry(), 'Enter');
  await vi.waitFor(() => expect(saved[0]?.speaker).toBe('bagus'));
});

it('edits the last statement with the arrow, in an empty line only', async () => {
  await capture();
  type(entry(), 'x');
  press(entry(), 'ArrowUp');
  expect(document.querySelector('form[aria-label="Ubah pernyataan"]')).toBeNull();
  type(entry(), '');
  press(entry(), 'ArrowUp');
  const area = document.querySelector<HTMLTextAreaElement>('form[aria-label="Ubah pernyataan"] textarea');
  expect(area?.value).toBe('cek angka');
  expect(await breaches()).toEqual([]);
});

it('moves a statement by key, behind the right one', async () => {
  const moved: MoveRow[] = [];
  await capture({
    move_statement: (request) => {
      moved.push(request);
      return { value: null, changes: untouched };
    },
  });
  const card = document.querySelector('[data-id=s3]');
  expect(card).not.toBeNull();
  press(card ?? document, 'ArrowUp', { altKey: true });
  await vi.waitFor(() => expect(moved).toEqual([{ event: 'event-1', id: 's3', after: 's1' }]));
});

it('moves a statement twice when its key is pressed twice in quick succession', async () => {
  const moved: MoveRow[] = [];
  let sheet = sampleSheet();
  await capture({
    event: () => sheet,
    move_statement: (request) => {
      moved.push(request);
      const said = sheet.statements.find(({ id }) => id === request.id);
      const others = sheet.statements.filter(({ id }) => id !== request.id);
      const at = others.findIndex(({ id }) => id === request.after) + 1;
      if (said) sheet = { ...sheet, statements: others.toSpliced(at, 0, said) };
      return { value: null, changes: { ...untouched, events: ['event-1'] } };
    },
  });
  const card = document.querySelector('[data-id=s3]') ?? document;
  press(card, 'ArrowUp', { altKey: true });
  press(card, 'ArrowUp', { altKey: true });
  await vi.waitFor(() => expect(moved.map(({ after }) => after)).toEqual(['s1', null]));
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-id')).toBe('s3'));
});

it('asks whether a speaker is known before one is doubled', async () => {
  const asked: AddSpeaker[] = [];
  await capture({
    add_speaker: (request) => {
      asked.push(request);
      if ('typed' in request.who) throw new CommandFailure({ code: 'person_doubtful', message: '' });
      return { value: { person: 'dewi', new: false }, changes: untouched };
    },
    who_is: () => ({
      verdict: 'ask',
      proposals: [{ person: 'dewi', name: 'Dewi Anggraini', title: null, grounds: ['spelling'] }],
    }),
  });
  press(document.body, 'j', { ctrlKey: true });
  type(named<HTMLInputElement>('dialog input', 'Nama lengkap'), 'Dewi Anggraeni');
  named('dialog button', 'Tambah').click();
  await vi.waitFor(() => named('dialog button', 'Ya, Dewi Anggraini'));
  expect(document.querySelector('dialog [role=alert]')?.textContent).toContain('ejaan mirip');
  expect(await breaches()).toEqual([]);
  named('dialog button', 'Ya, Dewi').click();
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  expect(asked.at(-1)?.who).toEqual({ known: 'dewi' });
});

it('saves a fact when its field is left, and only what changed', async () => {
  const save_event = vi.fn(() => ({ value: 'event-1', changes: untouched }));
  await capture({ save_event });
  const purpose = named<HTMLTextAreaElement>('textarea', 'Tujuan');
  purpose.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await Promise.resolve();
  expect(save_event, 'nothing changed').not.toHaveBeenCalled();
  type(purpose, 'menambah kemampuan guru');
  purpose.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await vi.waitFor(() => expect(save_event).toHaveBeenCalledTimes(1));
  const facts = { ...sampleSheet().facts, purpose: 'menambah kemampuan guru' };
  expect(save_event).toHaveBeenCalledWith({ id: 'event-1', facts });
});

it('goes into the facts by key, and back to the entry line', async () => {
  await capture();
  press(document.body, 'b', { ctrlKey: true });
  await vi.waitFor(() => expect(document.activeElement?.closest('.facts-pane')).not.toBeNull());
  press(document.activeElement ?? document.body, 'Escape');
  await vi.waitFor(() => expect(document.activeElement).toBe(entry()));
});

it('takes in programmes, deeds and abbreviations, each as soon as it says enough', async () => {
  const save_event = vi.fn<NonNullable<Answers['save_event']>>(() => ({
    value: 'event-1',
    changes: untouched,
  }));
  await capture({ save_event });
  named('button', 'Tambah program').click();
  type(
    await vi.waitFor(() => named<HTMLTextAreaElement>('textarea', 'Tentang program itu 1')),
    'kelas daring',
  );
  const form = document.querySelector('form');
  form?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await Promise.resolve();
  expect(save_event, 'a programme without a name is none yet').not.toHaveBeenCalled();
  type(named<HTMLInputElement>('input', 'Nama program 1'), 'Kelas Cek Fakta');
  named('button', 'Tambah peran').click();
  await vi.waitFor(() => named('select', 'Apa yang dilakukan 1'));
  named('button', 'Tambah singkatan').click();
  type(await vi.waitFor(() => named<HTMLInputElement>('input', 'Singkatan 1')), 'ASN');
  form?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await vi.waitFor(() => expect(save_event).toHaveBeenCalled());
  const facts = save_event.mock.lastCall?.[0].facts;
  expect(facts?.programmes).toEqual([
    { id: null, name: 'Kelas Cek Fakta', about: 'kelas daring', statement: null },
  ]);
  expect(facts?.actors).toEqual([{ id: null, person: 'ratna', did: 'opened' }]);
  expect(facts?.abbreviations, 'an abbreviation without a long form is none yet').toEqual([]);
  expect(await breaches()).toEqual([]);
});
