import { keyOf, wordOf } from '../../lib/i18n';

/** Names the way by which a version went to somebody; one that this version does not know is shown as it stands. */
export function wayName(channel: string): string {
  return wordOf(keyOf('way', channel)) ?? channel;
}
