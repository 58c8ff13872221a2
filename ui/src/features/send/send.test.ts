import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { ExportFiles } from '../../lib/api/client';
import { sampleSheet, untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, press, showAt } from '../../lib/testing';
import { isRunning } from './embargo';

afterEach(away);

const send = (answers: Answers): Promise<void> =>
  showAt({ at: 'event', id: 'event-1', step: 'send' }, answers);

it('makes a Word file in the usual folder without a question', async () => {
  const asked: ExportFiles[] = [];
  await send({
    export: (request) => {
      asked.push(request);
      const files = [{ format: 'docx' as const, name: 'rilis.docx', path: '/dokumen/Kutip/rilis.docx' }];
      return { value: { folder: '/dokumen/Kutip', files }, changes: untouched };
    },
  });
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Simpan berkas'));
  press(document.body, 'Enter', { ctrlKey: true });
  await vi.waitFor(() =>
    expect(document.querySelector('[data-testid=made]')?.textContent).toContain('rilis.docx'),
  );
  expect(asked).toEqual([{ event: 'event-1', release: null, formats: ['docx'], folder: null, reason: null }]);
});

it('says why a file could not be written, and offers another folder', async () => {
  const asked: ExportFiles[] = [];
  await send({
    choose_folder: () => '/lain',
    export: (request) => {
      asked.push(request);
      if (request.folder === null) {
        throw new CommandFailure({ code: 'file_not_writable', message: '', params: { path: '/x' } });
      }
      const files = [{ format: 'docx' as const, name: 'rilis.docx', path: '/lain/rilis.docx' }];
      return { value: { folder: '/lain', files }, changes: untouched };
    },
  });
  named('button', 'Simpan berkas').click();
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('/x'));
  const alert = document.querySelector('[role=alert]');
  expect(alert?.textContent, 'what is safe is said').toContain('tetap aman');
  expect(await breaches()).toEqual([]);
  expect(named<HTMLButtonElement>('button', 'Simpan berkas').disabled).toBe(false);
  alert?.querySelector('button')?.click();
  await vi.waitFor(() =>
    expect(document.querySelector('[data-testid=made]')?.textContent).toContain('rilis.docx'),
  );
  expect(asked.map(({ folder }) => folder)).toEqual([null, '/lain']);
  expect(document.querySelector('[role=alert]'), 'the refusal is over').toBeNull();
});

it('copies with styling or as a message, and says which', async () => {
  const asked: string[] = [];
  await send({
    copy_text: ({ format }) => {
      asked.push(format);
      return null;
    },
  });
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Simpan berkas'));
  press(document.body, 'H', { ctrlKey: true, shiftKey: true });
  await vi.waitFor(() => expect(document.body.textContent).toContain('disalin dengan formatnya'));
  named('button', 'Salin teks WhatsApp').click();
  await vi.waitFor(() => expect(asked).toEqual(['html', 'wa']));
});

it('says loudly that an embargo is still running', async () => {
  const sheet = sampleSheet();
  const until = (embargo: string): Answers => ({
    event: () => ({ ...sheet, settings: { ...sheet.settings, embargo } }),
  });
  await send(until('2999-01-02T09:00:00'));
  await vi.waitFor(() =>
    expect(document.querySelector('[role=note]')?.textContent).toContain('2 Januari 2999 pukul 09.00 WIB'),
  );
  expect(await breaches()).toEqual([]);
  await away();
  await send(until('2020-01-02T09:00:00'));
  await vi.waitFor(() => expect(document.querySelector('h2')).not.toBeNull());
  expect(document.querySelector('[role=note]'), 'one that is over is not').toBeNull();
});

it('reads an embargo by the clocks of the event', () => {
  const at = new Date('2025-12-18T01:30:00Z');
  expect(isRunning('2025-12-18T09:00:00', 'Asia/Jakarta', at), 'half past eight in Jakarta').toBe(true);
  expect(isRunning('2025-12-18T09:00:00', 'Asia/Makassar', at), 'half past nine in Makassar').toBe(false);
  expect(isRunning(null, 'Asia/Jakarta', at)).toBe(false);
});
