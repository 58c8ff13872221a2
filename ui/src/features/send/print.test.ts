import { afterEach, expect, it, vi } from 'vitest';

import { CommandFailure } from '../../lib/api/client';
import type { PaperSheet } from '../../lib/api/client';
import type { Answers } from '../../lib/api/fake';
import { away, named, press, showAt } from '../../lib/testing';

afterEach(away);

const send = (answers: Answers): Promise<void> =>
  showAt({ at: 'event', id: 'event-1', step: 'send' }, answers);
const printed = (): ShadowRoot | null | undefined => document.querySelector('.print-room')?.shadowRoot;

it('gives printers the release alone, before the dialog opens', async () => {
  const asked: PaperSheet[] = [];
  await send({
    print_page: (paper) => {
      expect(printed()?.querySelector('.sheet h1')?.textContent).toBe('Judul');
      asked.push(paper);
      return null;
    },
  });
  press(document.body, 'p', { ctrlKey: true });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(document.querySelector('.print-room')?.ariaHidden, 'not read aloud beside the window').toBe('true');
});

it('lays the release out anew each time', async () => {
  const print = vi.fn(() => null);
  await send({ print_page: print });
  named('button', 'Cetak').click();
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  named('button', 'Cetak').click();
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(2));
  expect(document.querySelectorAll('.print-room'), 'the one before is gone').toHaveLength(1);
});

it('says what to do when no dialog opens, and stays ready', async () => {
  await send({
    print_page: () => {
      throw new CommandFailure({ code: 'print_failed', message: '' });
    },
  });
  named('button', 'Cetak').click();
  await vi.waitFor(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Naskah aman'),
  );
  await vi.waitFor(() => expect(named<HTMLButtonElement>('button', 'Cetak').disabled).toBe(false));
});
