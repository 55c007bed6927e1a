import { PAPER_CSS } from '../../../paper/paper-css.ts';

/**
 * The style of pages, once for the window. A style sheet made by script needs no style element, so the content security
 * policy of the page stays as strict as it is.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(PAPER_CSS);

export function adoptPaperStyles(): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}
