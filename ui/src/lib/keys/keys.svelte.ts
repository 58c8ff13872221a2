import { untrack } from 'svelte';

/** Something that can be done: by its keys, or by its name in the palette. */
export interface Action {
  id: string;
  label: string;
  /** Such as `Ctrl+K`; `Ctrl` stands for the command key on a Mac. */
  keys?: string;
  /** Not offered in the palette. */
  hidden?: boolean;
  /** Whether the keys work while a text is edited. */
  inText?: boolean;
  run: (event?: KeyboardEvent) => void;
}

let sets = $state.raw<readonly (readonly Action[])[]>([]);

/** Adds actions of a page; returns how to take them out again. The newest come first. */
export function addActions(actions: readonly Action[]): () => void {
  // Whoever adds actions in an effect must not run again for every other page that does.
  sets = [actions, ...untrack(() => sets)];
  return () => {
    sets = untrack(() => sets).filter((known) => known !== actions);
  };
}

export function allActions(): readonly Action[] {
  return sets.flat();
}

/** Names the keys of an event as actions do. */
export function keysOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey && event.key.length > 1) parts.push('Shift');
  else if (event.shiftKey && /[a-z]/i.test(event.key)) parts.push('Shift');
  parts.push(event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return parts.join('+');
}

/** The web view's own keys that would leave the page or show what is no part of it. */
const FOREIGN = new Set([
  'Ctrl+R',
  'F3',
  'Ctrl+F',
  'Ctrl+D',
  'Ctrl+H',
  'F12',
  'Ctrl+Shift+I',
  'Ctrl+Shift+R',
  'F5',
  'Ctrl+P',
  'Ctrl+U',
  'Ctrl+S',
  'Ctrl+G',
  'F7',
]);

export function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Runs the action of the keys that were pressed. */
export function handleKeys(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const keys = keysOf(event);
  const inText = isText(event.target);
  const action = allActions().find((known) => known.keys === keys && (known.inText || !inText));
  if (action) {
    event.preventDefault();
    action.run(event);
  } else if (FOREIGN.has(keys)) {
    event.preventDefault();
  }
}
