import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { MendRequest, SaveRelease } from '../../lib/api/client';
import { untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, press, showAt, type } from '../../lib/testing';

afterEach(away);

const release = (answers: Answers = {}): Promise<void> =>
  showAt({ at: 'event', id: 'event-1', step: 'release' }, answers);
const side = (name: string): void => named<HTMLButtonElement>('[role=radio]', name).click();
const page = (): ShadowRoot | null | undefined => document.querySelector('[role=document]')?.shadowRoot;

it('shows the page of the files, and mends what a finding offers', async () => {
  const mended: MendRequest[] = [];
  await release({
    mend: (request) => {
      mended.push(request);
      return { value: null, changes: untouched };
    },
  });
  await vi.waitFor(() => expect(page()?.querySelector('h1')?.textContent).toBe('Judul'));
  side('Pemeriksaan');
  await vi.waitFor(() => named('button', 'Perbaiki'));
  named('button', 'Perbaiki').click();
  await vi.waitFor(() =>
    expect(mended).toEqual([
      { event: 'event-1', release: null, target: '/event/purpose', find: 'kerjasama', replace: 'kerja sama' },
    ]),
  );
});

it('leads from a finding of the record to its field', async () => {
  await release();
  await vi.waitFor(() => named('textarea', 'Judul sendiri'));
  side('Pemeriksaan');
  await vi.waitFor(() => named('button', 'Lihat'));
  named('button', 'Lihat').click();
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-fact')).toBe('purpose'));
});

it('sets a headline that is chosen or typed', async () => {
  const saved: SaveRelease[] = [];
  await release({
    save_release: (request) => {
      saved.push(request);
      return { value: 'release-1', changes: untouched };
    },
  });
  await vi.waitFor(() => named('textarea', 'Judul sendiri'));
  document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
  await vi.waitFor(() => expect(saved[0]?.facts.headline).toBe('Judul Lain'));
  const own = named<HTMLTextAreaElement>('textarea', 'Judul sendiri');
  type(own, 'Judul Saya');
  press(own, 'Enter');
  await vi.waitFor(() => expect(saved[1]?.facts.headline).toBe('Judul Saya'));
});

it('shows what composing again would change before it replaces anything', async () => {
  const compose = vi.fn(() => ({ value: 'release-1', changes: untouched }));
  const piece = (text: string, differs: boolean): { text: string; differs: boolean } => ({ text, differs });
  await release({
    compose,
    difference: () => [
      { kind: 'old', pieces: [piece('Wali Kota ', true), piece('hadir.', false)] },
      { kind: 'new', pieces: [piece('Gubernur ', true), piece('hadir.', false)] },
    ],
  });
  await vi.waitFor(() => named('textarea', 'Judul sendiri'));
  press(document.body, 'R', { ctrlKey: true, shiftKey: true });
  await vi.waitFor(() => expect(document.querySelector('dialog mark')?.textContent).toBe('Wali Kota '));
  expect(await breaches()).toEqual([]);
  expect(compose).not.toHaveBeenCalled();
  named('dialog button', 'Ganti naskah').click();
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  expect(compose).toHaveBeenCalledOnce();
});

it('says that a draft is outdated, and how to go on', async () => {
  await release({
    draft: () => {
      throw new CommandFailure({ code: 'draft_outdated', message: '' });
    },
  });
  await vi.waitFor(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Susun ulang'),
  );
  expect(named('button', 'Susun ulang')).toBeTruthy();
});
