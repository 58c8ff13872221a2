import { invoke } from '@tauri-apps/api/core';

import type { Transport } from './client';

/** Sends commands to Rust. The only file that knows Tauri; the linter sees to it. */
export const tauriTransport: Transport = {
  send: (name, request) => invoke(name, request === null ? {} : { request }),
};
