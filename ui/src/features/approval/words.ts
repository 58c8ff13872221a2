import type { StepView } from '../../lib/api/client';
import { clockOf, iso, longDay, shortDay } from '../../lib/dates';
import { m } from '../../lib/i18n';

const STEPS: Record<string, () => string> = {
  review: m.approval_step_review,
  draft: m.approval_step_draft,
  approved: m.approval_step_approved,
  released: m.approval_step_released,
  corrected: m.approval_step_corrected,
  withdrawn: m.approval_step_withdrawn,
  early: m.approval_step_early,
};

export function roleName(role: string | null): string {
  return role === 'head' ? m.role_head() : role === 'officer' ? m.role_officer() : m.role_none();
}

/** Names somebody with the part that settings gave. */
export function withRole(name: string, role: string | null): string {
  return role ? m.approval_by_role({ name, role: roleName(role) }) : name;
}

export function stepName(step: string): string {
  return STEPS[step]?.() ?? step;
}

export function atTime(ms: number): string {
  const date = new Date(ms);
  return `${shortDay(iso(date))}, ${clockOf(date)}`;
}

/** Says who signed on paper, when, and whether a scan is kept. */
export function paperOf(step: StepView): string | undefined {
  if (!step.signer) return undefined;
  const said = m.approval_paper_step({
    name: step.signer,
    day: step.signed_day ? longDay(step.signed_day) : '',
  });
  return step.scanned ? `${said}; ${m.approval_scanned()}` : said;
}

/** Says where the release stands and what that means. */
export function hintOf(state: string, version: number | undefined): string {
  const number = version ?? 1;
  switch (state) {
    case 'review':
      return m.approval_review();
    case 'approved':
      return m.approval_approved({ number });
    case 'released':
      return m.approval_released({ number });
    case 'corrected':
      return m.approval_corrected({ number });
    case 'withdrawn':
      return m.approval_withdrawn();
    default:
      return version === undefined ? m.approval_draft() : m.approval_next_draft({ number });
  }
}
