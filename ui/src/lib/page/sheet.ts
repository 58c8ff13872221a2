import type { Piece } from './breaks';
import { cut } from './cut';
import type { Measured } from './galley';

/** What stands on a sheet: paragraphs, and the letterhead on the first one. */
export interface Content {
  readonly letterhead: HTMLElement | null;
  /** Where the text begins, in points from the upper edge. */
  readonly top: number;
  readonly pieces: readonly Piece[];
  readonly blocks: readonly Measured[];
  readonly isFirst: boolean;
}

/** Lists what a sheet is made of, to tell whether two are the same. */
export function partsOf({ letterhead, top, pieces, blocks }: Content): readonly unknown[] {
  return [letterhead, top, ...pieces.flatMap(({ block, from, to }) => [blocks[block], block, from, to])];
}

/** Makes a sheet. */
export function sheetOf(content: Content, numbers: ReadonlyMap<HTMLElement, number>): HTMLElement {
  const sheet = document.createElement('article');
  sheet.className = 'sheet';
  const inner = document.createElement('div');
  inner.className = 'inner';
  if (content.letterhead) inner.append(content.letterhead.cloneNode(true));
  const text = document.createElement('div');
  text.className = content.isFirst ? 'text' : 'text later';
  text.style.top = `${content.top}pt`;
  let shell: { of: Element; copy: HTMLElement } | undefined;
  for (const piece of content.pieces) {
    const block = content.blocks[piece.block];
    if (!block) continue;
    const paragraph = pieceOf(block, piece);
    const number = numbers.get(block.element);
    if (number !== undefined) paragraph.dataset['paragraph'] = String(number);
    // Sections and the signature have an element around them, on every sheet on which they stand.
    const parent = block.element.parentElement;
    if (!parent || parent.tagName === 'ARTICLE') {
      text.append(paragraph);
      continue;
    }
    if (shell?.of !== parent) {
      shell = { of: parent, copy: parent.cloneNode(false) as HTMLElement };
      text.append(shell.copy);
    }
    shell.copy.append(paragraph);
  }
  inner.append(text);
  sheet.append(inner);
  return sheet;
}

function pieceOf(block: Measured, { from, to }: Piece): HTMLElement {
  if (from === 0 && to === block.lines) return block.element.cloneNode(true) as HTMLElement;
  return cut(block.element, block.step, from, to);
}

/** Numbers the paragraphs as findings count them. */
export function numbered(blocks: readonly Measured[]): ReadonlyMap<HTMLElement, number> {
  const text = blocks.filter(({ element }) => element.matches('.lead, .body, .quote'));
  return new Map(text.map(({ element }, at) => [element, at + 1]));
}

/** Makes the foot of a sheet: the embargo, which no page may be without, and the number of the page. */
export function footOf({ dataset }: HTMLElement, page: number, pages: number): HTMLElement {
  const foot = document.createElement('div');
  foot.className = 'foot';
  const line = (name: string, text: string): void => {
    const paragraph = document.createElement('p');
    paragraph.className = name;
    paragraph.textContent = text;
    foot.append(paragraph);
  };
  const embargo = dataset['embargo'];
  if (embargo !== undefined) line('embargoed', embargo);
  line('counted', `${dataset['page'] ?? ''} ${page} ${dataset['of'] ?? ''} ${pages}`.trim());
  return foot;
}
