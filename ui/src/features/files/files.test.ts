import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { Arrival, ImportEvent, ImportPreview } from '../../lib/api/client';
import { untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, showAt } from '../../lib/testing';

afterEach(away);

const file = { path: '/unduhan/acara.kutip', name: 'acara.kutip', kind: 'event' } as const;
const preview: ImportPreview = {
  title: 'Rapat Koordinasi',
  day: '2025-12-18',
  city: 'Kota Sukamaju',
  statements: 5,
  withheld: 2,
  people: [
    {
      key: 'ratna',
      name: 'Ratna Wijaya',
      title: 'Wali Kota Sukamaju',
      verdict: { known: 'p1' },
      proposals: [],
    },
    {
      key: 'bagus',
      name: 'Bagus S.',
      title: null,
      verdict: 'ask',
      proposals: [{ person: 'p2', name: 'Bagus Sutedja', title: 'Kepala Dinas', grounds: ['spelling'] }],
    },
  ],
  known_event: null,
  noticed: [],
};

/** Opens the window with something that arrives once. */
async function arriving(first: readonly Arrival[], answers: Answers): Promise<void> {
  const all = [[...first]];
  await showAt({ at: 'agenda' }, { arrivals: () => all.shift() ?? new Promise(() => undefined), ...answers });
}

it('asks who is meant before an event file is taken', async () => {
  let taken: ImportEvent | undefined;
  await arriving([{ files: [file] }], {
    preview_import: () => preview,
    import_event: (request) => {
      taken = request;
      return { value: 'event-1', changes: untouched };
    },
  });
  await vi.waitFor(() => expect(document.body.textContent).toContain('Siapa Bagus S.?'));
  expect(await breaches()).toEqual([]);
  const take = named<HTMLButtonElement>('button', 'Masukkan');
  expect(take.disabled, 'nobody is guessed').toBe(true);
  document.querySelector<HTMLInputElement>('dialog input[type=radio]')?.click();
  await vi.waitFor(() => expect(take.disabled).toBe(false));
  take.click();
  await vi.waitFor(() => expect(taken).toBeDefined());
  expect(taken).toEqual({ path: file.path, people: { bagus: { known: 'p2' } }, again: false });
});

it('says where a file is refused, and what was expected there', async () => {
  await arriving([{ files: [file] }], {
    preview_import: () => {
      throw new CommandFailure({
        code: 'wrong_type',
        message: 'refused',
        field: '/event/date',
        params: {
          line: '7',
          column: '13',
          found_kind: 'number',
          found_excerpt: '20251218',
          expected_kind: 'text',
        },
      });
    },
  });
  await vi.waitFor(() => expect(document.querySelector('dialog [role=alert]')).not.toBeNull());
  const said = document.querySelector('dialog')?.textContent ?? '';
  expect(said).toContain('baris 7, kolom 13');
  expect(said).toContain('bilangan 20251218');
  expect(said).toContain('tidak ada yang disimpan');
  expect(await breaches()).toEqual([]);
});

it('takes an event that seems to be here only when it is said to be another', async () => {
  await arriving([{ files: [file] }], {
    preview_import: () => ({ ...preview, people: [], known_event: 'event-1' }),
  });
  await vi.waitFor(() => expect(document.body.textContent).toContain('sudah ada di arsip'));
  const take = named<HTMLButtonElement>('button', 'Masukkan');
  expect(take.disabled).toBe(true);
  document.querySelector<HTMLInputElement>('dialog input[type=checkbox]')?.click();
  await vi.waitFor(() => expect(take.disabled).toBe(false));
});

it('shows where files are dropped, and names what it cannot take', async () => {
  await arriving(['hover'], {});
  await vi.waitFor(() => expect(document.body.textContent).toContain('Lepaskan berkas acara'));
  await away();
  await arriving([{ files: [{ path: '/a.exe', name: 'a.exe', kind: 'other' }] }], {});
  await vi.waitFor(() => expect(document.querySelector('.toast')?.textContent).toContain('a.exe'));
});
