import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const testing = 'VITEST' in process.env;

// The same as in `npm run messages`. The language is a setting of the program, told by Rust: there is no
// address or cookie to read it from.
const messages = paraglideVitePlugin({
  project: './project.inlang',
  outdir: './src/lib/i18n/generated',
  strategy: ['globalVariable', 'baseLocale'],
});

export default defineConfig({
  // Tests get the messages from `npm run messages`: the plugin would keep the test runner from ending.
  plugins: testing ? [svelte()] : [messages, svelte()],
  // Tests mount components as a browser would.
  resolve: testing ? { conditions: ['browser'] } : {},
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    // The oldest web views that Kutip runs in: WebKitGTK 2.48 and WebView2 of the same year.
    target: ['safari18', 'chrome130'],
    // The content security policy allows no data: address for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // The sheets of the page are a file with a name of its own: the test of the real window sets every golden
      // release with them.
      input: { index: 'index.html', sheets: 'src/lib/page/sheets.ts' },
      preserveEntrySignatures: 'allow-extension',
      output: { entryFileNames: ({ name }) => `assets/${name === 'sheets' ? name : '[name]-[hash]'}.js` },
    },
  },
  test: {
    environment: 'jsdom',
    // Looking at a whole page for breaches of accessibility takes long on a busy machine.
    testTimeout: 20_000,
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/lib/testing-setup.ts'],
  },
});
