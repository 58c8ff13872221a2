import { m } from '../../lib/i18n';

const NAMES: Record<string, () => string> = {
  draft: m.state_draft,
  review: m.state_review,
  approved: m.state_approved,
  released: m.state_released,
  corrected: m.state_corrected,
  superseded: m.state_superseded,
  withdrawn: m.state_withdrawn,
};

/** The steps of a release in their order, the event itself first. */
export const CHAIN = ['recorded', 'draft', 'review', 'approved', 'released'] as const;

export function stateName(state: string | null): string {
  return (state && NAMES[state]?.()) || m.state_recorded();
}
