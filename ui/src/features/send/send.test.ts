import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { ExportFiles } from '../../lib/api/client';
import { untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, named, press, showAt } from '../../lib/testing';

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

it('says why a file could not be written, and stays ready', async () => {
  await send({
    export: () => {
      throw new CommandFailure({ code: 'file_not_writable', message: '', params: { path: '/x' } });
    },
  });
  named('button', 'Simpan berkas').click();
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('/x'));
  expect(named<HTMLButtonElement>('button', 'Simpan berkas').disabled).toBe(false);
});
