import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type {
  ChangePositions,
  OfficialPlan,
  OfficialsPreview,
  PersonItem,
  PersonView,
  PositionView,
  ReadOfficials,
} from '../../lib/api/client';
import { untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, showAt, type } from '../../lib/testing';

afterEach(away);

const position = (id: string, title: string, held: boolean): PositionView => ({
  id,
  person: 'siti',
  title,
  institution: null,
  from: held ? '2025-01-01' : '2020-01-01',
  until: held ? null : '2024-12-31',
  short_title: 'Camat',
  place: 'Melati',
  held,
});

const siti: PersonView = {
  id: 'siti',
  name: 'Siti Aminah',
  full_name: 'Siti Aminah, S.H.',
  short_name: 'Siti',
  honorific: null,
  degrees_before: null,
  degrees_after: 'S.H.',
  expert: false,
  title: 'Camat Melati',
  aliases: [],
  positions: [position('old', 'Lurah Mawar', false), position('now', 'Camat Melati', true)],
  doubles: [],
  events: 2,
};

const item: PersonItem = { id: 'siti', name: siti.name, full_name: siti.full_name, title: siti.title };
const known: Answers = { people: () => [item], person: () => siti };

it('shows the positions of a person on a line, and as a list', async () => {
  await showAt({ at: 'people', id: 'siti' }, known);
  await vi.waitFor(() => named('.person', 'Siti Aminah'));
  named('.person', 'Siti Aminah').click();
  await vi.waitFor(() => expect(document.querySelectorAll('svg rect')).toHaveLength(2));
  expect(document.querySelector('ol')?.textContent).toContain('Lurah Mawar');
  expect(await breaches()).toEqual([]);
});

it('keeps what the form does not show when a position is edited', async () => {
  const save_position = vi.fn(() => ({ value: 'now', changes: untouched }));
  await showAt({ at: 'people' }, { ...known, save_position });
  await vi.waitFor(() => named('.person', 'Siti Aminah').click());
  await vi.waitFor(() => named('ol button', 'Ubah').click());
  type(await vi.waitFor(() => named<HTMLInputElement>('input', 'Jabatan')), 'Camat Mawar');
  document.querySelector<HTMLFormElement>('ol + form')?.requestSubmit();
  await vi.waitFor(() => expect(save_position).toHaveBeenCalled());
  expect(save_position).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'now', title: 'Camat Mawar', short_title: 'Camat', place: 'Melati' }),
  );
});

it('changes titles of many on one day, and says what before', async () => {
  const changed: ChangePositions[] = [];
  await showAt(
    { at: 'people' },
    {
      ...known,
      change_positions: (request) => {
        changed.push(request);
        return { value: 1, changes: untouched };
      },
    },
  );
  named('button', 'Mutasi').click();
  await vi.waitFor(() => named('dialog li button', 'Siti').click());
  type(await vi.waitFor(() => named<HTMLInputElement>('dialog input', 'Berlaku')), '5/1/2026');
  named<HTMLInputElement>('dialog input', 'Berlaku').dispatchEvent(new FocusEvent('blur'));
  type(await vi.waitFor(() => named<HTMLInputElement>('dialog input', 'Jabatan baru')), 'Kepala Dinas');
  await vi.waitFor(() =>
    expect(document.querySelector('dialog .lines')?.textContent).toContain('tidak lagi'),
  );
  expect(await breaches()).toEqual([]);
  named('dialog button', 'Ubah jabatan 1').click();
  await vi.waitFor(() => expect(changed).toHaveLength(1));
  const change = { person: 'siti', ends: 'now', title: 'Kepala Dinas', institution: null };
  expect(changed[0]).toEqual({ day: '2026-01-05', changes: [change] });
});

const plan = (row: number, name: string, verdict: OfficialPlan['verdict']): OfficialPlan => ({
  row,
  name,
  title: 'Camat Melati',
  institution: null,
  from: null,
  verdict,
  person: null,
  proposals: [],
  same_as: null,
  gains: true,
  ends: [],
  adds: [],
  problem: null,
});

function preview({ options }: ReadOfficials): OfficialsPreview {
  const likely = { person: 'siti', name: 'Siti Aminah', title: 'Lurah', grounds: ['name'] };
  const answered = options.choices[3];
  const problem = { code: 'no_name', column: 1, found: '=A1' };
  return {
    kind: 'csv',
    layout: options.layout ?? { header: 0, columns: ['name', 'title'] },
    sample: [
      { row: 1, cells: ['Nama', 'Jabatan'] },
      { row: 2, cells: ['Budi', 'Camat Melati'] },
    ],
    named: (options.layout?.columns ?? ['name']).includes('name'),
    rows: [
      plan(2, 'Budi', 'new'),
      { ...plan(3, 'Siti Aminah', answered ? 'changed' : 'ask'), proposals: answered ? [] : [likely] },
      { ...plan(4, '=A1', 'wrong'), problem },
    ],
  };
}

it('asks about the doubtful rows of a list before it is imported', async () => {
  const imported: ReadOfficials[] = [];
  await showAt(
    { at: 'people' },
    {
      ...known,
      choose_officials: () => '/pejabat.csv',
      preview_officials: preview,
      import_officials: (request) => {
        imported.push(request);
        const value = { new: 1, changed: 1, same: 0, skipped: 0, wrong: 1 };
        return { value, changes: untouched };
      },
    },
  );
  named('button', 'Impor daftar').click();
  await vi.waitFor(() => expect(document.querySelector('dialog')?.textContent).toContain('1 baris perlu'));
  expect(document.querySelector('dialog')?.textContent).toContain('ini bukan nama orang (kolom 1: “=A1”)');
  expect(named<HTMLButtonElement>('dialog button', 'Impor 1').disabled, 'not before all is answered').toBe(
    true,
  );
  expect(await breaches()).toEqual([]);
  named('dialog button', 'Terima semua').click();
  await vi.waitFor(() => named<HTMLButtonElement>('dialog button', 'Impor 2').click());
  await vi.waitFor(() => expect(imported).toHaveLength(1));
  expect(imported[0]?.options.choices).toEqual({ 3: { known: 'siti' } });
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
});

it('lets columns be corrected, and says when none has names', async () => {
  await showAt(
    { at: 'people' },
    { ...known, choose_officials: () => '/pejabat.csv', preview_officials: preview },
  );
  named('button', 'Impor daftar').click();
  const column = await vi.waitFor(() => named<HTMLSelectElement>('dialog select', 'Isi kolom 1'));
  column.value = 'other';
  column.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(document.querySelector('dialog [role=alert]')).not.toBeNull());
});

it('says why a list is refused, and is no dead end', async () => {
  await showAt(
    { at: 'people' },
    {
      ...known,
      choose_officials: () => '/lama.xls',
      preview_officials: () => {
        throw new CommandFailure({ code: 'list_old_workbook', message: '' });
      },
    },
  );
  named('button', 'Impor daftar').click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('Excel lama'));
  expect(document.querySelector('dialog')).toBeNull();
});
