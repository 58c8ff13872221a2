import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { HouseFacts, OfficeFacts, PageDraft } from '../../lib/api/client';
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

it.each([
  'Kertas dan huruf',
  'Gaya rilis',
  'Narahubung',
  'Kata dan singkatan',
  'Aturan',
  'Cadangan',
  'Tampilan',
  'Tentang',
])('breaks no rule of accessibility in %s', async (name) => {
  await showAt({ at: 'settings' });
  await part(name);
  await vi.waitFor(() => expect(document.querySelector('.part section')).not.toBeNull());
  expect(await breaches()).toEqual([]);
});
