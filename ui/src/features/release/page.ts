/**
 * Takes the page that Rust rendered apart, so that it can be shown in a shadow root: the content policy allows no
 * style element, but sheets that are made of text. The text itself was escaped in Rust; scripts would not run here.
 */
export function pageOf(html: string): { css: string; article: Node } {
  const styled = /<style>([\s\S]*?)<\/style>/.exec(html);
  const rest = styled ? html.replace(styled[0], '') : html;
  const parsed = new DOMParser().parseFromString(rest, 'text/html');
  const article = parsed.querySelector('article') ?? parsed.createElement('article');
  const css = (styled?.[1] ?? '')
    .replace(/:root\s*\{/g, ':host {')
    .replace(/(^|\n)body\s*\{/g, '$1:host {')
    .replace(/background: #e9e9e6;/g, 'display: block;');
  return {
    css: `${css}\n.shown { background: #fdf1dc; outline: 3px solid #fdf1dc; }`,
    article: document.adoptNode(article),
  };
}
