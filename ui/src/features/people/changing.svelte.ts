import type { PersonView, PositionChange } from '../../lib/api/client';
import { shortDay } from '../../lib/dates';
import { m } from '../../lib/i18n';

/** One person of a change of many positions: what ends, and what begins. */
export class Changing {
  readonly person: PersonView;
  /** The position that ends; empty for none. It is usually the one held now. */
  ends = $state('');
  title = $state('');
  institution = $state('');

  constructor(person: PersonView) {
    this.person = person;
    this.ends = person.positions.find((position) => position.held)?.id ?? '';
  }
}

export function isChange({ ends, title }: Changing): boolean {
  return ends !== '' || title.trim() !== '';
}

export function requestOf(rows: readonly Changing[]): PositionChange[] {
  return rows.filter(isChange).map(({ person, ends, title, institution }) => ({
    person: person.id,
    ends: ends || null,
    title: title.trim() || null,
    institution: institution.trim() || null,
  }));
}

/** Says what would change of a person. */
export function worded({ person, ends, title }: Changing, day: string): string[] {
  const name = person.full_name;
  const old = person.positions.find(({ id }) => id === ends)?.title;
  const lines = [];
  if (old) lines.push(m.change_ends({ name, title: old, day: shortDay(day) }));
  if (title.trim()) lines.push(m.change_begins({ name, title: title.trim(), day: shortDay(day) }));
  return lines;
}
