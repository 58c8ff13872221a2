import type { FoundItem } from '../../lib/api/client';
import type { Work } from '../../lib/work/work.svelte';

/** Goes to the place of what was found: the statement in its event, the text of a release, the person in the register. */
export function open(work: Work, { event, kind, id, person, said }: FoundItem): void {
  if (event && said) {
    work.go({ at: 'event', id: event, step: 'capture', statement: said.superseded_by ?? id });
  } else if (event && kind === 'release') {
    work.go({ at: 'event', id: event, step: 'release', release: id });
  } else if (event) {
    work.go({ at: 'event', id: event, step: kind === 'block' ? 'release' : 'capture' });
  } else if (person) {
    work.go({ at: 'people', id: person });
  }
}
