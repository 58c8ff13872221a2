import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import type { BlockStamp, BlockView, Conflict, DraftView, FindingView } from '../../lib/api/client';
import { adopt, caretIn, keptCaret } from '../../lib/editor/adopting';
import type { Caret } from '../../lib/editor/adopting';
import { docWith, isBlank, paragraphOf, quotesIn } from '../../lib/editor/blocks';
import { showEditor } from '../../lib/editor/editor';
import type { Hands } from '../../lib/editor/editor';
import { Ledger } from '../../lib/editor/ledger';
import type { Sending } from '../../lib/editor/ledger';
import { rangeOf, setMarks } from '../../lib/editor/marks';
import { putIn, showWords } from '../../lib/editor/quoting';
import { keyOf } from '../../lib/editor/schema';
import type { Unsaved } from '../../lib/editor/unsaved';
import { marksOf, paragraphOfTarget, printedWords } from './notes';
import { restored } from './restoring';

/** The text of a release in its editor, and what Rust knows of it. */
export class DraftText {
  readonly #ledger = new Ledger();
  #view: EditorView | undefined;
  #entered = false;

  /** The editor, while it is shown. */
  get view(): EditorView | undefined {
    return this.#view?.isDestroyed ? undefined : this.#view;
  }

  /** Takes the editor away. What stood in it can still be sent. */
  close(): void {
    this.view?.destroy();
  }

  /** Shows an editor in an element, with a text that was not saved where there is one. */
  show(
    host: HTMLElement,
    label: string,
    hands: Hands,
    draft: DraftView | undefined,
    unsaved?: Unsaved,
  ): void {
    const blocks = draft?.blocks ?? [];
    this.#ledger.read(blocks);
    const paragraphs = unsaved ? restored(unsaved.text, blocks, this.#ledger) : this.#paragraphs(blocks);
    this.#view = showEditor(host, docWith(paragraphs), hands, { 'aria-label': label });
    this.#view.dom.addEventListener('focus', () => (this.#entered = true), { once: true });
  }

  /** What is to be saved; none when all of it is. */
  sending(): Sending | undefined {
    return this.#view && this.#ledger.sending(this.#view.state.doc);
  }

  saved(sending: Sending, stamps: readonly (BlockStamp | null)[]): void {
    this.#ledger.saved(sending, stamps);
  }

  caret(): Caret | undefined {
    return this.view && keptCaret(this.view.state);
  }

  /** Takes over a draft that was read; answers with the keys of its paragraphs. What was typed meanwhile stays. */
  take(draft: DraftView, sending: Sending | undefined): readonly string[] {
    if (!sending && !this.sending()) {
      this.#ledger.read(draft.blocks);
      this.#adopt(this.#withBegun(this.#paragraphs(draft.blocks)));
    }
    const keys = sending?.sent.map(({ key }) => key) ?? draft.blocks.map(({ id }) => this.#ledger.keyOf(id));
    return keys.length === draft.blocks.length ? keys : [];
  }

  /** Shows the words of quotes and what is to be looked at. */
  decorate(draft: DraftView, keys: readonly string[]): void {
    const { view } = this;
    if (!view) return;
    const words = showWords(view.state, printedWords(draft));
    if (words) view.dispatch(words);
    const gone = draft.quotes.filter(({ printable }) => !printable).map(({ statement }) => statement);
    view.dispatch(setMarks(view.state, marksOf(draft, keys), new Set(gone)));
  }

  /** Goes back to the text, to a place in it. */
  focus(caret: Caret | null = null): void {
    const { view } = this;
    const place = view && caret ? caretIn(view.state.doc, caret) : undefined;
    if (view && place !== undefined) {
      const { tr } = view.state;
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place)).scrollIntoView());
    }
    view?.focus();
  }

  /** Leads to what a finding means: its words, or the beginning of its paragraph. */
  jump({ target, spot }: FindingView, keys: readonly string[]): void {
    const key = keys[paragraphOfTarget(target) ?? -1];
    const place =
      this.view && key !== undefined ? caretIn(this.view.state.doc, { key, offset: 0 }) : undefined;
    if (!this.view || place === undefined) return;
    const { tr } = this.view.state;
    const range = (spot && rangeOf(tr.doc, place - 1, spot)) ?? { from: place, to: place };
    tr.setSelection(TextSelection.create(tr.doc, range.from, range.to));
    this.view.dispatch(tr.scrollIntoView());
    this.view.focus();
  }

  /** Puts a quote in where the caret is; while nobody was in the text, as a paragraph at its end. */
  putIn(statement: string, words: string): void {
    if (!this.view) return;
    const place = this.#entered ? 'caret' : 'end';
    this.view.dispatch(putIn(this.view.state, statement, words, place));
    this.view.focus();
  }

  /** Takes a quote out; undo of the text brings it back. */
  takeOut(statement: string): void {
    const at = this.view && quotesIn(this.view.state.doc).get(statement);
    if (!this.view || at === undefined) return;
    this.view.dispatch(this.view.state.tr.delete(at, at + 1).scrollIntoView());
    this.view.focus();
  }

  /** The words that were written here in the place of a block; none when it was taken out. */
  wordsOf(id: string): string | undefined {
    const key = this.#ledger.keyOf(id);
    return this.view?.state.doc.children.find((paragraph) => keyOf(paragraph) === key)?.textContent;
  }

  /** Lets what was written here replace what stands. */
  insist({ id, current }: Conflict): void {
    this.#ledger.rebase(id, current);
  }

  /** Takes what stands in the place of what was written here. */
  accept({ id, current }: Conflict): void {
    const key = this.#ledger.keyOf(id);
    if (current) this.#ledger.take(current);
    else this.#ledger.forget(key);
    const standing = this.view?.state.doc.children ?? [];
    const fresh = current ? this.#paragraphs([current]) : [];
    const at = standing.findIndex((paragraph) => keyOf(paragraph) === key);
    this.#adopt(at < 0 ? [...standing, ...fresh] : standing.toSpliced(at, 1, ...fresh));
  }

  #paragraphs(blocks: readonly BlockView[]): Node[] {
    return blocks.map(({ id, runs, quotes }) => paragraphOf(this.#ledger.keyOf(id), runs, quotes));
  }

  /** Keeps the empty paragraph that somebody is about to type in. */
  #withBegun(paragraphs: readonly Node[]): readonly Node[] {
    const { view } = this;
    const at = view?.hasFocus() ? view.state.selection.$head.index(0) : -1;
    const begun = at >= 0 ? view?.state.doc.child(at) : undefined;
    if (!begun || !isBlank(begun)) return paragraphs;
    if (paragraphs.some((paragraph) => keyOf(paragraph) === keyOf(begun))) return paragraphs;
    const before = view?.state.doc.children.slice(0, at).map(keyOf) ?? [];
    const place = paragraphs.findLastIndex((paragraph) => before.includes(keyOf(paragraph)));
    return paragraphs.toSpliced(place + 1, 0, begun);
  }

  #adopt(paragraphs: readonly Node[]): void {
    const tr = this.view && adopt(this.view.state, docWith(paragraphs).children);
    if (tr) this.view?.dispatch(tr);
  }
}

/** The paragraphs that a conflict is about because they were touched here, not only listed. */
export function touchedIn({ text }: Sending): ReadonlySet<string> {
  const edited = text.blocks.flatMap(({ id, runs }) => (id !== null && runs ? [id] : []));
  return new Set([...edited, ...text.gone.map(({ id }) => id)]);
}

/** How far down in its editor each paragraph begins, of those that are asked for. */
export function topsOf(view: EditorView | undefined, keys: readonly string[]): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  view?.state.doc.forEach((paragraph, at) => {
    const element = keys.includes(keyOf(paragraph)) ? view.nodeDOM(at) : null;
    if (element instanceof HTMLElement) tops.set(keyOf(paragraph), element.offsetTop);
  });
  return tops;
}
