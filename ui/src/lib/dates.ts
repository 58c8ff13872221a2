/** Days and times as people in an Indonesian office type and read them; ISO text on the wire. */
import { currentLocale, m } from './i18n';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const ALSO: Record<string, number> = { may: 5, aug: 8, agt: 8, oct: 10, dec: 12 };

const two = (value: number): string => String(value).padStart(2, '0');

export function iso(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function yesterday(): string {
  const now = new Date();
  return iso(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1));
}

export function today(): string {
  return iso(new Date());
}

/** Reads `18/12/2025`, `18-12-25`, `18 des 2025`, `18/12` (of this year) or `2025-12-18`. */
export function parseDay(text: string, year = new Date().getFullYear()): string | null {
  const parts = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z']+,\s*/, '')
    .split(/[\s./-]+/)
    .filter(Boolean);
  const first = parts[0] ?? '';
  const [d, mo, y] = first.length === 4 ? [parts[2], parts[1], first] : parts;
  const month = monthOf(mo ?? '');
  const day = Number(d);
  const full = y === undefined ? year : y.length === 2 ? 2000 + Number(y) : Number(y);
  if (!month || !Number.isInteger(day) || !Number.isInteger(full) || full < 1000 || full > 9999) return null;
  const date = new Date(full, month - 1, day);
  return date.getDate() === day && date.getMonth() === month - 1 ? iso(date) : null;
}

function monthOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  const short = text.slice(0, 3);
  const at = MONTHS.indexOf(short);
  return at >= 0 ? at + 1 : (ALSO[short] ?? null);
}

/** Reads `9`, `9.30`, `09:30` or `0930`. */
export function parseTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? '0');
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}:00` : null;
}

function local(day: string): Date {
  const [y = 0, mo = 1, d = 1] = day.split('-').map(Number);
  return new Date(y, mo - 1, d);
}

const tag = (): string => (currentLocale() === 'id' ? 'id-ID' : 'en-GB');

/** Kamis, 18 Desember 2025 */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat(tag(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(local(day));
}

/** 18 Des 2025 */
export function shortDay(day: string): string {
  return new Intl.DateTimeFormat(tag(), { day: 'numeric', month: 'short', year: 'numeric' }).format(
    local(day),
  );
}

/** 18/12/2025, as it is typed. */
export function typedDay(day: string): string {
  const [y, mo, d] = day.split('-');
  return `${d}/${mo}/${y}`;
}

/** 09.00 in Indonesian, 09:00 in English. */
export function clock(time: string, seconds = false): string {
  const shown = time.slice(0, seconds ? 8 : 5);
  return currentLocale() === 'id' ? shown.replaceAll(':', '.') : shown;
}

export function clockNow(): string {
  return clockOf(new Date());
}

export function clockOf(date: Date, seconds = false): string {
  return clock(`${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`, seconds);
}

const ZONES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
export const zones = Object.keys(ZONES);

export function zoneName(zone: string): string {
  return ZONES[zone] ?? zone;
}

/** Hari ini, besok, kemarin, or the long day. */
export function nearDay(day: string, now = today()): string {
  const apart = Math.round((local(day).getTime() - local(now).getTime()) / 86_400_000);
  if (apart === 0) return m.day_today({ day: longDay(day) });
  if (apart === 1) return m.day_tomorrow({ day: longDay(day) });
  if (apart === -1) return m.day_yesterday({ day: longDay(day) });
  return longDay(day);
}
