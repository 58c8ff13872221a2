import { m } from '../../lib/i18n';

const NAMES: readonly (readonly [string, () => string])[] = [
  ['training', m.kind_training],
  ['opening', m.kind_opening],
  ['visit', m.kind_visit],
  ['meeting', m.kind_meeting],
  ['signing', m.kind_signing],
  ['ceremony', m.kind_ceremony],
  ['inspection', m.kind_inspection],
  ['launch', m.kind_launch],
  ['other', m.kind_other],
];

/** The kinds of events with their names. */
export function eventKinds(): { value: string; label: string }[] {
  return NAMES.map(([value, label]) => ({ value, label: label() }));
}
