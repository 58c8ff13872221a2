import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import { untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, showAt, type } from '../../lib/testing';

afterEach(away);

const send = (answers: Answers): Promise<void> =>
  showAt({ at: 'event', id: 'event-1', step: 'send' }, answers);
const dialog = (): string => document.querySelector('dialog')?.textContent ?? '';

/** Refuses what has no reason, as an embargo that still runs does. */
function bound(reason: string | null): void {
  if (reason !== null) return;
  const params = { line: 'EMBARGO sampai dengan Jumat' };
  throw new CommandFailure({ code: 'embargo_binding', message: '', params });
}

async function answer(action: string): Promise<void> {
  await vi.waitFor(() => expect(dialog()).toContain('EMBARGO sampai dengan Jumat'));
  expect(await breaches()).toEqual([]);
  type(named<HTMLInputElement>('dialog input', 'Alasan'), 'Disepakati redaksi');
  named('dialog button[type=submit]', action).click();
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
}

it('asks for a reason to save files before an embargo ends, and saves them with it', async () => {
  const asked: (string | null)[] = [];
  await send({
    export: ({ reason }) => {
      asked.push(reason);
      bound(reason);
      const files = [{ format: 'docx' as const, name: 'EMBARGO-rilis.docx', path: '/x' }];
      return { value: { folder: '/', files }, changes: untouched };
    },
  });
  await vi.waitFor(() => named('button', 'Simpan berkas').click());
  await answer('Simpan berkas');
  expect(document.querySelector('[data-testid=made]')?.textContent).toContain('EMBARGO-rilis.docx');
  expect(asked).toEqual([null, 'Disepakati redaksi']);
});

it('asks for a reason to copy, and says that it is kept', async () => {
  const asked: (string | null)[] = [];
  await send({
    copy_text: ({ reason }) => {
      asked.push(reason);
      bound(reason);
      return null;
    },
  });
  await vi.waitFor(() => named('button', 'Salin teks WhatsApp').click());
  await answer('Salin teks WhatsApp');
  expect(document.body.textContent).toContain('alasannya tersimpan');
  expect(asked).toEqual([null, 'Disepakati redaksi']);
});

it('asks for a reason to print an approved version, and does nothing when it is closed', async () => {
  const printed = vi.fn(() => null);
  await send({
    permit_print: ({ note }) => {
      bound(note);
      return { value: null, changes: untouched };
    },
    print_page: printed,
  });
  await vi.waitFor(() => named('button', 'Cetak').click());
  await vi.waitFor(() => expect(dialog()).toContain('EMBARGO'));
  named('dialog button', 'Batal').click();
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  expect(printed).not.toHaveBeenCalled();
  named('button', 'Cetak').click();
  await answer('Cetak');
  await vi.waitFor(() => expect(printed).toHaveBeenCalledTimes(1));
});
