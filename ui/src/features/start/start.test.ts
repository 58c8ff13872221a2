import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { FirstStart } from '../../lib/api/client';
import { office, untouched } from '../../lib/api/fake';
import { away, breaches, named, show, type } from '../../lib/testing';

afterEach(away);

const fresh = { member: 'penguji', office: null, language: null, moved: false, unfinished: [] };

it('asks for the office first, and begins with it', async () => {
  let begun: FirstStart | undefined;
  show({
    session: () => (begun ? { ...fresh, office } : fresh),
    first_start: (answers) => {
      begun = answers;
      return { value: null, changes: untouched };
    },
  });
  await vi.waitFor(() => named('input', 'Nama kantor'));
  expect(await breaches()).toEqual([]);
  document.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(document.body.textContent).toContain('tidak boleh kosong'));
  expect(begun, 'nothing is begun without a name').toBeUndefined();

  type(named<HTMLInputElement>('input', 'Nama kantor'), 'Diskominfo Sukamaju');
  type(named<HTMLInputElement>('input', 'Kota'), 'Kota Sukamaju');
  document.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(document.body.textContent).toContain('Belum ada acara'));
  expect(begun).toMatchObject({ office: 'Diskominfo Sukamaju', city: 'Kota Sukamaju', sample: false });
});

it('says what is safe when the archive is in use, and tries again', async () => {
  const refuse = (): never => {
    throw new CommandFailure({ code: 'in_use', message: 'in use' });
  };
  show({ session: refuse, reopen: () => ({ ...fresh, office }) });
  await vi.waitFor(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Data Anda aman'),
  );
  expect(await breaches()).toEqual([]);
  named('button', 'Coba lagi').click();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('Agenda'));
});
