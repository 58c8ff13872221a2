import type { Block } from './breaks';
import { footOf } from './sheet';

const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Lengths of the paper in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Where the text begins, from the upper edge; on the first page below the letterhead. */
  readonly top: number;
  readonly first: number;
  /** What the foot of a page takes. */
  readonly bottom: number;
}

/** A paragraph that was measured. */
export interface Measured extends Block {
  readonly element: HTMLElement;
  /** Lines in the units of the web view, from the top of the element. */
  readonly step: number;
}

/**
 * One long page out of sight, in which the text is set before it is cut. It is set 32 times larger than life: web
 * views round the widths of letters to whole pixels, and lines would end at other words than on paper.
 */
export class Galley {
  readonly element = document.createElement('div');
  readonly article: HTMLElement;
  #known = new WeakMap<HTMLElement, Measured>();

  constructor(article: HTMLElement) {
    this.article = article;
    this.element.className = 'galley';
    this.element.append(article, footOf(article, 1, 1));
  }

  /** Puts another text in place; what stays the same at both ends is not set anew. */
  patch(article: HTMLElement): void {
    for (const name of ['data-page', 'data-of', 'data-embargo']) {
      const value = article.getAttribute(name);
      if (value === null) this.article.removeAttribute(name);
      else this.article.setAttribute(name, value);
    }
    this.element.lastElementChild?.replaceWith(footOf(article, 1, 1));
    const old = [...this.article.children];
    const fresh = [...article.children];
    const same = (one: Element | undefined, other: Element | undefined): boolean =>
      one !== undefined && other !== undefined && one.isEqualNode(other);
    let head = 0;
    while (same(old[head], fresh[head])) head += 1;
    let tail = 0;
    const rest = Math.min(old.length, fresh.length) - head;
    while (tail < rest && same(old[old.length - 1 - tail], fresh[fresh.length - 1 - tail])) tail += 1;
    old.slice(head, old.length - tail).forEach((child) => child.remove());
    const before = this.article.children[head] ?? null;
    fresh.slice(head, fresh.length - tail).forEach((child) => this.article.insertBefore(child, before));
    // Whether a paragraph stays with the next depends on what that is.
    const neighbour = this.article.children[head - 1];
    if (neighbour instanceof HTMLElement) {
      this.#known.delete(neighbour);
      [...neighbour.children].forEach((child) => this.#known.delete(child as HTMLElement));
    }
  }

  /** Forgets all measures, for instance when a typeface has come. */
  forget(): void {
    this.#known = new WeakMap();
  }

  get letterhead(): HTMLElement | null {
    return this.article.querySelector<HTMLElement>(':scope > header');
  }

  /** Measures the paper; what stands at its head or foot may need more than the margin. */
  paper(): Paper {
    const style = getComputedStyle(this.element);
    const own = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0;
    const millimetres = (name: string): number => own(name) * POINTS_PER_MILLIMETRE;
    const head = this.letterhead;
    const below = head ? points(parseFloat(getComputedStyle(head).marginBottom)) : 0;
    return {
      width: own('--paper-width'),
      height: own('--paper-height'),
      top: own('--margin-top'),
      first: Math.max(own('--margin-top'), head ? millimetres('--header-top') + this.#high(head) + below : 0),
      bottom: Math.max(
        own('--margin-bottom'),
        millimetres('--footer-bottom') + this.#high(this.element.lastElementChild),
      ),
    };
  }

  /** Lists the paragraphs in the order of reading. */
  blocks(): Measured[] {
    return [...this.article.children]
      .filter((child) => child.tagName !== 'HEADER')
      .flatMap((child) => (/^(SECTION|FOOTER)$/.test(child.tagName) ? [...child.children] : [child]))
      .map((element) => this.#measured(element as HTMLElement));
  }

  /** Boxes are told in pixels of the page by some web views, in enlarged ones by others. */
  #unit(): number {
    const own = parseFloat(getComputedStyle(this.element).width);
    return this.element.getBoundingClientRect().width / own || 1;
  }

  #high(element: Element | null): number {
    return element ? points(element.getBoundingClientRect().height / this.#unit()) : 0;
  }

  #measured(element: HTMLElement): Measured {
    const known = this.#known.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    const high = element.getBoundingClientRect().height;
    const size = parseFloat(style.fontSize);
    const pitch = parseFloat(style.lineHeight) || size;
    const lines = Math.max(1, Math.round(high / this.#unit() / pitch) || 1);
    const single = parseFloat(style.getPropertyValue('--line')) || 1;
    const measured = {
      element,
      before: points(parseFloat(style.marginTop)),
      after: points(parseFloat(style.marginBottom)),
      lines,
      pitch: points(pitch),
      text: points(Math.min(pitch, size * single)),
      keepNext: style.breakAfter === 'avoid',
      keepLines: style.breakInside === 'avoid',
      step: high / lines,
    };
    this.#known.set(element, measured);
    return measured;
  }
}

const points = (pixels: number): number => (pixels || 0) * POINTS_PER_PIXEL;
