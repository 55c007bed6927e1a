import type { Workbook } from '../../../shared/model/sheet.ts';
import { sheetsOfFlow } from '../flow/sheets-of-flow.ts';
import type { Meter } from '../limits.ts';
import { decodeText } from '../text-encoding.ts';
import { readPage } from './page.ts';

const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i;
const HEAD_BYTES = 8192;

/** Reads the HTML that OA systems send as .xls: its tables as sheets, the text between them as in a Word document. */
export function readHtml(bytes: Uint8Array, meter: Meter): Workbook {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
  const html = decodeText(bytes, CHARSET.exec(head)?.[1] ?? null);
  return { format: 'html', sheets: sheetsOfFlow(readPage(html, meter), meter) };
}
