import { afterEach, expect, it, vi } from 'vitest';

import type { HistoryFilter, ToldStep } from '../../lib/api/client';
import { away, breaches, named, showAt } from '../../lib/testing';

afterEach(away);

const step: ToldStep = {
  entry: 'entry-1',
  at_ms: 1_766_023_200_000,
  op: 'release.approve',
  kind: 'trust',
  member: 'Sari',
  reverts: false,
  event: 'event-1',
  title: 'Rapat Siaga',
  version: 1,
  number: '7/2025',
  files: [],
  recipient: null,
  signer: 'Bambang',
  reason: 'Sudah dibaca',
};
const whole = { healthy: true, problems: [], entries: 12, anchors: 3, erased: 0, whole: true };

it('tells what was done in plain words, and that the chain is whole', async () => {
  const asked: HistoryFilter[] = [];
  await showAt(
    { at: 'history' },
    {
      history: (filter) => {
        asked.push(filter);
        const file = { ...step, entry: 'entry-2', op: 'release.export', signer: null, number: null };
        const steps = [{ ...file, files: ['rilis.docx'], reason: null }, step];
        return { steps: filter.kind === 'people' ? [] : steps, more: false };
      },
      examine: () => whole,
    },
  );
  const text = (): string => document.querySelector('main')?.textContent ?? '';
  await vi.waitFor(() => expect(text()).toContain('Sari menyetujui rilis; versi 1; nomor 7/2025'));
  expect(text()).toContain('ditandatangani Bambang');
  expect(text()).toContain('Sari membuat berkas rilis; versi 1; rilis.docx');
  expect(text()).toContain('Kamis, 18 Desember 2025');
  await vi.waitFor(() => expect(text()).toContain('Riwayat utuh: 12 langkah'));
  expect(await breaches()).toEqual([]);
  named('[role=radio]', 'Orang').click();
  await vi.waitFor(() => expect(text()).toContain('Belum ada langkah'));
  const who = named<HTMLSelectElement>('select', 'Oleh siapa');
  await vi.waitFor(() => expect(who.options).toHaveLength(2));
  who.value = 'sari';
  who.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ kind: 'people', member: 'sari', event: null }));
});

it('names the place where the history was changed', async () => {
  const problems = [{ code: 'cell_changed', place: 'statement 12 text' }];
  await showAt(
    { at: 'history', id: 'event-1' },
    {
      history: () => ({ steps: [step], more: true }),
      examine: () => ({ ...whole, healthy: false, problems }),
    },
  );
  const said = (): string => document.querySelector('[data-testid=chained]')?.textContent ?? '';
  await vi.waitFor(() => expect(said()).toContain('diubah di luar Kutip. statement 12 text'));
  expect(await breaches()).toEqual([]);
  named('button', 'Tampilkan yang lebih lama').click();
});
