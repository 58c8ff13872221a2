import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { HouseFacts, MemberEdit, OfficeFacts, PageDraft } from '../../lib/api/client';
import { house, untouched } from '../../lib/api/fake';
import { away, breaches, named, showAt, type } from '../../lib/testing';

afterEach(away);

const saved = { value: null, changes: { ...untouched, office: true } };

async function part(name: string): Promise<void> {
  await vi.waitFor(() => named('nav button', name));
  named('nav button', name).click();
}

it('draws the page while a line of the letterhead is typed, and saves it when the field is left', async () => {
  const drawn: PageDraft[] = [];
  let office: OfficeFacts | undefined;
  await showAt(
    { at: 'settings' },
    {
      draft_page: (draft) => {
        drawn.push(draft);
        return '<style></style><article><p>Kop</p></article>';
      },
      save_office: (facts) => {
        office = facts;
        return saved;
      },
    },
  );
  await vi.waitFor(() => named('input', 'Baris pemerintah'));
  const field = named<HTMLInputElement>('input', 'Baris pemerintah');
  type(field, 'PEMERINTAH KOTA SUKAMAJU');
  await vi.waitFor(() => expect(drawn.at(-1)?.office.government_line).toBe('PEMERINTAH KOTA SUKAMAJU'));
  expect(office, 'nothing is stored while somebody types').toBeUndefined();
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(office?.government_line).toBe('PEMERINTAH KOTA SUKAMAJU'));
});

it('switches a rule off only with a reason', async () => {
  let kept: HouseFacts | undefined;
  await showAt(
    { at: 'settings' },
    {
      save_house: (facts) => {
        kept = facts;
        return saved;
      },
      house: () => kept ?? house,
    },
  );
  await part('Aturan pemeriksaan');
  await vi.waitFor(() => expect(document.body.textContent).toContain('Kutipan tidak terlalu panjang'));
  document.querySelector<HTMLInputElement>('li input[type=checkbox]')?.click();
  await vi.waitFor(() => named('input', 'Alasan'));
  expect(named<HTMLButtonElement>('button', 'Matikan').disabled).toBe(true);
  type(named<HTMLInputElement>('input', 'Alasan'), 'Gaya kantor kami');
  await vi.waitFor(() => expect(named<HTMLButtonElement>('button', 'Matikan').disabled).toBe(false));
  named('button', 'Matikan').click();
  await vi.waitFor(() =>
    expect(kept?.rules_off).toEqual([{ rule: 'quote.length', reason: 'Gaya kantor kami' }]),
  );
});

it('says beside the button why a picture is no emblem', async () => {
  await showAt(
    { at: 'settings' },
    {
      choose_emblem: () => {
        throw new CommandFailure({
          code: 'emblem_not_a_picture',
          message: 'none',
          params: { name: 'logo.svg' },
        });
      },
    },
  );
  await vi.waitFor(() => named('button', 'Pilih gambar'));
  named('button', 'Pilih gambar').click();
  await vi.waitFor(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain('bukan gambar PNG atau JPEG'),
  );
});

it('keeps a margin that is out of its bounds to the field', async () => {
  let kept: HouseFacts | undefined;
  await showAt(
    { at: 'settings' },
    {
      save_house: (facts) => {
        kept = facts;
        return saved;
      },
    },
  );
  await part('Kertas dan huruf');
  await vi.waitFor(() => named('input', 'Margin atas'));
  const field = named<HTMLInputElement>('input', 'Margin atas');
  const leave = (text: string): void => {
    type(field, text);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  leave('900');
  await vi.waitFor(() => expect(document.body.textContent).toContain('antara 0 dan 100'));
  expect(kept).toBeUndefined();
  leave('35');
  await vi.waitFor(() => expect(kept?.page.top).toBe(35));
});

it('shows the number to come while its template is typed, and what is wrong with it', async () => {
  await showAt(
    { at: 'settings' },
    {
      number_example: ({ template }) => {
        if (template.includes('{nomor}')) {
          throw new CommandFailure({ code: 'number_token', message: '', params: { token: '{nomor}' } });
        }
        return '480/007/2025';
      },
    },
  );
  await part('Gaya rilis');
  await vi.waitFor(() => named('input', 'Pola nomor'));
  const example = (): string => document.querySelector('[data-testid=number-example]')?.textContent ?? '';
  type(named<HTMLInputElement>('input', 'Pola nomor'), '480/{seq:3}/{year}');
  await vi.waitFor(() => expect(example()).toContain('Berikutnya: 480/007/2025'));
  type(named<HTMLInputElement>('input', 'Pola nomor'), '480/{nomor}/{year}');
  await vi.waitFor(() => expect(example()).toContain('{nomor} yang tidak dikenal'));
});

it('gives a member of the office a part in approving', async () => {
  const saved: MemberEdit[] = [];
  await showAt(
    { at: 'settings' },
    {
      save_member: (edit) => {
        saved.push(edit);
        return { value: 'sari', changes: { ...untouched, office: true } };
      },
    },
  );
  await part('Anggota kantor');
  await vi.waitFor(() => named('select', 'Peran Sari'));
  const role = named<HTMLSelectElement>('select', 'Peran Sari');
  role.value = 'head';
  role.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(saved).toEqual([{ id: 'sari', name: 'Sari', role: 'head' }]));
  type(named<HTMLInputElement>('input', 'Anggota baru'), 'Bambang');
  await vi.waitFor(() => expect(named<HTMLButtonElement>('button', 'Tambah anggota').disabled).toBe(false));
  named('button', 'Tambah anggota').click();
  await vi.waitFor(() => expect(saved.at(-1)).toEqual({ id: null, name: 'Bambang', role: null }));
});

it.each([
  'Kertas dan huruf',
  'Gaya rilis',
  'Narahubung',
  'Kata dan singkatan',
  'Aturan',
  'Anggota kantor',
  'Cadangan',
  'Tampilan',
  'Tentang',
])('breaks no rule of accessibility in %s', async (name) => {
  await showAt({ at: 'settings' });
  await part(name);
  await vi.waitFor(() => expect(document.querySelector('.part section')).not.toBeNull());
  expect(await breaches()).toEqual([]);
});
