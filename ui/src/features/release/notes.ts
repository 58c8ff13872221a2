import type { DraftView, FindingView } from '../../lib/api/client';
import type { Mark } from '../../lib/editor/marks';

/** The paragraph that a finding is about, counted from 0; none for one about something else. */
export function paragraphOfTarget(target: string): number | undefined {
  const [kind, number] = target.split('/');
  return kind === 'paragraph' ? Number(number) - 1 : undefined;
}

/** What is to be looked at in the text, by the keys of its paragraphs. */
export function marksOf(draft: DraftView, keys: readonly string[]): Mark[] {
  return draft.findings.flatMap(({ target, severity, spot }) => {
    const key = keys[paragraphOfTarget(target) ?? -1];
    return key === undefined ? [] : [{ key, severity, spot }];
  });
}

/** What is noted beside a paragraph. */
export interface Note {
  key: string;
  /** Counted from 1. */
  number: number;
  findings: readonly FindingView[];
}

/** The findings of each paragraph that has some, in the order of the text. */
export function notesOf(draft: DraftView, keys: readonly string[]): Note[] {
  return keys.flatMap((key, at) => {
    const findings = draft.findings.filter(({ target }) => paragraphOfTarget(target) === at);
    return findings.length > 0 ? [{ key, number: at + 1, findings }] : [];
  });
}

/** The words that each quote shows: as the paragraph prints it; of one that is not printed, as it was recorded. */
export function printedWords(draft: DraftView): Map<string, string> {
  const words = new Map(draft.quotes.map(({ statement, printed }) => [statement, printed]));
  for (const { runs, quotes } of draft.blocks) {
    const statements = runs.flatMap((run) => (run.type === 'quote' ? [run.statement] : []));
    statements.forEach((statement, at) => {
      const printed = quotes[at];
      if (printed) words.set(statement, printed);
    });
  }
  return words;
}
