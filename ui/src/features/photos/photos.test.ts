import { afterEach, expect, it, vi } from 'vitest';

import type { AddPhotos, MoveRow, PhotoEdit, PhotoItem } from '../../lib/api/client';
import { untouched } from '../../lib/api/fake';
import type { Answers } from '../../lib/api/fake';
import { away, breaches, named, press, showAt, type } from '../../lib/testing';

afterEach(away);

const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const photo = (id: string): PhotoItem => ({
  id,
  file_name: `${id}.jpg`,
  size: 1000,
  caption: null,
  credit: null,
  thumbnail: GIF,
});

const show = (answers: Answers, step: 'capture' | 'send' = 'capture'): Promise<void> =>
  showAt({ at: 'event', id: 'event-1', step }, { photos: () => [photo('a'), photo('b')], ...answers });

it('saves a caption when it is left, and puts photos in order by key', async () => {
  const edits: PhotoEdit[] = [];
  const moves: MoveRow[] = [];
  await show({
    save_photo: (edit) => {
      edits.push(edit);
      return { value: null, changes: untouched };
    },
    move_photo: (request) => {
      moves.push(request);
      return { value: null, changes: untouched };
    },
  });
  const caption = await vi.waitFor(() => named<HTMLTextAreaElement>('textarea', 'Keterangan foto 1'));
  type(caption, 'Warga memilah sampah.');
  caption.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await vi.waitFor(() => expect(edits).toHaveLength(1));
  expect(edits[0]).toEqual({ event: 'event-1', id: 'a', caption: 'Warga memilah sampah.', credit: null });
  press(named('button', 'Foto 1'), 'ArrowDown', { altKey: true });
  await vi.waitFor(() => expect(moves).toEqual([{ event: 'event-1', id: 'a', after: 'b' }]));
  expect(await breaches()).toEqual([]);
});

it('says of every file that is no photo why it was not taken', async () => {
  const added: AddPhotos[] = [];
  await show({
    choose_photos: () => ['/IMG_1.jpg', '/IMG_2.heic'],
    add_photos: (request) => {
      added.push(request);
      const refused = [{ file_name: 'IMG_2.heic', code: 'photo_heic' }];
      return { value: { added: ['c'], cleaned: 1, refused }, changes: untouched };
    },
  });
  named('section[aria-label="Foto"] button', 'Tambah').click();
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('IMG_2.heic'));
  expect(document.querySelector('[role=alert]')?.textContent).toContain('JPEG');
  expect(added[0]?.keep_location, 'where it was taken is nobody’s business').toBe(false);
  expect(document.body.textContent).toContain('data lokasi');
});

it('sends the photos into the folder of the release', async () => {
  const export_photos = vi.fn(() => ({
    value: { folder: '/out', paths: ['/out/a.jpg'] },
    changes: untouched,
  }));
  await show({ export_photos }, 'send');
  await vi.waitFor(() => named('button', 'Simpan 2 foto').click());
  await vi.waitFor(() => expect(export_photos).toHaveBeenCalledWith({ event: 'event-1', folder: null }));
  expect(await breaches()).toEqual([]);
});
