/** One place for the command line and for Vite: see `npm run messages` and vite.config.ts. */
export default {
  outdir: './src/lib/i18n/generated',
  // The language is a setting of the program, told by Rust; there is no address or cookie to read it from.
  strategy: ['globalVariable', 'baseLocale'],
  isServer: 'false',
  emitReadme: false,
};
