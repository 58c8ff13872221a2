import type { SentText } from '../api/client';
import type { Caret } from './adopting';

/** A text that was typed and not saved, as it lies on the disk. */
export interface Unsaved {
  text: SentText;
  caret: Caret | null;
}

export function writeUnsaved(unsaved: Unsaved): string {
  return JSON.stringify(unsaved);
}

/** Reads a text that was not saved; none when there is none, or one of another version. */
export function readUnsaved(kept: string | undefined): Unsaved | undefined {
  if (!kept) return undefined;
  try {
    const { text, caret } = JSON.parse(kept) as Partial<Unsaved>;
    return text && Array.isArray(text.blocks) && Array.isArray(text.gone)
      ? { text, caret: caret ?? null }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The words of a text that was not saved, as far as they show which one it is: those of its first touched paragraph. */
export function glimpse({ text }: Unsaved): string {
  const touched = text.blocks.find(({ runs }) => runs !== null)?.runs ?? [];
  return touched.map((run) => (run.type === 'text' ? run.text : '“…”')).join('');
}
