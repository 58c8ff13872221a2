import { mount } from 'svelte';

import App from './App.svelte';
import { createApi } from './lib/api/client';
import type { Api } from './lib/api/client';
import { tauriTransport } from './lib/api/tauri';
import { collectProblems } from './lib/problems';
import './lib/theme/tokens.css';
import './lib/theme/base.css';
import './lib/theme/controls.css';
import { keptTheme, useTheme } from './lib/theme/theme';

/** The program, once it is reached. */
const reached: { api?: Api } = {};
collectProblems((kind, line, column) => {
  // The log may be out of reach as well; that is no second problem.
  reached.api?.call('note_problem', { kind, line, column }).catch(() => undefined);
});
useTheme(keptTheme());

/** Pages can be drawn in a plain browser with `npm run dev`; a built program always talks to Rust. */
async function chooseApi(): Promise<Api> {
  if (import.meta.env.DEV && !('__TAURI_INTERNALS__' in window)) {
    return (await import('./lib/api/fake')).fakeApi();
  }
  return createApi(tauriTransport);
}

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
reached.api = await chooseApi();
mount(App, { target, props: { api: reached.api } });
