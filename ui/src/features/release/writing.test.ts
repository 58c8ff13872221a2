import { afterEach, expect, it, vi } from 'vitest';

import type { BlockView, DraftView, SaveBlocks, SaveScratch, StatementEdit } from '../../lib/api/client';
import { fakeApi, firstSaid, sampleSheet, untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, press, showAt, type } from '../../lib/testing';

afterEach(away);

const block = (id: string, words: string): BlockView => ({
  id,
  rev: `${id}-1`,
  lead: id === 'b1',
  runs: [{ type: 'text', text: words, source: null }],
  quotes: [],
});

const quoted: BlockView = {
  id: 'b2',
  rev: 'b2-1',
  lead: false,
  runs: [
    { type: 'quote', statement: 's1' },
    { type: 'text', text: ' ujar Ratna.', source: null },
  ],
  quotes: ['“Guru adalah kunci,”'],
};

async function shown(...blocks: BlockView[]): Promise<DraftView> {
  const draft = await fakeApi().call('draft', { event: 'event-1', release: null, lang: 'id', pending: null });
  const quote = { statement: 's1', speaker: 'Ratna Wijaya', verbatim: 'Guru adalah kunci.', released: null };
  const quotes = [{ ...quote, printed: '“Guru adalah kunci.”', printable: true }];
  return { ...draft, release: 'r1', stored: true, blocks, quotes };
}

const editor = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[role=textbox][aria-multiline]');
  if (!found) throw new Error('no editor is shown');
  return found;
};

async function open(draft: DraftView, answers: Answers = {}): Promise<void> {
  await showAt({ at: 'event', id: 'event-1', step: 'release' }, { draft: () => draft, ...answers });
  await vi.waitFor(editor);
}

/** Puts words where the caret is, at the beginning; the document of the tests does not type by itself. */
function write(words: string): void {
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  const clipboardData = { getData: (kind: string) => (kind === 'text/plain' ? words : '') };
  editor().dispatchEvent(Object.assign(paste, { clipboardData }));
}

it('keeps what is typed soon, and saves it as one step after a rest', async () => {
  const kept: SaveScratch[] = [];
  const saved: SaveBlocks[] = [];
  await open(await shown(block('b1', 'Isi.'), quoted), {
    save_scratch: (request) => {
      if (request.field.startsWith('draft.')) kept.push(request);
      return null;
    },
    save_blocks: (request) => {
      saved.push(request);
      const blocks = request.text.blocks.map(({ id }) => ({ id: id ?? 'b9', rev: 'r2' }));
      return { value: { release: 'r1', blocks, conflicts: [] }, changes: untouched };
    },
  });
  const begun = Date.now();
  write('Pagi ini ');
  await vi.waitFor(() => expect(kept).toHaveLength(1), { timeout: 1000 });
  expect(Date.now() - begun, 'within 300 ms, as far as a busy machine can tell').toBeLessThan(900);
  expect(kept[0]?.text).toContain('Pagi ini Isi.');
  expect(saved, 'not before the rest').toEqual([]);
  editor().dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toEqual({
    event: 'event-1',
    release: 'r1',
    text: {
      blocks: [
        { id: 'b1', base: 'b1-1', runs: [{ type: 'text', text: 'Pagi ini Isi.', source: null }] },
        { id: 'b2', base: 'b2-1', runs: null },
      ],
      gone: [],
    },
    scratch: 'draft.first',
  });
});

it('shows again what was typed when the program ended', async () => {
  const text = {
    blocks: [
      { id: 'b1', base: 'b1-1', runs: [{ type: 'text', text: 'Isi yang belum sele', source: null }] },
      { id: 'b2', base: 'b2-1', runs: null },
      { id: null, base: null, runs: [{ type: 'text', text: 'Paragraf baru.', source: null }] },
    ],
    gone: [],
  };
  const unsaved = JSON.stringify({ text, caret: { key: 'b1', offset: 19 } });
  const { office } = await import('../../lib/api/fake');
  const route = JSON.stringify({ at: 'event', id: 'event-1', step: 'release' });
  await open(await shown(block('b1', 'Isi.'), quoted), {
    session: () => ({
      member: 'Sari',
      office,
      language: 'id',
      unfinished: [
        { place: 'office', field: 'route', text: route, at_ms: 0 },
        { place: { event: 'event-1' }, field: 'draft.first', text: unsaved, at_ms: 0 },
      ],
    }),
  });
  const words = [...editor().querySelectorAll('p')].map((paragraph) => paragraph.textContent);
  expect(words).toEqual(['Isi yang belum sele', '“Guru adalah kunci,” ujar Ratna.', 'Paragraf baru.']);
});

it('asks which text stays when a paragraph was changed elsewhere', async () => {
  const asked: SaveBlocks[] = [];
  await open(await shown(block('b1', 'Isi.')), {
    save_blocks: (request) => {
      asked.push(request);
      const conflicts =
        asked.length > 1 ? [] : [{ id: 'b1', current: { ...block('b1', 'Isi orang lain.'), rev: 'b1-7' } }];
      return { value: { release: 'r1', blocks: [{ id: 'b1', rev: 'b1-8' }], conflicts }, changes: untouched };
    },
  });
  write('Saya: ');
  editor().dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() => expect(document.querySelector('dialog')?.textContent).toContain('Isi orang lain.'));
  expect(document.querySelector('dialog')?.textContent).toContain('Saya: Isi.');
  expect(await breaches()).toEqual([]);
  named('dialog button', 'Pakai tulisan saya').click();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.text.blocks[0]?.base, 'made of what stands').toBe('b1-7');
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
});

it('shows a quote with its record, and changes its wording there', async () => {
  const edits: StatementEdit[] = [];
  const piece = (text: string, differs: boolean): { text: string; differs: boolean } => ({ text, differs });
  await open(await shown(block('b1', 'Isi.'), quoted), {
    compare_wordings: () => [
      { kind: 'old', pieces: [piece('Guru ', false), piece('adalah', true)] },
      { kind: 'new', pieces: [piece('Guru ', false), piece('ialah', true)] },
    ],
    save_statement: (edit) => {
      edits.push(edit);
      return { value: { ...firstSaid(), released: edit.released }, changes: untouched };
    },
  });
  const quote = editor().querySelector('q');
  expect(quote?.textContent).toBe('“Guru adalah kunci,”');
  // A click selects the quote, Enter opens it.
  const down = { bubbles: true, cancelable: true, detail: 2, clientX: 1, clientY: 1 };
  quote?.dispatchEvent(new MouseEvent('dblclick', down));
  await vi.waitFor(() => named('form', 'Kutipan'));
  const released = named<HTMLTextAreaElement>('textarea', 'Kalimat yang dirilis');
  expect(document.activeElement, 'ready to be written').toBe(released);
  type(released, 'Guru ialah kunci.');
  await vi.waitFor(() => expect(document.querySelectorAll('form mark')).toHaveLength(2));
  type(named<HTMLInputElement>('input', 'Alasannya'), 'dirapikan');
  expect(await breaches()).toEqual([]);
  document.querySelector<HTMLFormElement>('form[aria-label=Kutipan]')?.requestSubmit();
  await vi.waitFor(() => expect(edits).toHaveLength(1));
  expect(edits[0]).toMatchObject({
    id: 's1',
    text: 'Guru adalah kunci.',
    released: 'Guru ialah kunci.',
    released_reason: 'dirapikan',
  });
  await vi.waitFor(() => expect(document.querySelector('form[aria-label=Kutipan]')).toBeNull());
});

it('offers the quotes that are not in the text, and puts the chosen one in', async () => {
  const saved: SaveBlocks[] = [];
  await open(await shown(block('b1', 'Isi.')), {
    save_blocks: (request) => {
      saved.push(request);
      const blocks = request.text.blocks.map(({ id }) => ({ id: id ?? 'b9', rev: 'r2' }));
      return { value: { release: 'r1', blocks, conflicts: [] }, changes: untouched };
    },
  });
  press(document.body, 'K', { ctrlKey: true, shiftKey: true });
  await vi.waitFor(() => named('dialog button', '“Guru adalah kunci.”'));
  named('dialog button', '“Guru adalah kunci.”').click();
  await vi.waitFor(() => expect(editor().querySelector('q')).toBeTruthy());
  editor().dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() =>
    expect(saved[0]?.text.blocks[1]?.runs, 'at the end: nobody was in the text').toEqual([
      { type: 'quote', statement: 's1' },
    ]),
  );
});

it('notes findings beside their paragraph, with what mends them', async () => {
  const draft = await shown(block('b1', 'Ada kerjasama.'));
  const mends = vi.fn(() => ({ value: null, changes: untouched }));
  const finding = {
    rule: 'word.list',
    severity: 'warning',
    text: 'Tulis kerja sama.',
    why: '',
    place: 'Paragraf 1',
    target: 'paragraph/1',
    fix: { find: 'kerjasama', replace: 'kerja sama' },
    spot: { run: 0, from: 4, to: 13 },
  };
  await open({ ...draft, findings: [finding] }, { mend: mends });
  await vi.waitFor(() => expect(editor().querySelector('.finding')?.textContent).toBe('kerjasama'));
  named('button', 'Paragraf 1: 1 temuan').click();
  await vi.waitFor(() => named('.note button', 'Perbaiki'));
  expect(await breaches()).toEqual([]);
  named('.note button', 'Perbaiki').click();
  await vi.waitFor(() => expect(mends).toHaveBeenCalledOnce());
});

it('works on the release that is chosen', async () => {
  const settings = { ...sampleSheet().settings, headline: 'Sudut Kedua' };
  const releases = [
    { id: 'r1', state: 'draft', settings: sampleSheet().settings },
    { id: 'r2', state: 'draft', settings },
  ];
  const asked: (string | null)[] = [];
  const draft = await shown(block('b1', 'Isi.'));
  await open(draft, {
    event: () => ({ ...sampleSheet(), releases, release: 'r1', state: 'draft' }),
    draft: ({ release }) => {
      asked.push(release);
      return { ...draft, release };
    },
  });
  const list = named<HTMLSelectElement>('select', 'Rilis acara ini');
  expect([...list.options].map(({ textContent }) => textContent)).toEqual(['Rilis 1', 'Sudut Kedua']);
  list.value = 'r2';
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(asked.at(-1)).toBe('r2'));
});
