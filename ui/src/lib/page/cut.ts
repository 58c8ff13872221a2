/** A place in a text. */
interface Spot {
  node: Text;
  offset: number;
}

/** Makes a paragraph of some lines of another one, which stays whole; `step` is the height of a line as it is set. */
export function cut(element: HTMLElement, step: number, from: number, to: number): HTMLElement {
  const range = document.createRange();
  range.selectNodeContents(element);
  const start = from > 0 ? lineStart(element, step, from) : undefined;
  const end = lineStart(element, step, to);
  if (start) range.setStart(start.node, start.offset);
  if (end) range.setEnd(end.node, end.offset);
  const piece = element.cloneNode(false) as HTMLElement;
  piece.append(range.cloneContents());
  if (start) piece.classList.add('carried');
  // Its last line is not the last of the paragraph.
  if (end) piece.classList.add('cut');
  return piece;
}

/** Finds the first character of a line; none when there are fewer lines. */
function lineStart(element: HTMLElement, step: number, line: number): Spot | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const top = element.getBoundingClientRect().top;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const last = lineOf(node, node.length - 1, top, step);
    if (last === undefined || last < line) continue;
    let low = 0;
    let high = node.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lineOf(node, middle, top, step) ?? 0) >= line) high = middle;
      else low = middle + 1;
    }
    return { node, offset: low };
  }
  return undefined;
}

/** Tells on which line a character stands; a blank that fell off the end of a line stands where the one before it does. */
function lineOf(node: Text, offset: number, top: number, step: number): number | undefined {
  const range = document.createRange();
  for (let at = offset; at >= 0; at -= 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = [...range.getClientRects()].find(({ width }) => width > 0);
    if (box) return Math.floor(((box.top + box.bottom) / 2 - top) / step);
  }
  return undefined;
}
