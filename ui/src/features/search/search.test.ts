import { afterEach, expect, it, vi } from 'vitest';

import type { Found, FoundItem, PersonView, SearchText } from '../../lib/api/client';
import { firstSaid, sampleSheet } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, press, showAt, type } from '../../lib/testing';

afterEach(away);

const ratna = { id: 'ratna', name: 'Ratna Wijaya', full_name: 'Ratna Wijaya' } as PersonView;
const standing = { release: 'r1', headline: 'Guru Kunci', number: '480/001', state: 'approved', version: 2 };

const hit: FoundItem = {
  kind: 'statement',
  id: 's1',
  text: 'Guru adalah kunci.',
  event: 'event-1',
  title: 'Pelatihan Literasi Digital',
  day: '2025-12-18',
  person: 'ratna',
  name: 'Ratna Wijaya',
  said: { sheet: firstSaid(), post: 'Wali Kota Sukamaju', superseded_by: null, releases: [standing] },
};

function found(...items: FoundItem[]): Found {
  return { items, more: false };
}

/** Answers like an archive in which somebody said something, and notes what was asked. */
function archive(answer: Found = found(hit)): { asked: SearchText[]; answers: Answers } {
  const asked: SearchText[] = [];
  const answers: Answers = {
    search: (request) => {
      asked.push(request);
      return answer;
    },
    people: () => [{ id: 'ratna', name: ratna.name, full_name: ratna.full_name, title: 'Wali Kota' }],
    person: () => ratna,
  };
  return { asked, answers };
}

const line = (): HTMLInputElement => named<HTMLInputElement>('input', 'Cari di arsip');

async function chooseRatna(): Promise<void> {
  named('aside button', 'Pilih narasumber').click();
  await vi.waitFor(() => named('dialog li button', 'Ratna').click());
}

it('tells what somebody said about something, with title, day and releases', async () => {
  const { asked, answers } = archive();
  await showAt({ at: 'search' }, answers);
  await chooseRatna();
  type(line(), 'guru');
  await vi.waitFor(() =>
    expect(document.querySelector('[role=region] h2')?.textContent).toBe(
      'Apa kata Ratna Wijaya tentang “guru”',
    ),
  );
  const facets = { speaker: 'ratna', from: null, until: null, kind: 'statement' };
  await vi.waitFor(() => expect(asked.at(-1)).toEqual({ text: 'guru', facets, most: 200 }));
  const row = document.querySelector('[role=region] li')?.textContent ?? '';
  for (const told of ['“Guru adalah kunci.”', 'Wali Kota Sukamaju', '18 Des 2025', '480/001', 'versi 2']) {
    expect(row).toContain(told);
  }
  expect(await breaches()).toEqual([]);
});

it('lists all that somebody said without a word, and nothing for two letters of nobody', async () => {
  const { asked, answers } = archive();
  await showAt({ at: 'search' }, answers);
  type(line(), 'gu');
  await chooseRatna();
  await vi.waitFor(() => expect(asked.at(-1)?.text).toBe(''));
  named('aside button', 'Semua orang').click();
  await vi.waitFor(() => expect(document.querySelector('[role=region] li')).toBeNull());
});

it('narrows by days and kinds, and takes the limits away where they leave nothing', async () => {
  const { asked, answers } = archive(found());
  await showAt({ at: 'search' }, answers);
  type(line(), 'guru');
  named('[role=radio]', 'Rilis').click();
  const from = named<HTMLInputElement>('aside input', 'Dari');
  type(from, '1/12/2025');
  from.dispatchEvent(new FocusEvent('blur'));
  const facets = { speaker: null, from: '2025-12-01', until: null, kind: 'release' };
  await vi.waitFor(() => expect(asked.at(-1)).toEqual({ text: 'guru', facets, most: 200 }));
  await vi.waitFor(() => named('[role=region] button', 'Hapus batasan').click());
  await vi.waitFor(() => expect(asked.at(-1)?.facets?.from).toBeNull());
});

it('offers who said most of what was found', async () => {
  const { asked, answers } = archive(found(hit, { ...hit, id: 's9' }));
  await showAt({ at: 'search' }, answers);
  type(line(), 'guru');
  await vi.waitFor(() => named('aside li button', 'Ratna Wijaya 2').click());
  await vi.waitFor(() => expect(asked.at(-1)?.facets?.speaker).toBe('ratna'));
});

it('leads to the statement, and comes back to what was asked', async () => {
  const { answers } = archive();
  await showAt({ at: 'search' }, answers);
  type(line(), 'guru');
  await vi.waitFor(() => named('[role=region] li button', 'Langsung').click());
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-id')).toBe('s1'));
  named('nav button', 'Arsip').click();
  await vi.waitFor(() => expect(line().value).toBe('guru'));
  expect(document.querySelector('[role=region] li')).not.toBeNull();
});

it('leads to the release in which it stands', async () => {
  const { answers } = archive();
  const sheet = sampleSheet();
  const release = (id: string) => ({ id, state: 'draft', settings: sheet.settings });
  const chosen = vi.fn(() => null);
  const event = () => ({ ...sheet, release: 'r0', releases: [release('r0'), release('r1')] });
  await showAt({ at: 'search' }, { ...answers, event, save_scratch: chosen });
  type(line(), 'guru');
  await vi.waitFor(() => named('.stands button', '480/001').click());
  await vi.waitFor(() =>
    expect(chosen).toHaveBeenCalledWith(expect.objectContaining({ field: 'release', text: 'r1' })),
  );
});

it('says loudly what was off the record, in the archive and in the palette', async () => {
  const secret = { ...firstSaid(), restriction: 'off-record' as const };
  const { answers } = archive(
    found({ ...hit, said: { sheet: secret, post: null, superseded_by: null, releases: [] } }),
  );
  await showAt({ at: 'search' }, answers);
  type(line(), 'guru');
  await vi.waitFor(() =>
    expect(document.querySelector('[role=region] .badge.off')?.textContent).toBe('Tidak untuk disiarkan'),
  );
  press(document.body, 'k', { ctrlKey: true });
  type(await vi.waitFor(() => named<HTMLInputElement>('dialog input', 'Acara')), 'guru');
  await vi.waitFor(() =>
    expect(document.querySelector('dialog li small')?.textContent).toContain('Tidak untuk disiarkan'),
  );
});

it('asks what a person said from the page of that person', async () => {
  const { asked, answers } = archive();
  const person = { ...ratna, aliases: [], positions: [], doubles: [], events: 1 } as unknown as PersonView;
  await showAt({ at: 'people' }, { ...answers, person: () => person });
  await vi.waitFor(() => named('.person', 'Ratna').click());
  await vi.waitFor(() => named('button', 'Apa katanya').click());
  await vi.waitFor(() => expect(asked.at(-1)?.facets?.speaker).toBe('ratna'));
});
