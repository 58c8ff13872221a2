import './fonts.css';
import './print.css';

import { Sheets } from './sheets';

/** The size of a sheet, as printers are told it. */
export interface SheetSize {
  width_mm: number;
  height_mm: number;
}

let room: HTMLElement | undefined;
const paper = new CSSStyleSheet();

/**
 * Puts a release on sheets that only printers see, in the place of the window. They stay until the next one is printed:
 * nobody tells when the dialog of the system has done with them.
 */
export async function layOutForPrint(html: string): Promise<SheetSize> {
  room?.remove();
  room = document.createElement('div');
  room.className = 'print-room';
  room.ariaHidden = 'true';
  document.body.append(room);
  const sheets = new Sheets(room.attachShadow({ mode: 'open' }));
  sheets.show(html);
  // Lines end elsewhere until the typeface has come.
  await document.fonts?.ready;
  sheets.again();
  const { width, height } = sheets.paper;
  paper.replaceSync(`@page { size: ${width}pt ${height}pt; margin: 0; }`);
  if (!document.adoptedStyleSheets?.includes(paper)) {
    document.adoptedStyleSheets = [...(document.adoptedStyleSheets ?? []), paper];
  }
  return { width_mm: millimetres(width), height_mm: millimetres(height) };
}

const millimetres = (points: number): number => Math.round((points * 25.4) / 72);
