import { overwriteGetLocale } from './generated/runtime';
import type { Locale } from './generated/runtime';
import * as messages from './generated/messages';

export * as m from './generated/messages';
export type { Locale };

let locale: Locale = 'id';

/** Switches the language of the interface; pages read it when they are drawn next. */
export function useLocale(next: Locale): void {
  locale = next;
  overwriteGetLocale(() => next);
  document.documentElement.lang = next;
}

export function currentLocale(): Locale {
  return locale;
}

type Params = Readonly<Record<string, string | number>>;
const all = messages as unknown as Readonly<Record<string, ((params: Params) => string) | undefined>>;

/** Words a message whose key comes from a code; none where the catalogue has no such key. */
export function wordOf(key: string, params: Params = {}): string | undefined {
  return all[key]?.(params);
}

/** Makes a key of a name with dots and hyphens, as the command line does. */
export function keyOf(prefix: string, name: string): string {
  return `${prefix}_${name.replace(/[.-]/g, '_')}`;
}
