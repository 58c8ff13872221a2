import { afterEach, expect, it, vi } from 'vitest';

import type { EraseTarget } from '../../lib/api/client';
import { untouched } from '../../lib/api/fake';
import { away, breaches, named, showAt } from '../../lib/testing';

afterEach(away);

it('shows what is erased for good, and asks before it is', async () => {
  let erased: EraseTarget | undefined;
  await showAt(
    { at: 'trash' },
    {
      trash: () => [{ kind: 'statement', id: 's1', text: 'Nomor KTP 3579', event: 'event-1' }],
      footprint: () => ({
        own: [{ table: 'statement', id: 's1', column: 'text', event: 'event-1', text: 'Nomor KTP 3579' }],
        elsewhere: [{ table: 'block', id: 'b1', column: 'spans', event: 'event-1', text: null }],
        unfinished: 0,
      }),
      erase: (request) => {
        erased = request;
        return { value: null, changes: untouched };
      },
    },
  );
  await vi.waitFor(() => named('button', 'Hapus selamanya …'));
  named('button', 'Hapus selamanya …').click();
  await vi.waitFor(() => named('dialog button', 'Hapus selamanya'));
  const go = named<HTMLButtonElement>('dialog button', 'Hapus selamanya');
  expect(go.disabled, 'a slip of the mouse erases nothing').toBe(true);
  expect(await breaches()).toEqual([]);
  document.querySelectorAll<HTMLInputElement>('dialog input[type=checkbox]').forEach((box) => box.click());
  await vi.waitFor(() => expect(go.disabled).toBe(false));
  go.click();
  await vi.waitFor(() => expect(erased).toEqual({ target: { statement: 's1' }, everywhere: true }));
});
