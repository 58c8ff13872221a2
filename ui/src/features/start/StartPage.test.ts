import axe from 'axe-core';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';

import type { Api } from '../../lib/api/client';
import { fakeApi } from '../../lib/api/fake';
import { useLocale } from '../../lib/i18n';
import StartPage from './StartPage.svelte';

let page: ReturnType<typeof mount> | undefined;

function show(api: Api): void {
  useLocale('id');
  document.title = 'Kutip';
  page = mount(StartPage, { target: document.body, props: { api } });
  flushSync();
}

afterEach(async () => {
  if (page) await unmount(page);
  page = undefined;
});

it('shows the name and the version that the program tells', async () => {
  show(fakeApi({ app_info: () => ({ name: 'Kutip', version: '1.2.3' }) }));
  expect(document.querySelector('h1')?.textContent).toContain('Kutip');
  await vi.waitFor(() => expect(document.body.textContent).toContain('Versi 1.2.3'));
});

it('says so when the program does not answer', async () => {
  show(fakeApi({ app_info: () => Promise.reject(new Error('gone')) }));
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
});

it('is accessible', async () => {
  show(fakeApi());
  await vi.waitFor(() => expect(document.body.textContent).toContain('Versi'));
  // Contrast needs real layout, which this document does not have.
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
