import type { FileReport, QuoteReport } from '../../lib/api/client';
import { keyOf, m, wordOf } from '../../lib/i18n';
import { stateName } from '../event/states';

type Verdict = QuoteReport['verdict'];

const GOOD: readonly Verdict[] = ['intact', 'excerpt'];
const BAD: readonly Verdict[] = ['altered', 'missing', 'not-ours', 'withdrawn'];

/** Tells the colour of a verdict: green as approved, red not, amber for what has to be looked at. */
export function toneOf(verdict: Verdict): string {
  return GOOD.includes(verdict) ? 'good' : BAD.includes(verdict) ? 'bad' : 'warn';
}

export function verdictName(verdict: Verdict): string {
  return wordOf(keyOf('verdict', verdict)) ?? verdict;
}

/** Says what a file claims to be, and what it is. */
export function originOf(report: FileReport): string {
  const { claims, known, version, headline } = report;
  if (version === null) return claims ? m.verify_claim_unknown() : m.verify_unknown();
  const of = { version, headline: headline ?? '' };
  if (known) return m.verify_claim(of);
  return claims ? m.verify_claim_other(of) : m.verify_by_words(of);
}

/** Says how the version stands, where that matters to whoever has the file. */
export function standingOf({ standing }: FileReport): string | undefined {
  if (standing === null) return undefined;
  if (standing === 'superseded') return m.verify_superseded();
  if (standing === 'withdrawn') return m.verify_withdrawn();
  return m.verify_standing({ state: stateName(standing) });
}
