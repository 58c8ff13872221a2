import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { FileReport, QuoteChain } from '../../lib/api/client';
import { untouched } from '../../lib/api/fake';
import { away, breaches, named, press, showAt, type } from '../../lib/testing';

afterEach(away);

const file = { path: '/unduhan/rilis.docx', name: 'rilis.docx', kind: 'document' as const };
const same = (text: string) => [{ text, differs: false }];
const report: FileReport = {
  claims: true,
  known: true,
  release: 'release-1',
  event: 'event-1',
  headline: 'Kota Siap',
  version: 2,
  number: '7/2025',
  standing: 'released',
  quotes: [
    { number: 1, verdict: 'intact', approved: same('Kita siap'), found: same('Kita siap') },
    {
      number: 2,
      verdict: 'altered',
      approved: [...same('Kita '), { text: 'harus', differs: true }],
      found: [...same('Kita '), { text: 'boleh', differs: true }],
    },
    { number: null, verdict: 'not-ours', approved: [], found: [{ text: 'Karangan', differs: true }] },
  ],
};

/** Files arrive once; then nothing does. */
function dropped(): () => Promise<{ files: (typeof file)[] }[]> {
  let left = [{ files: [file] }];
  return () => {
    const all = left;
    left = [];
    return all.length > 0 ? Promise.resolve(all) : new Promise(() => undefined);
  };
}

const dialog = (): string => document.querySelector('dialog')?.textContent ?? '';

it('says of a file that was dropped what it claims, and of each quote whether it is as approved', async () => {
  const asked: string[] = [];
  await showAt(
    { at: 'agenda' },
    {
      arrivals: dropped(),
      verify_file: (path) => {
        asked.push(path);
        return report;
      },
    },
  );
  await vi.waitFor(() => expect(dialog()).toContain('2 dari 3 kutipan tidak seperti yang disetujui'));
  expect(asked).toEqual(['/unduhan/rilis.docx']);
  expect(dialog()).toContain('Berkas ini versi 2 dari rilis “Kota Siap”');
  expect(dialog()).toContain('Nomor 7/2025');
  const marks = [...document.querySelectorAll('dialog mark')].map(({ textContent }) => textContent);
  expect(marks).toEqual(['harus', 'boleh']);
  expect(await breaches()).toEqual([]);
  named('dialog button', 'Buka rilisnya').click();
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toContain('Pelatihan'));
});

it.each([
  [{ claims: false, known: false }, 'tidak lagi menyebut asalnya'],
  [{ known: false }, 'menyebut versi yang tidak ada di arsip ini. Menurut kutipannya'],
  [{ standing: 'withdrawn' as const }, 'sudah ditarik'],
  [{ standing: 'superseded' as const }, 'sudah digantikan'],
  [
    { claims: false, known: false, version: null, headline: null, standing: null, event: null },
    'tidak mengenal berkas itu',
  ],
])('says where a file comes from: %o', async (change, words) => {
  await showAt({ at: 'agenda' }, { arrivals: dropped(), verify_file: () => ({ ...report, ...change }) });
  await vi.waitFor(() => expect(dialog()).toContain(words));
});

it('says why a file cannot be read', async () => {
  await showAt(
    { at: 'agenda' },
    {
      arrivals: dropped(),
      verify_file: () => {
        throw new CommandFailure({ code: 'read_not_a_package', message: '' });
      },
    },
  );
  await vi.waitFor(() => expect(document.querySelector('dialog [role=alert]')).not.toBeNull());
  expect(await breaches()).toEqual([]);
});

it('verifies a file that is chosen from the palette', async () => {
  await showAt({ at: 'agenda' }, { choose_document: () => file, verify_file: () => report });
  press(document.body, 'k', { ctrlKey: true });
  await vi.waitFor(() => named('dialog input', 'Acara, orang'));
  type(named<HTMLInputElement>('dialog input', 'Acara, orang'), 'keaslian');
  press(named('dialog input', 'Acara, orang'), 'Enter');
  await vi.waitFor(() => expect(dialog()).toContain('Keaslian rilis.docx'));
});

const chain: QuoteChain = {
  event: 'event-1',
  title: 'Rapat Siaga',
  day: '2025-12-18',
  speaker: 'Ratna Wijaya',
  position: 'Wali Kota Sukamaju',
  clock: '09:12:40',
  position_ms: 125_000,
  wordings: [
    { text: 'Guru adalah kunci', member: 'Sari', at_ms: 1, confirmed_by: 'Sari', reason: null },
    { text: 'Guru itu kunci', member: 'Sari', at_ms: 2, confirmed_by: null, reason: 'Salah dengar' },
  ],
  released: null,
  released_reason: null,
  printable: false,
  versions: [
    {
      release: 'release-1',
      headline: 'Kota Siap',
      version: 1,
      number: '7/2025',
      standing: 'superseded',
      frozen_ms: 3,
      approved_by: 'Bambang',
      place: 1,
      words: 'Guru adalah kunci',
      files: [{ name: 'rilis.docx', sha256: 'ab', at_ms: 4 }],
      deliveries: [{ recipient: 'Grup Wartawan', channel: 'whatsapp', at_ms: 5 }],
    },
  ],
};

it('follows a quote from its card to every version, file and reader', async () => {
  const asked: string[] = [];
  await showAt(
    { at: 'event', id: 'event-1', step: 'capture' },
    {
      quote_chain: (statement) => {
        asked.push(statement);
        return chain;
      },
    },
  );
  await vi.waitFor(() => expect(document.querySelector('[data-id=s1]')).not.toBeNull());
  const card = document.querySelector<HTMLElement>('[data-id=s1]');
  if (!card) throw new Error('no card');
  press(card, 'j');
  await vi.waitFor(() => expect(dialog()).toContain('Wali Kota Sukamaju Ratna Wijaya'));
  expect(asked).toEqual(['s1']);
  const words = [
    'Rekaman, 2:05',
    'tidak boleh disiarkan',
    'Dicocokkan dengan rekaman oleh Sari',
    'Alasan: Salah dengar',
    'Digantikan, Nomor 7/2025, kutipan 1',
    'Disetujui Bambang',
    'Berkas rilis.docx',
    'Untuk Grup Wartawan lewat WhatsApp',
  ];
  for (const part of words) expect(dialog()).toContain(part);
  expect(await breaches()).toEqual([]);
  named('dialog button', 'Buka acaranya').click();
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  press(card, 'x');
  const note = document.querySelector<HTMLElement>('[data-id=s4]');
  if (note) press(note, 'j');
  expect(asked, 'a note has no chain').toHaveLength(1);
});

it('compares what a paper printed, and names whom it let say what somebody else said', async () => {
  const asked: string[] = [];
  await showAt(
    { at: 'event', id: 'event-1', step: 'send' },
    {
      compare_print: ({ text }) => {
        asked.push(text);
        const quote = { number: 1, approved: same('Kita siap'), found: same('Kita siap') };
        return {
          quotes: [
            { ...quote, verdict: 'intact' as const, speaker: 'Dewi', attributed_to: null },
            { ...quote, verdict: 'excerpt' as const, speaker: 'Dewi', attributed_to: 'Bagus' },
          ],
        };
      },
      exports: () => [],
      save_release: () => ({ value: 'r', changes: untouched }),
    },
  );
  await vi.waitFor(() => named('button', 'Bandingkan dengan cetakan').click());
  await vi.waitFor(() => named('textarea', 'Teks yang terbit'));
  expect(await breaches()).toEqual([]);
  type(named<HTMLTextAreaElement>('textarea', 'Teks yang terbit'), '“Kita siap,” kata Bagus.');
  named('dialog button', 'Bandingkan').click();
  await vi.waitFor(() => expect(dialog()).toContain('2 dari 2 kutipan'));
  expect(dialog()).toContain('Ditulis sebagai ucapan Bagus, padahal diucapkan Dewi');
  expect(asked).toEqual(['“Kita siap,” kata Bagus.']);
  expect(await breaches()).toEqual([]);
});
