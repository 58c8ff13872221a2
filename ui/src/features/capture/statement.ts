import type { Restriction, StatementEdit, StatementKind, StatementSheet } from '../../lib/api/client';
import { m } from '../../lib/i18n';

export function kindName(kind: StatementKind): string {
  return { direct: m.kind_direct, indirect: m.kind_indirect, note: m.kind_note, marker: m.kind_marker }[
    kind
  ]();
}

export function restrictionName(restriction: Restriction | null): string {
  if (restriction === 'background') return m.restriction_background();
  return restriction ? m.restriction_off() : m.restriction_none();
}

/** The restrictions in the order of the key that goes round. */
export const RESTRICTIONS: readonly (Restriction | null)[] = [null, 'background', 'off-record'];

export function nextRestriction(restriction: Restriction | null): Restriction | null {
  return RESTRICTIONS[(RESTRICTIONS.indexOf(restriction) + 1) % RESTRICTIONS.length] ?? null;
}

export function isSaid(kind: StatementKind): boolean {
  return kind === 'direct' || kind === 'indirect';
}

export function newStatement(event: string): StatementEdit {
  return {
    id: null,
    event,
    speaker: null,
    kind: 'direct',
    restriction: null,
    text: '',
    verb: null,
    addressee: null,
    context: null,
    angle: false,
    reply_to: null,
    released: null,
    released_reason: null,
    typed_ms: null,
    reason: null,
    scratch: null,
  };
}

export function editOf(event: string, known: StatementSheet): StatementEdit {
  const {
    id,
    speaker,
    kind,
    restriction,
    text,
    verb,
    addressee,
    context,
    angle,
    reply_to,
    released,
    released_reason,
  } = known;
  return {
    ...newStatement(event),
    id,
    speaker,
    kind,
    restriction,
    text,
    verb,
    addressee,
    context,
    angle,
    reply_to,
    released,
    released_reason,
  };
}

/** Outer marks that were typed are shown once; a text without any gets them. */
export function quoted(text: string): string {
  return `“${text.trim().replace(/^["“”]+|["“”]+$/g, '')}”`;
}
