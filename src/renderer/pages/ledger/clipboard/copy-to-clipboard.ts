import { type TextTable, toHtml, toTsv } from './table-text.ts';

/** Puts a table where the copy that is under way takes it from: as text for Excel, as a table for Word and WPS. */
export function putOnEvent(data: DataTransfer, table: TextTable): void {
  data.setData('text/plain', toTsv(table));
  data.setData('text/html', toHtml(table));
}

/** The same without a copy under way, once rows were fetched. Rejects where the window may not write to the clipboard. */
export async function putOnClipboard(table: TextTable): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([toTsv(table)], { type: 'text/plain' }),
    'text/html': new Blob([toHtml(table)], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
}
