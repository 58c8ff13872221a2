/** The page that Rust rendered, taken apart so that it can be shown in a shadow root and cut into sheets. */
export interface Source {
  /** The style sheet: the content policy allows no style element, but sheets that are made of text. */
  css: string;
  article: HTMLElement;
}

/** Takes a page apart. The text itself was escaped in Rust; scripts would not run here. */
export function sourceOf(html: string): Source {
  const styled = /<style>([\s\S]*?)<\/style>/.exec(html);
  const rest = styled ? html.replace(styled[0], '') : html;
  const parsed = new DOMParser().parseFromString(rest, 'text/html');
  const article = parsed.querySelector('article') ?? parsed.createElement('article');
  const css = (styled?.[1] ?? '')
    .replace(/(^|\n)@page[^\n]*/g, '')
    .replace(/(^|\n):root\s*\{/g, '$1:host {')
    .replace(/(^|\n)body\s*\{/g, '$1:host {')
    .replace(/background: #e9e9e6;/g, 'display: block;');
  return { css, article: document.adoptNode(article) };
}
