import type { ToldStep } from '../../lib/api/client';
import { m } from '../../lib/i18n';
import { stepName } from '../../lib/work/words';

/** Tells a step as a sentence: who did what, and what it was about. */
export function sentenceOf(step: ToldStep): string {
  const { op, member, version, number, files, recipient, signer } = step;
  const about = [
    version !== null && m.history_version({ version }),
    number !== null && m.history_number({ number }),
    signer !== null && m.history_signer({ name: signer }),
    recipient !== null && m.history_recipient({ name: recipient }),
    files.length > 0 && files.join(', '),
  ].filter(Boolean);
  return [m.history_step({ name: member ?? 'Kutip', step: stepName(op) }), ...about].join('; ');
}
