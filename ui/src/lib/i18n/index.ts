import { overwriteGetLocale } from './generated/runtime';
import type { Locale } from './generated/runtime';

export * as m from './generated/messages';
export type { Locale };

/** Switches the language of the interface; pages read it when they are drawn next. */
export function useLocale(locale: Locale): void {
  overwriteGetLocale(() => locale);
  document.documentElement.lang = locale;
}
