import type { Work } from '../work/work.svelte';

const KEY = 'kutip.zoom';
const STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const USUAL = 100;

function kept(): number {
  const percent = Number(localStorage.getItem(KEY));
  return STEPS.some((step) => step === percent) ? percent : USUAL;
}

/** Zooms as it was when the window was left. */
export function restoreZoom(work: Work): void {
  if (kept() !== USUAL) void work.ask('set_zoom', kept());
}

/** Zooms by a step in or out; by none back to the usual size. */
export function zoom(work: Work, by: 1 | -1 | 0): void {
  const at = STEPS.findIndex((step) => step === kept());
  const next = by === 0 ? USUAL : (STEPS[at + by] ?? kept());
  localStorage.setItem(KEY, String(next));
  void work.ask('set_zoom', next);
}
