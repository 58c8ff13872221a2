import type { Node } from 'prosemirror-model';

import type { BlockStamp, BlockView, Run, SentText } from '../api/client';
import { isBlank, paragraphOf, runsOf, sameWords } from './blocks';
import { keyOf } from './schema';

interface Known {
  id: string;
  rev: string;
  /** The paragraph as it was read or saved. */
  node: Node;
  /** Whether it was taken out since; undo may bring it back. */
  out: boolean;
}

/** A text on its way to Rust, and the paragraphs that it was made of. */
export interface Sending {
  text: SentText;
  sent: readonly { key: string; node: Node }[];
  gone: readonly string[];
}

/** What Rust knows of the paragraphs: which blocks they are, in which revision, and what is yet to be told. */
export class Ledger {
  readonly #known = new Map<string, Known>();
  readonly #keys = new Map<string, string>();
  #order: readonly string[] = [];

  /** The key of a block; that of a new one is its id. */
  keyOf(id: string): string {
    return this.#keys.get(id) ?? id;
  }

  /** Takes over what stands. */
  read(blocks: readonly BlockView[]): void {
    const standing = new Set<string>();
    this.#order = blocks.flatMap(({ id, rev, runs, quotes }) => {
      const key = this.keyOf(id);
      const node = paragraphOf(key, runs, quotes);
      this.#put(key, { id, rev, node, out: false });
      standing.add(key);
      // A draft that was emptied keeps one block without a word: it is no paragraph until somebody types.
      return isBlank(node) ? [] : [key];
    });
    for (const [key, known] of this.#known) known.out = !standing.has(key);
  }

  /** Makes what is to be saved; none when all of it is. Paragraphs that were not touched go by their id alone. */
  sending(doc: Node): Sending | undefined {
    const sent: { key: string; node: Node }[] = [];
    const blocks: SentText['blocks'] = [];
    let changed = false;
    doc.forEach((node) => {
      if (isBlank(node)) return;
      const key = keyOf(node);
      const known = this.#known.get(key);
      const runs = this.#touched(known, node);
      changed ||= runs !== null || key !== this.#order[sent.length];
      const base = known && !known.out ? known.rev : null;
      blocks.push({ id: known?.id ?? null, base, runs });
      sent.push({ key, node });
    });
    const kept = new Set(sent.map(({ key }) => key));
    const gone = this.#order.filter((key) => !kept.has(key));
    if (!changed && gone.length === 0) return undefined;
    const left = gone.flatMap((key) => {
      const known = this.#known.get(key);
      return known ? [{ id: known.id, base: known.rev }] : [];
    });
    return { text: { blocks, gone: left }, sent, gone };
  }

  /** Takes over what became of a text that was sent. */
  saved({ sent, gone }: Sending, stamps: readonly (BlockStamp | null)[]): void {
    for (const key of gone) {
      const known = this.#known.get(key);
      if (known) known.out = true;
    }
    this.#order = sent.flatMap(({ key, node }, at) => {
      const stamp = stamps[at];
      if (!stamp) return [];
      this.#put(key, { ...stamp, node, out: false });
      return [key];
    });
  }

  /** Lets a paragraph be made of what stands now, so that it replaces it; of what is gone, so that it is new. */
  rebase(id: string, current: BlockView | null): void {
    const key = this.keyOf(id);
    const known = this.#known.get(key);
    if (known && current) known.rev = current.rev;
    else this.forget(key);
  }

  /** Takes a block over as it stands. */
  take({ id, rev, runs, quotes }: BlockView): void {
    const key = this.keyOf(id);
    this.#put(key, { id, rev, node: paragraphOf(key, runs, quotes), out: false });
  }

  /** Lets a paragraph be made of an earlier revision: should another one stand by now, that is told. */
  basedOn(id: string, rev: string | null): void {
    const known = this.#known.get(this.keyOf(id));
    if (known && rev !== null) known.rev = rev;
  }

  /** Forgets a block: a paragraph with its key is a new one. */
  forget(key: string): void {
    const known = this.#known.get(key);
    if (known) this.#keys.delete(known.id);
    this.#known.delete(key);
    this.#order = this.#order.filter((other) => other !== key);
  }

  #put(key: string, known: Known): void {
    this.#known.set(key, known);
    this.#keys.set(known.id, key);
  }

  #touched(known: Known | undefined, node: Node): Run[] | null {
    if (!known || known.out) return runsOf(node);
    if (known.node === node) return null;
    if (!sameWords(known.node, node)) return runsOf(node);
    known.node = node;
    return null;
  }
}
