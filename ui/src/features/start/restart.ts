import { getContext, setContext } from 'svelte';

const RESTART = Symbol('restart');

/** Lets pages begin again, after another archive took the place of the one that they were drawn from. */
export function provideRestart(restart: () => void): void {
  setContext(RESTART, restart);
}

export function useRestart(): () => void {
  return getContext<() => void>(RESTART);
}
