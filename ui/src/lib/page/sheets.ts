import { breakPages } from './breaks';
import { Galley } from './galley';
import { footOf, numbered, partsOf, sheetOf } from './sheet';
import type { Content } from './sheet';
import sheetCss from './sheets.css?inline';
import { sourceOf } from './source';

interface Made {
  sheet: HTMLElement;
  parts: readonly unknown[];
}

/** A release on sheets of paper, cut where a word processor would: an estimate, made of measured lines. */
export class Sheets {
  readonly #root: ShadowRoot;
  readonly #paper = new CSSStyleSheet();
  readonly #own = new CSSStyleSheet();
  #css: string | undefined;
  #galley: Galley | undefined;
  #made: readonly Made[] = [];

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#own.replaceSync(sheetCss);
    root.adoptedStyleSheets = [this.#paper, this.#own];
  }

  get count(): number {
    return this.#made.length;
  }

  /** The width of the paper in points. */
  get width(): number {
    return this.#galley?.paper().width ?? 0;
  }

  /** Shows a page; only sheets on which something changed are made anew. */
  show(html: string): void {
    const { css, article } = sourceOf(html);
    if (this.#galley && css === this.#css) {
      this.#galley.patch(article);
    } else {
      this.#css = css;
      this.#paper.replaceSync(css);
      this.#galley = new Galley(article);
      this.#root.replaceChildren(this.#galley.element);
      this.#made = [];
    }
    this.#cut(this.#galley);
  }

  /** Measures everything again, for instance when a typeface has come. */
  again(): void {
    if (!this.#galley) return;
    this.#galley.forget();
    this.#cut(this.#galley);
  }

  /** Finds a paragraph by its number, or the headline. */
  find(target: string): HTMLElement | null {
    const [kind, number] = target.split('/');
    const wanted = kind === 'paragraph' ? `[data-paragraph="${Number(number)}"]` : 'h1';
    return this.#root.querySelector<HTMLElement>(`.sheet ${wanted}`);
  }

  #cut(galley: Galley): void {
    const blocks = galley.blocks();
    const paper = galley.paper();
    const numbers = numbered(blocks);
    const top = (page: number): number => (page === 0 ? paper.first : paper.top);
    const pages = breakPages(blocks, (page) => paper.height - paper.bottom - top(page));
    const made = pages.map((pieces, page) => {
      const isFirst = page === 0;
      const letterhead = isFirst ? galley.letterhead : null;
      const content = { letterhead, top: top(page), pieces, blocks, isFirst };
      return this.#sheet(page, pages.length, content, numbers);
    });
    this.#made.slice(made.length).forEach(({ sheet }) => sheet.remove());
    this.#made = made;
  }

  /** Leaves a sheet as it is when nothing on it changed but the number of pages. */
  #sheet(page: number, pages: number, content: Content, numbers: ReadonlyMap<HTMLElement, number>): Made {
    const known = this.#made[page];
    const parts = partsOf(content);
    const stays = known && same(known.parts, parts);
    const sheet = stays ? known.sheet : sheetOf(content, numbers);
    const article = this.#galley?.article;
    const foot = article && footOf(article, page + 1, pages);
    const old = sheet.querySelector('.foot');
    if (foot && !old?.isEqualNode(foot)) {
      old?.remove();
      sheet.firstElementChild?.append(foot);
      sheet.setAttribute('aria-label', foot.lastElementChild?.textContent ?? '');
    }
    if (!stays) {
      if (known) known.sheet.replaceWith(sheet);
      else this.#root.append(sheet);
    }
    return { sheet, parts };
  }
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at]);
