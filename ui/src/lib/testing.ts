import axe from 'axe-core';
import { flushSync, mount, unmount } from 'svelte';
import { vi } from 'vitest';

import App from '../App.svelte';
import { fakeApi } from './api/fake';
import type { Answers } from './api/fake';
import type { Route } from './work/route';

let page: ReturnType<typeof mount> | undefined;

/** Shows the whole window with a fake program behind it, at a place. */
export async function showAt(route: Route, answers: Answers = {}): Promise<void> {
  document.title = 'Kutip';
  const { office } = await import('./api/fake');
  const unfinished = [{ place: 'office' as const, field: 'route', text: JSON.stringify(route), at_ms: 0 }];
  const session = { member: 'Sari', office, language: 'id' as const, moved: false, unfinished };
  page = mount(App, {
    target: document.body,
    props: { api: fakeApi({ session: () => session, ...answers }) },
  });
  flushSync();
  await vi.waitFor(() => {
    if (!document.querySelector('h1')) throw new Error('nothing is shown yet');
  });
}

/** Shows the window as the answers have it. */
export function show(answers: Answers): void {
  document.title = 'Kutip';
  // As index.html has it.
  document.documentElement.lang = 'id';
  page = mount(App, { target: document.body, props: { api: fakeApi(answers) } });
  flushSync();
}

export async function away(): Promise<void> {
  if (page) await unmount(page);
  page = undefined;
  delete document.documentElement.dataset['theme'];
}

/** Lists breaches of the rules of accessibility; contrast needs real layout and is looked at in the real window. */
export async function breaches(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Finds a control by the name that is read aloud. */
export function named<E extends HTMLElement>(selector: string, name: string): E {
  const all = [...document.querySelectorAll<E>(selector)];
  const found = all.find((element) => {
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const said = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
    return said?.trim().startsWith(name);
  });
  if (!found) throw new Error(`no ${selector} is named ${name}`);
  return found;
}

export function type(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

export function press(target: EventTarget, key: string, held: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  flushSync();
}
