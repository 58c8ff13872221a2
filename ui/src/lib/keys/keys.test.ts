import { afterEach, expect, it, vi } from 'vitest';

import { addActions, handleKeys, keysOf } from './keys.svelte';

const gone: (() => void)[] = [];
afterEach(() => gone.splice(0).forEach((remove) => remove()));

const add = (keys: string, run: () => void, inText = false): number =>
  gone.push(addActions([{ id: keys, label: keys, keys, inText, run }]));

function pressed(
  key: string,
  held: KeyboardEventInit = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  Object.defineProperty(event, 'target', { value: target });
  handleKeys(event);
  return event;
}

it('names keys as actions do', () => {
  const event = (key: string, held: KeyboardEventInit): string =>
    keysOf(new KeyboardEvent('keydown', { key, ...held }));
  expect(event('k', { ctrlKey: true })).toBe('Ctrl+K');
  expect(event('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
  expect(event('ArrowUp', { altKey: true })).toBe('Alt+ArrowUp');
  expect(event('1', { metaKey: true })).toBe('Ctrl+1');
});

it('leaves the keys of a text to the text', () => {
  const undo = vi.fn();
  add('Ctrl+Z', undo);
  pressed('z', { ctrlKey: true }, document.createElement('textarea'));
  expect(undo).not.toHaveBeenCalled();
  pressed('z', { ctrlKey: true });
  expect(undo).toHaveBeenCalledOnce();
});

it('asks the newest page first', () => {
  const [older, newer] = [vi.fn(), vi.fn()];
  add('Ctrl+E', older);
  add('Ctrl+E', newer);
  pressed('e', { ctrlKey: true });
  expect([older, newer].map((run) => run.mock.calls.length)).toEqual([0, 1]);
});

it('keeps the web view from reloading and printing', () => {
  expect(pressed('r', { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(pressed('p', { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(pressed('c', { ctrlKey: true }).defaultPrevented, 'copying stays').toBe(false);
});
