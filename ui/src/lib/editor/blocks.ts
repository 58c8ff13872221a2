import type { Node } from 'prosemirror-model';

import type { BlockView, Run } from '../api/client';
import { isQuote, newParagraph, newQuote, schema, sourceMark, sourceOf, statementOf } from './schema';

/** A paragraph of the editor made of runs; `words` are those of its quotes, in order. */
export function paragraphOf(key: string, runs: readonly Run[], words: readonly string[]): Node {
  let quotes = 0;
  const content = runs.flatMap((run) => {
    if (run.type === 'quote') return [newQuote(run.statement, words[quotes++] ?? '')];
    if (run.text === '') return [];
    return [schema.text(run.text, run.source ? [sourceMark(run.source)] : [])];
  });
  return newParagraph(key, content);
}

/** The editor's document of the blocks of a draft. */
export function docOf(blocks: readonly BlockView[]): Node {
  return docWith(blocks.map(({ id, runs, quotes }) => paragraphOf(id, runs, quotes)));
}

/** A document of paragraphs; one without any has an empty one to type in. */
export function docWith(paragraphs: readonly Node[]): Node {
  return schema.topNodeType.create(null, paragraphs.length > 0 ? paragraphs : [newParagraph('', [])]);
}

/** The runs of a paragraph, as Rust takes them. */
export function runsOf(paragraph: Node): Run[] {
  const runs: Run[] = [];
  paragraph.forEach((node) => {
    if (isQuote(node)) runs.push({ type: 'quote', statement: statementOf(node) });
    else runs.push({ type: 'text', text: node.text ?? '', source: sourceOf(node) });
  });
  return runs;
}

/** Whether a paragraph says nothing: such a one is typed in, not kept. */
export function isBlank(paragraph: Node): boolean {
  for (let at = 0; at < paragraph.childCount; at += 1) {
    const node = paragraph.child(at);
    if (isQuote(node) || node.text?.trim()) return false;
  }
  return true;
}

/** Whether two paragraphs say the same, wherever their words came from. */
export function sameWords(a: Node, b: Node): boolean {
  return a === b || flat(a) === flat(b);
}

/** The text of a paragraph with the statement in the place of each quote. */
function flat(paragraph: Node): string {
  return runsOf(paragraph)
    .map((run) => (run.type === 'quote' ? `\u{fffc}${run.statement}\u{fffc}` : run.text))
    .join('');
}

/** The place of each quote in a document, by its statement. */
export function quotesIn(doc: Node): Map<string, number> {
  const places = new Map<string, number>();
  doc.descendants((node, at) => {
    if (isQuote(node)) places.set(statementOf(node), at);
    return !node.isInline;
  });
  return places;
}

/** Where a paragraph of a document begins. */
export function startOf(doc: Node, index: number): number {
  let start = 0;
  for (let at = 0; at < index; at += 1) start += doc.child(at).nodeSize;
  return start;
}
