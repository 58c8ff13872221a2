import { Schema } from 'prosemirror-model';
import type { Attrs, Mark, Node } from 'prosemirror-model';

import type { SourceRef } from '../api/client';

/**
 * The text of a release as the editor has it: paragraphs of text and quotes, nothing else. It mirrors the runs of
 * `app/archive/editing` in Rust, which are the truth.
 *
 * A quote is one thing: its words come from the record and are only shown here.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'inline*',
      marks: 'source',
      // Which block it is; two halves of one that was split get a key of their own.
      attrs: { key: { default: '', validate: 'string' } },
      parseDOM: ['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote'].map((tag) => ({
        tag,
      })),
      toDOM: () => ['p', 0],
    },
    text: { group: 'inline' },
    quote: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { statement: { validate: 'string' }, words: { default: '', validate: 'string' } },
      leafText: (node) => String(node.attrs['words']),
      parseDOM: [
        {
          tag: 'q[data-statement]',
          getAttrs: (element): Attrs => ({
            statement: element.getAttribute('data-statement') ?? '',
            words: element.textContent ?? '',
          }),
        },
      ],
      toDOM: (node) => ['q', { 'data-statement': node.attrs['statement'] as string }, wordsOf(node)],
    },
  },
  marks: {
    source: {
      attrs: { of: {} },
      // What is typed behind a run does not come from its record.
      inclusive: false,
      parseDOM: [
        {
          tag: 'span[data-source]',
          getAttrs: (element): Attrs | false => {
            const of = readSource(element.getAttribute('data-source'));
            return of ? { of } : false;
          },
        },
      ],
      toDOM: (mark) => ['span', { 'data-source': JSON.stringify(mark.attrs['of']) }, 0],
    },
  },
});

const { paragraph, quote } = schema.nodes;
const { source } = schema.marks;

export const isQuote = (node: Node | null | undefined): boolean => node?.type === quote;

export const statementOf = (node: Node): string => String(node.attrs['statement']);

/** The words that a quote shows; one that is not printed any more still shows that it stands there. */
export const wordsOf = (node: Node): string => String(node.attrs['words']) || '“…”';

export const keyOf = (node: Node): string => String(node.attrs['key']);

export function newParagraph(key: string, content: readonly Node[]): Node {
  return paragraph.create({ key }, content);
}

export function newQuote(statement: string, words: string): Node {
  return quote.create({ statement, words });
}

export function sourceMark(of: SourceRef): Mark {
  return source.create({ of });
}

export function sourceOf(node: Node): SourceRef | null {
  return (source.isInSet(node.marks)?.attrs['of'] as SourceRef | undefined) ?? null;
}

function readSource(text: string | null): SourceRef | null {
  try {
    const read: unknown = JSON.parse(text ?? '');
    return typeof read === 'object' && read !== null ? (read as SourceRef) : null;
  } catch {
    return null;
  }
}
