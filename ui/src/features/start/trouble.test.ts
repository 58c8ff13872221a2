import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { RestoreBackup, SettleCopy } from '../../lib/api/client';
import { office, untouched } from '../../lib/api/fake';
import { away, breaches, named, show, type } from '../../lib/testing';

afterEach(away);

const session = { member: 'Sari', office, language: 'id', moved: false, unfinished: [] } as const;
const damaged = (): never => {
  throw new CommandFailure({ code: 'database_damaged', message: 'damaged' });
};

it('offers the newest good backup when the archive is damaged, and begins again with it', async () => {
  let restored: RestoreBackup | undefined;
  show({
    session: () => (restored ? { ...session, unfinished: [] } : damaged()),
    restore: (request) => {
      restored = request;
      return { name: request.name, made_ms: 0, missing: [], folder: '/data-2' };
    },
  });
  await vi.waitFor(() => named('button', 'Pulihkan: '));
  expect(document.body.textContent).toContain('/data');
  expect(await breaches()).toEqual([]);
  named('button', 'Pulihkan: ').click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('tidak ditimpa'));
  named('button', 'Pulihkan dan pakai').click();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('Agenda'));
  expect(restored).toEqual({ folder: '/cadangan', name: '20251218-090000' });
});

it('leaves a way on when a backup turns out to be damaged', async () => {
  show({
    session: damaged,
    restore: () => {
      throw new CommandFailure({ code: 'backup_invalid', message: 'bad', params: { part: 'database' } });
    },
  });
  await vi.waitFor(() => named('button', 'Pulihkan: '));
  named('button', 'Pulihkan: ').click();
  await vi.waitFor(() => named('button', 'Pulihkan dan pakai'));
  named('button', 'Pulihkan dan pakai').click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('Cadangan itu rusak'));
  expect(document.body.textContent).toContain('Pilih folder lain');
});

it('offers no backup where the archive itself is whole', async () => {
  show({
    session: () => {
      throw new CommandFailure({ code: 'in_use', message: 'in use' });
    },
  });
  await vi.waitFor(() => named('button', 'Coba lagi'));
  expect(document.body.textContent).not.toContain('Pulihkan dari cadangan');
});

it('asks a copy from elsewhere who writes here and where backups go', async () => {
  let settled: SettleCopy | undefined;
  show({
    session: () => ({ ...session, moved: !settled, unfinished: [] }),
    settle_copy: (request) => {
      settled = request;
      return { value: 'x', changes: untouched };
    },
  });
  await vi.waitFor(() => expect(document.body.textContent).toContain('Siapa yang menulis di komputer ini?'));
  expect(await breaches()).toEqual([]);
  const go = named<HTMLButtonElement>('button', 'Lanjutkan');
  expect(go.disabled, 'nobody writes in the name of somebody else by accident').toBe(true);
  [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].at(-1)?.click();
  await vi.waitFor(() => named('input', 'Nama Anda'));
  type(named<HTMLInputElement>('input', 'Nama Anda'), 'Dewi');
  await vi.waitFor(() => expect(go.disabled).toBe(false));
  document.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('Agenda'));
  expect(settled).toEqual({ member: { new: 'Dewi' }, backups: null });
});
