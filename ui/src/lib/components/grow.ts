/** Lets a text area be as high as its text; `field-sizing` is too new for some web views. */
export function grow(text: () => string): (area: HTMLTextAreaElement) => void {
  return (area) => {
    // The text is what the height follows.
    void text();
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
}
