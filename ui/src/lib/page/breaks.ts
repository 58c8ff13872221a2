/** What of a paragraph decides where a page may end. All lengths are points. */
export interface Block {
  /** The space above; of two that meet the larger one counts. */
  readonly before: number;
  readonly after: number;
  readonly lines: number;
  /** From the top of a line to the top of the next. */
  readonly pitch: number;
  /** What a line needs itself: the rest of the pitch stands below, and may reach beyond the page. */
  readonly text: number;
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
  /** Is not torn apart. */
  readonly keepLines: boolean;
}

/** Lines of a paragraph that stand on one page. */
export interface Piece {
  readonly block: number;
  readonly from: number;
  /** The line after the last. */
  readonly to: number;
}

/** So many lines of a paragraph stand at least together, at the end of a page and at the beginning of the next. */
const TOGETHER = 2;
/** Rounding of the web view, in points. */
const SLIGHT = 0.05;

/**
 * Cuts blocks into pages as word processors do: no line of a paragraph alone, headings with what follows, nothing torn
 * apart that is kept together unless a page is too small for it.
 */
export function breakPages(blocks: readonly Block[], room: (page: number) => number): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  let filled = 0;
  let after = 0;
  let from = 0;

  const turn = (): void => {
    pages.push(page);
    page = [];
    filled = 0;
    after = 0;
  };

  for (let at = 0; at < blocks.length;) {
    const block = blocks[at] as Block;
    const first = page.length === 0;
    // What was carried over begins at the very top; only the first page has the space above its first paragraph.
    const gap = first && pages.length > 0 ? 0 : Math.max(after, block.before);
    const top = filled + gap;
    const left = block.lines - from;
    const whole = Math.floor((room(pages.length) - top - block.text + SLIGHT) / block.pitch) + 1;
    const fit = fitting(block, left, from, Math.max(0, whole), first);
    if (fit > 0) {
      page.push({ block: at, from, to: from + fit });
      filled = top + fit * block.pitch;
      after = block.after;
      from += fit;
    }
    if (from >= block.lines) {
      at += 1;
      from = 0;
      continue;
    }
    // A block of which nothing stands here takes along what is kept with it.
    if (from === 0) {
      const kept = keptWith(blocks, page);
      page.length -= kept;
      at -= kept;
    }
    turn();
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

/** How many of the lines that are left stand on this page. */
function fitting(block: Block, left: number, from: number, whole: number, first: boolean): number {
  if (whole >= left) return left;
  const apart = Math.min(whole, left - TOGETHER);
  if (!block.keepLines && apart >= (from > 0 ? 1 : TOGETHER)) return apart;
  // At the top of a page there is no better one.
  return first ? Math.max(1, whole) : 0;
}

/** How many of the last blocks of a page go along with the next one; none when it would be all of them. */
function keptWith(blocks: readonly Block[], page: readonly Piece[]): number {
  let kept = 0;
  for (const piece of page.toReversed()) {
    if (!blocks[piece.block]?.keepNext) return kept;
    // It began on the page before: its end stays.
    if (piece.from > 0) return kept;
    kept += 1;
  }
  return 0;
}
