import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import { sampleSheet, untouched } from '../../lib/api/fake';
import { away, named, showAt } from '../../lib/testing';

afterEach(away);

const capture = { at: 'event', id: 'event-1', step: 'capture' } as const;

it('throws an event away from its facts, with a way back and without a word of trouble', async () => {
  let stands = true;
  await showAt(capture, {
    event: () => {
      if (stands) return sampleSheet();
      throw new CommandFailure({ code: 'row_missing', message: 'event' });
    },
    throw_away: () => {
      stands = false;
      return { value: null, changes: { ...untouched, events: ['event-1'] } };
    },
  });
  await vi.waitFor(() => named('button', 'Buang acara ini').click());
  await vi.waitFor(() => expect(document.querySelector('.toast')?.textContent).toContain('Acara dibuang'));
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('Agenda'));
  named('.toast button', 'Urungkan');
  expect(document.querySelector('.toast.bad'), 'it is gone on purpose').toBeNull();
});

it('says that an event is gone which somebody else threw away', async () => {
  const { code } = { code: 'row_missing' };
  await showAt(capture, {
    event: () => {
      throw new CommandFailure({ code, message: 'event' });
    },
  }).catch(() => undefined);
  await vi.waitFor(() => expect(document.body.textContent).toContain('Acara ini tidak ada lagi'));
});

it('leads back to the event that was left for another place', async () => {
  await showAt(capture);
  named('nav button', 'Orang').click();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('Orang'));
  named('nav button', 'Kembali ke acara').click();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toContain('Pelatihan Literasi'));
  expect([...document.querySelectorAll('nav button')].some((at) => at.textContent?.includes('Kembali'))).toBe(
    false,
  );
});
