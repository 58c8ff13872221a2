import { m } from '../../lib/i18n';

const NAMES: readonly (readonly [string, () => string])[] = [
  ['opened', m.deed_opened],
  ['closed', m.deed_closed],
  ['signed', m.deed_signed],
  ['received', m.deed_received],
  ['inaugurated', m.deed_inaugurated],
  ['launched', m.deed_launched],
  ['inspected', m.deed_inspected],
  ['handed', m.deed_handed],
  ['visited', m.deed_visited],
];

/** The deeds that the program has verbs for, as event files call them. */
export function deeds(): { value: string; label: string }[] {
  return NAMES.map(([value, label]) => ({ value, label: label() }));
}

export function isDeed(word: string): boolean {
  return NAMES.some(([value]) => value === word);
}
