import { expect, it } from 'vitest';

import type { EventFacts } from '../../lib/api/client';
import { sampleSheet } from '../../lib/api/fake';
import { factsOf, formOf, wrongWith } from './form';
import { merge } from './merge';

const base = (): EventFacts => ({
  ...sampleSheet().facts,
  programmes: [{ id: 'p1', name: 'Kelas Cek Fakta', about: null, statement: 's1' }],
});

it('gives back what it was made of', () => {
  expect(factsOf(formOf(base()), base())).toEqual(base());
});

it('takes over what came from elsewhere, and keeps what was typed', () => {
  const form = formOf(base());
  form.purpose = 'menambah kemampuan guru';
  merge(form, base(), { ...base(), purpose: 'dari undo', venue: 'Aula' });
  expect(form.purpose).toBe('menambah kemampuan guru');
  expect(form.venue).toBe('Aula');
});

it('gives a new row the id that it got, and stays the same row', () => {
  const form = formOf(base());
  const row = { id: null as string | null, name: 'Kelas Video', about: '', statement: null };
  form.programmes.push(row);
  form.programmes.push({ id: null, name: '', about: 'setengah', statement: null });
  const saved = factsOf(form, base());
  const known = {
    ...saved,
    programmes: saved.programmes.map((programme, at) => ({ ...programme, id: `p${at + 1}` })),
  };
  merge(form, saved, known);
  expect(form.programmes[1]).toBe(row);
  expect(form.programmes.map(({ id, name }) => [id, name])).toEqual([
    ['p1', 'Kelas Cek Fakta'],
    ['p2', 'Kelas Video'],
    [null, ''],
  ]);
  expect(form.programmes[2]?.about, 'half filled in, and not lost').toBe('setengah');
});

it('gives a new row its id though more was typed meanwhile', () => {
  const form = formOf(base());
  form.background.push({ id: null, text: 'Baru.', statement: null });
  const saved = factsOf(form, base());
  const first = form.background[0];
  if (first) first.text = 'Diubah sementara itu.';
  merge(form, saved, {
    ...saved,
    background: saved.background.map((row, at) => ({ ...row, id: `background-${at + 1}` })),
  });
  expect(form.background.map(({ id, text }) => [id, text])).toEqual([
    ['background-1', 'Diubah sementara itu.'],
    ['background-2', 'Baru.'],
  ]);
});

it('lets rows go that somebody else threw away', () => {
  const form = formOf(base());
  merge(form, base(), { ...base(), programmes: [] });
  expect(form.programmes).toEqual([]);
});

it('names what keeps a form from being saved', () => {
  const form = formOf(base());
  expect(wrongWith(form)).toBeUndefined();
  expect(wrongWith({ ...form, day_until: '2025-12-17' })).toBe('day_until');
  expect(wrongWith({ ...form, city: ' ' })).toBe('city');
});
