import { likelyEncodings } from './text-encoding.ts';
import { SAVE_AS_XLSX, WorkbookFault } from './workbook-fault.ts';

/**
 * Tells by content, never by its ending, what a file is: OA systems send HTML named .xls, people rename .docx to .xlsx.
 * Each kind that can't be read has a sentence of its own with the way out.
 */

const RESEND = '请向对方要 Excel 表格（.xlsx），或用 Excel、WPS 把表重新录成 .xlsx 后再导入。';
const COPY_TABLE = '请打开它，把表格复制到 Excel 或 WPS 表格里，“另存为”.xlsx 后再导入。';
const SAVE_AS_DOCX = '请用 Word 或 WPS 打开它，“另存为”.docx 后再导入。';
const UNPACK = '请先解压，再导入里面的文件。';

const REFUSALS = {
  empty: '是空文件（0 字节），请检查是否下载或复制完整。',
  lock: '是 Excel 或 WPS 打开表格时留下的临时文件，请改选去掉开头“~$”的同名文件。',
  password: `加了打开密码，请用 Excel 或 WPS 输入密码打开，取消密码后“另存为”.xlsx 再导入。`,
  xls5: `是 Excel 95 或更早的表格，${SAVE_AS_XLSX}`,
  doc: `是旧版 Word 或 WPS 文字（.doc、.wps），${SAVE_AS_DOCX}`,
  ppt: `是演示文稿，${COPY_TABLE}`,
  ole: `是旧版 Office 文件，但不是表格，${RESEND}`,
  mhtml: `是从网页或办公系统导出的单个文件网页（MHTML），${SAVE_AS_XLSX}`,
  frames: `是 Excel 网页的目录页，表格在同名的文件夹里，请用 Excel 打开原来的表格，“另存为”.xlsx 后再导入。`,
  xml: `是 XML 文件，不是 Excel 工作簿，${RESEND}`,
  rtf: `是 RTF 文档，${SAVE_AS_DOCX}`,
  pdf: `是 PDF 文件，${RESEND}`,
  ofd: `是 OFD 版式文件，${RESEND}`,
  image: `是图片，${RESEND}`,
  archive: `是压缩包，${UNPACK}`,
  zip: `是压缩包，不是 Excel 工作簿，${UNPACK}`,
  pptx: `是演示文稿（.pptx），${COPY_TABLE}`,
  xlsb: `是二进制工作簿（.xlsb），${SAVE_AS_XLSX}`,
  ods: `是 OpenDocument 表格（.ods），${SAVE_AS_XLSX}`,
  odf: `是 OpenDocument 文档，不是表格，${COPY_TABLE}`,
  numbers: '是 Numbers 表格，请在 Numbers 中“导出为 Excel”（.xlsx）后再导入。',
  unknown: `不是 Excel 工作簿，看不出是什么文件，${RESEND}`,
} as const;

export type RefusedKind = keyof typeof REFUSALS;

/** Files that some reader opens: zip packages, OLE compound files, and what is text. */
export type ReadableKind = 'package' | 'compound' | 'html' | 'xml2003' | 'text';

/** The refusal of a file of the kind; code `kind-…`. */
export function refusedKind(kind: RefusedKind): WorkbookFault {
  return new WorkbookFault(`kind-${kind}`, REFUSALS[kind]);
}

const SIGNATURES: readonly (readonly [bytes: string, kind: RefusedKind])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['RIFF', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
];

/** What the first bytes are. What a package or a compound file holds is told when it is opened. */
export function kindOfBytes(name: string, bytes: Uint8Array): RefusedKind | ReadableKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192));
  const start = head.toString('latin1', 0, 16);
  if (bytes.length === 0) return 'empty';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'package';
  if (name.startsWith('~$')) return 'lock';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'compound';
  const signed = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  // Words may begin with BM or RIFF too; what has zero bytes besides is no text of one byte a letter.
  if (signed && head.includes(0)) return signed;
  const text = headText(head);
  return text === null ? (signed ?? 'unknown') : kindOfText(text);
}

/** The first characters of a text file, the last of them perhaps cut off; null where the bytes are no text. */
function headText(head: Buffer): string | null {
  for (const encoding of likelyEncodings(head)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      if (!/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return text;
    } catch {
      // Not this encoding.
    }
  }
  return null;
}

/** Exports of OA systems often begin in the middle of a page. */
const HTML_START =
  /^<(?:!--|(?:!doctype html|html|head|title|meta|link|style|script|body|table|tr|form|div|center|p|h[1-6]|font|span|br)\b)/;

function kindOfText(text: string): RefusedKind | ReadableKind {
  const start = text.trimStart().toLowerCase();
  if (start.startsWith('%pdf')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('mime-version:')) return 'mhtml';
  if (/^<\?xml|^<\w+:?workbook/.test(start)) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml2003';
    return start.includes('<html') ? 'html' : 'xml';
  }
  if (HTML_START.test(start)) return 'html';
  return 'text';
}
