import { expect, it } from 'vitest';

import { Sheets } from './sheets';

const page = (body: string, attributes = ''): string =>
  `<html><head><style>:root { --line: 1.15; }\nbody { margin: 0; }</style></head><body>
   <article data-page="Halaman" data-of="dari"${attributes}>${body}</article></body></html>`;

const TEXT = '<h1 class="headline">Judul</h1><p class="lead">Teras.</p><p class="body">Isi.</p>';
const HEAD = '<header class="letterhead"><p class="agency">Dinas</p></header>';
const SIGNED = '<footer class="signatory"><p class="post">Kepala</p><p class="name">Nama</p></footer>';

function shown(html: string): { sheets: Sheets; root: ShadowRoot; first: () => Element | null } {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheets = new Sheets(root);
  sheets.show(html);
  return { sheets, root, first: () => root.querySelector('.sheet') };
}

it('puts letterhead, text and foot onto the sheet', () => {
  const { first, sheets } = shown(page(HEAD + TEXT + SIGNED));
  expect(sheets.count, 'nothing has a height here').toBe(1);
  expect(first()?.querySelector('.inner > .letterhead')?.textContent).toBe('Dinas');
  expect(first()?.querySelector('.text')?.textContent).toBe('JudulTeras.Isi.KepalaNama');
  expect(
    first()?.querySelector('.text > .signatory > .name'),
    'the signature keeps its element',
  ).toBeTruthy();
  expect(first()?.querySelector('.foot')?.textContent).toBe('Halaman 1 dari 1');
  expect(first()?.getAttribute('aria-label')).toBe('Halaman 1 dari 1');
});

it('marks the embargo at the foot, as long as there is one', () => {
  const { sheets, first } = shown(page(TEXT, ' data-embargo="EMBARGO sampai besok"'));
  expect(first()?.querySelector('.foot .embargoed')?.textContent).toBe('EMBARGO sampai besok');
  sheets.show(page(TEXT));
  expect(first()?.querySelector('.foot .embargoed')).toBeNull();
});

it('leaves a sheet alone on which nothing changed', () => {
  const { sheets, first } = shown(page(TEXT));
  const before = first();
  sheets.show(page(TEXT));
  expect(first()).toBe(before);
  sheets.show(page(TEXT.replace('Isi.', 'Isi lain.')));
  expect(first()).not.toBe(before);
  expect(first()?.querySelector('.text')?.textContent).toBe('JudulTeras.Isi lain.');
});

it('sets only the paragraphs anew that changed', () => {
  const { sheets, root } = shown(page(TEXT + '<p class="body">Akhir.</p>'));
  const set = (): Element[] => [...root.querySelectorAll('.galley article > *')];
  const before = set();
  sheets.show(
    page(TEXT.replace('Isi.', 'Isi satu.</p><p class="body">Isi dua.') + '<p class="body">Akhir.</p>'),
  );
  const after = set();
  expect(after.map((element) => element.textContent)).toEqual([
    'Judul',
    'Teras.',
    'Isi satu.',
    'Isi dua.',
    'Akhir.',
  ]);
  expect([after[0], after[1], after[4]]).toEqual([before[0], before[1], before[3]]);
});

it('finds paragraphs as findings count them', () => {
  const { sheets } = shown(page(HEAD + TEXT));
  expect(sheets.find('paragraph/2')?.textContent).toBe('Isi.');
  expect(sheets.find('headline')?.textContent).toBe('Judul');
  expect(sheets.find('paragraph/9')).toBeNull();
});

it('lets nothing of the text leave the sheet', () => {
  const { root } = shown(
    page('<p class="lead">&lt;script&gt;x&lt;/script&gt;</p>', ' data-embargo="&lt;b&gt;x"'),
  );
  expect(root.querySelector('script, .foot b')).toBeNull();
  expect(root.querySelector('.sheet .lead')?.textContent).toBe('<script>x</script>');
});
