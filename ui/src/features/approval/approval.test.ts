import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { ApproveRelease, EventSheet, ReleaseStep, StatusView } from '../../lib/api/client';
import { house, sampleSheet, sampleStatus, untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, showAt, type } from '../../lib/testing';

afterEach(away);

const VERSION = {
  id: 'version-1',
  number: 1,
  standing: 'approved' as const,
  sha256: 'ab'.repeat(32),
  frozen_ms: 1_766_023_200_000,
};
const STEP = {
  at_ms: 1_766_023_200_000,
  member: 'Sari',
  role: 'officer',
  version: null,
  signer: null,
  signed_day: null,
  scanned: false,
  reason: null,
};

/** A program whose release stands somewhere and moves when steps are taken. */
function desk(state: string, status: Partial<StatusView> = {}, more: Answers = {}): Answers {
  let stands = state;
  const moved = (next: string) => {
    stands = next;
    return { value: 'release-1', changes: { ...untouched, releases: ['release-1'] } };
  };
  const settings = sampleSheet().settings;
  const sheet = (): EventSheet => ({
    ...sampleSheet(),
    releases: [{ id: 'release-1', state: stands, settings }],
    release: 'release-1',
    state: stands,
  });
  return {
    event: sheet,
    release_status: () => ({ ...sampleStatus(), state: stands, ...status }),
    submit_release: () => moved('review'),
    return_release: () => moved('draft'),
    revise_release: () => moved('draft'),
    approve_release: () => ({
      ...moved('approved'),
      value: { release: 'release-1', version: 'v', version_number: 1, number: '7/2025', sha256: 'ab' },
    }),
    ...more,
  };
}

const send = (answers: Answers): Promise<void> =>
  showAt({ at: 'event', id: 'event-1', step: 'send' }, answers);
const panel = (): string => document.querySelector('[data-testid=approval]')?.textContent ?? '';
const dialog = (): HTMLDialogElement | null => document.querySelector('dialog');
const press = (name: string): void => {
  const buttons = [...(dialog()?.querySelectorAll('button') ?? [])];
  buttons.find((button) => button.textContent.trim() === name)?.click();
};

it('hands a draft in for review with a note, and says so', async () => {
  const asked: ReleaseStep[] = [];
  const answers = desk('draft');
  const submit = answers.submit_release;
  await send({
    ...answers,
    submit_release: (request) => {
      asked.push(request);
      if (!submit) throw new Error('no answer');
      return submit(request);
    },
  });
  await vi.waitFor(() => named('button', 'Ajukan untuk ditinjau').click());
  await vi.waitFor(() => named('input', 'Catatan'));
  expect(await breaches()).toEqual([]);
  type(named<HTMLInputElement>('input', 'Catatan'), ' Mohon dicek jabatannya ');
  press('Ajukan untuk ditinjau');
  await vi.waitFor(() => expect(panel()).toContain('sedang ditinjau'));
  expect(asked).toEqual([{ event: 'event-1', release: 'release-1', note: 'Mohon dicek jabatannya' }]);
  expect(document.body.textContent).toContain('Naskah diajukan untuk ditinjau.');
  expect(dialog(), 'the question is over').toBeNull();
  expect(document.querySelector('li[aria-current=step]')?.textContent.trim()).toBe('Ditinjau');
});

it('sends back only with a note', async () => {
  await send(desk('review'));
  await vi.waitFor(() => named('button', 'Kembalikan').click());
  await vi.waitFor(() => expect(dialog()).not.toBeNull());
  const button = [...(dialog()?.querySelectorAll<HTMLButtonElement>('button[type=submit]') ?? [])][0];
  expect(button?.disabled).toBe(true);
  type(named<HTMLInputElement>('input', 'Catatan'), 'Judul kurang jelas');
  press('Kembalikan');
  await vi.waitFor(() => expect(panel()).toContain('masih ditulis'));
  expect(document.body.textContent, 'it was sent back, not edited').not.toContain('Naskah diubah');
});

it('approves on paper in the name of the head, with the number that will be given', async () => {
  const asked: ApproveRelease[] = [];
  const answers = desk(
    'review',
    {},
    {
      members: () => [
        { id: 'sari', name: 'Sari', current: true, role: 'officer' },
        { id: 'bambang', name: 'Bambang', current: false, role: 'head' },
      ],
      choose_scan: () => '/pindaian/lembar.pdf',
    },
  );
  const approve = answers.approve_release;
  await send({
    ...answers,
    house: () => ({ ...house, number_template: '{seq}/{year}' }),
    number_example: () => '7/2025',
    approve_release: (request) => {
      asked.push(request);
      if (!approve) throw new Error('no answer');
      return approve(request);
    },
  });
  await vi.waitFor(() => named('button', 'Setujui').click());
  await vi.waitFor(() =>
    expect(document.querySelector('[data-testid=number]')?.textContent).toContain('7/2025'),
  );
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Biasanya kepala'));
  named('[role=radio]', 'Di atas kertas').click();
  await vi.waitFor(() => named('input', 'Nama penanda tangan'));
  expect(named<HTMLInputElement>('input', 'Nama penanda tangan').value, 'the one head').toBe('Bambang');
  const day = named<HTMLInputElement>('input', 'Tanggal di kertas');
  type(day, '19/12/2025');
  day.dispatchEvent(new FocusEvent('blur'));
  press('Pilih pindaian …');
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('lembar.pdf'));
  expect(await breaches()).toEqual([]);
  press('Setujui');
  await vi.waitFor(() => expect(document.body.textContent).toContain('dengan nomor 7/2025'));
  expect(asked).toEqual([
    {
      event: 'event-1',
      release: 'release-1',
      approver: 'sari',
      paper: { signer: 'Bambang', day: '2025-12-19', scan: '/pindaian/lembar.pdf' },
      note: null,
    },
  ]);
});

it('says in the dialog why nothing was approved', async () => {
  await send(
    desk(
      'review',
      {},
      {
        approve_release: () => {
          throw new CommandFailure({ code: 'number_taken', message: '', params: { number: '7/2025' } });
        },
      },
    ),
  );
  await vi.waitFor(() => named('button', 'Setujui').click());
  await vi.waitFor(() => expect(dialog()).not.toBeNull());
  press('Setujui');
  await vi.waitFor(() =>
    expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain('Nomor 7/2025 sudah dipakai'),
  );
});

it('tells the version, its steps, what changed underneath and what is held back', async () => {
  await send(
    desk('approved', {
      number: '7/2025',
      versions: [VERSION],
      steps: [
        { ...STEP, step: 'review', reason: 'Mohon dicek' },
        {
          ...STEP,
          step: 'approved',
          version: 1,
          signer: 'Bambang',
          signed_day: '2025-12-19',
          scanned: true,
        },
      ],
      changed: [
        { kind: 'old', pieces: [{ text: 'Wali Kota', differs: true }] },
        { kind: 'new', pieces: [{ text: 'Bupati', differs: true }] },
      ],
      withheld: [2],
    }),
  );
  await vi.waitFor(() => expect(panel()).toContain('Nomor 7/2025'));
  await vi.waitFor(() =>
    expect(panel()).toContain('Di atas kertas: Bambang, Jumat, 19 Desember 2025; pindaian tersimpan'),
  );
  expect(panel()).toContain('Sari (Petugas)');
  expect(panel()).toContain('1 paragraf akan berbeda');
  expect(document.querySelector('[data-testid=approval] [role=alert]')?.textContent).toContain('kutipan 2');
  expect(named<HTMLButtonElement>('button', 'Nyatakan sudah dirilis').disabled).toBe(true);
  expect(await breaches()).toEqual([]);
  named('button', 'Lihat perubahan').click();
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Bupati'));
  expect(await breaches()).toEqual([]);
  named('dialog button', 'Tutup').click();
  await vi.waitFor(() => named('button', 'Mulai draf berikutnya').click());
  await vi.waitFor(() => expect(panel()).toContain('Ini draf berikutnya setelah versi 1'));
});

it('asks for a reason to release before the end of an embargo', async () => {
  const asked: ReleaseStep[] = [];
  await send(
    desk(
      'approved',
      {
        versions: [VERSION],
        embargo: { line: 'EMBARGO sampai dengan Jumat', until_ms: 1, binds: true },
      },
      {
        send_release: (request) => {
          asked.push(request);
          const value = { release: 'release-1', version: 'version-1', state: 'released' };
          return { value, changes: untouched };
        },
      },
    ),
  );
  await vi.waitFor(() => expect(panel()).toContain('Versi 1'));
  named('button', 'Nyatakan sudah dirilis').click();
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('EMBARGO sampai dengan Jumat'));
  type(named<HTMLInputElement>('input', 'Alasan'), 'Disepakati redaksi');
  press('Nyatakan sudah dirilis');
  await vi.waitFor(() => expect(asked.map(({ note }) => note)).toEqual(['Disepakati redaksi']));
});

it('says when an edit began the next draft', async () => {
  let state = 'approved';
  const { event, ...answers } = desk('approved', { versions: [VERSION] });
  await showAt(
    { at: 'event', id: 'event-1', step: 'release' },
    {
      ...answers,
      event: (id) => {
        const sheet = event?.(id) as EventSheet;
        return { ...sheet, state, releases: sheet.releases.map((release) => ({ ...release, state })) };
      },
      save_release: () => {
        state = 'draft';
        return { value: 'release-1', changes: { ...untouched, releases: ['release-1'] } };
      },
    },
  );
  await vi.waitFor(() => named('[role=radio]', 'Setelan').click());
  await vi.waitFor(() => named('input', 'Subjudul'));
  const field = named<HTMLInputElement>('input', 'Subjudul');
  type(field, 'Baris kedua');
  field.dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() => expect(document.body.textContent).toContain('ini draf berikutnya'));
});
