/** Lets a text area be as high as its text; `field-sizing` is too new for some web views. */
export function grow(text: () => string): (area: HTMLTextAreaElement) => void {
  let before = '';
  return (area) => {
    const now = text();
    const longer = before !== '' && now.length >= before.length;
    before = now;
    // Most keystrokes change no height: then the page around is not laid out anew.
    if (longer && area.scrollHeight <= area.clientHeight) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
}
