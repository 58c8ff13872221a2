import { beforeEach, expect, it } from 'vitest';

import { clock, longDay, nearDay, parseDay, parseTime, shortDay, typedDay } from './dates';
import { useLocale } from './i18n';

beforeEach(() => useLocale('id'));

it.each([
  ['18/12/2025', '2025-12-18'],
  ['18-12-25', '2025-12-18'],
  ['18.12.2025', '2025-12-18'],
  ['18 des 2025', '2025-12-18'],
  ['18 Desember 2025', '2025-12-18'],
  ['Kamis, 18 Desember 2025', '2025-12-18'],
  ["Jum'at, 19 agt 2025", '2025-08-19'],
  ['5/3', '2024-03-05'],
  ['2025-12-18', '2025-12-18'],
  ['29/2/2024', '2024-02-29'],
])('reads the day %s', (text, day) => expect(parseDay(text, 2024)).toBe(day));

it.each(['', '31/4/2025', '29/2/2025', '18/13/2025', 'besok', '18', '0/1/2025', '1/1/20255'])(
  'refuses %s, which is no day',
  (text) => expect(parseDay(text)).toBeNull(),
);

it.each([
  ['9', '09:00:00'],
  ['9.30', '09:30:00'],
  ['0930', '09:30:00'],
  ['23:59', '23:59:00'],
])('reads the time %s', (text, time) => expect(parseTime(text)).toBe(time));

it.each(['24', '9.60', 'pagi', '', '9.3'])('refuses %s, which is no time', (text) =>
  expect(parseTime(text)).toBeNull(),
);

it('writes days and times as they are read', () => {
  expect(longDay('2025-12-18')).toBe('Kamis, 18 Desember 2025');
  expect(shortDay('2025-12-18')).toBe('18 Des 2025');
  expect(typedDay('2025-12-18')).toBe('18/12/2025');
  expect(clock('09:05:07')).toBe('09.05');
  expect(nearDay('2025-12-19', '2025-12-18')).toBe('Besok – Jumat, 19 Desember 2025');
  useLocale('en');
  expect(clock('09:05:07', true)).toBe('09:05:07');
});
