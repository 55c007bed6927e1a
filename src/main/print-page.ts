import type { WebContents } from 'electron';
import type { PrintPaper } from '../shared/host.ts';

/**
 * Opens the system's print window for what the page shows on paper, and waits for its end. The pages bring their own
 * margins, so the printer's are taken away.
 */
export function printPage(contents: WebContents, { paper, orientation }: PrintPaper): Promise<void> {
  const options = {
    printBackground: true,
    margins: { marginType: 'none' as const },
    pageSize: paper,
    landscape: orientation === 'landscape',
  };
  return new Promise((resolve) => contents.print(options, () => resolve()));
}

/** What the page shows on paper, as PDF; each page as large as it says itself (`@page`). */
export async function pageAsPdf(contents: WebContents): Promise<Uint8Array> {
  return contents.printToPDF({ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true });
}

/** What came over the bridge, checked: the page may be anything. */
export function isPrintPaper(value: unknown): value is PrintPaper {
  if (typeof value !== 'object' || value === null || !('paper' in value) || !('orientation' in value)) return false;
  return ['A4', 'A3'].includes(String(value.paper)) && ['portrait', 'landscape'].includes(String(value.orientation));
}
