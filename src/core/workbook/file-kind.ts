import { SAVE_AS_XLSX, WorkbookFault } from './workbook-fault.ts';

/**
 * Tells by content, never by its ending, what a file is: OA systems send HTML named .xls, people rename .docx to .xlsx.
 * Each kind that can't be read has a sentence of its own with the way out.
 */

const RESEND = '请向对方要 Excel 表格（.xlsx），或用 Excel、WPS 把表重新录成 .xlsx 后再导入。';
const COPY_TABLE = '请打开它，把表格复制到 Excel 或 WPS 表格里，“另存为”.xlsx 后再导入。';
const UNPACK = '请先解压，再导入里面的 .xlsx 文件。';

const REFUSALS = {
  empty: '是空文件（0 字节），请检查是否下载或复制完整。',
  lock: '是 Excel 或 WPS 打开表格时留下的临时文件，请改选去掉开头“~$”的同名文件。',
  password: `加了打开密码，请用 Excel 或 WPS 输入密码打开，取消密码后“另存为”.xlsx 再导入。`,
  xls: `是旧版 Excel 或 WPS 表格（.xls、.et），${SAVE_AS_XLSX}`,
  doc: `是旧版 Word 或 WPS 文字（.doc、.wps），${COPY_TABLE}`,
  ppt: `是演示文稿，${COPY_TABLE}`,
  ole: `是旧版 Office 文件，但不是表格，${RESEND}`,
  html: `是从网页或办公系统导出的网页表格（内容是 HTML），${SAVE_AS_XLSX}`,
  mhtml: `是从网页或办公系统导出的单个文件网页（MHTML），${SAVE_AS_XLSX}`,
  xml2003: `是“XML 表格 2003”，${SAVE_AS_XLSX}`,
  xml: `是 XML 文件，不是 Excel 工作簿，${RESEND}`,
  text: `是文本或 CSV 文件，${SAVE_AS_XLSX}`,
  rtf: `是 RTF 文档，${COPY_TABLE}`,
  pdf: `是 PDF 文件，${RESEND}`,
  ofd: `是 OFD 版式文件，${RESEND}`,
  image: `是图片，${RESEND}`,
  archive: `是压缩包，${UNPACK}`,
  zip: `是压缩包，不是 Excel 工作簿，${UNPACK}`,
  docx: `是 Word 文档（.docx），${COPY_TABLE}`,
  pptx: `是演示文稿（.pptx），${COPY_TABLE}`,
  xlsb: `是二进制工作簿（.xlsb），${SAVE_AS_XLSX}`,
  ods: `是 OpenDocument 表格（.ods），${SAVE_AS_XLSX}`,
  odf: `是 OpenDocument 文档，不是表格，${COPY_TABLE}`,
  numbers: '是 Numbers 表格，请在 Numbers 中“导出为 Excel”（.xlsx）后再导入。',
  unknown: `不是 Excel 工作簿，看不出是什么文件，${RESEND}`,
} as const;

export type RefusedKind = keyof typeof REFUSALS;

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

/** 'zip' for a zip package, to be looked into with `kindOfPackage`; every other kind is refused. */
export function kindOfBytes(name: string, bytes: Uint8Array): RefusedKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192));
  const start = head.toString('latin1', 0, 16);
  if (bytes.length === 0) return 'empty';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (name.startsWith('~$')) return 'lock';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfCompound(bytes);
  const text = headText(head, bytes.length > head.length);
  if (text !== null) return kindOfText(text);
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? 'unknown';
}

/** Streams of an OLE compound file by their names, in UTF-16 at the start of a 128-byte directory entry ([MS-CFB] 2.6). */
const STREAMS: readonly (readonly [name: string, kind: RefusedKind])[] = [
  ['EncryptionInfo', 'password'],
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];

function kindOfCompound(bytes: Uint8Array): RefusedKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasEntry = (name: string) => {
    const wanted = Buffer.from(`${name}\0`, 'utf16le');
    let at = buffer.indexOf(wanted);
    while (at !== -1 && at % 128 !== 0) at = buffer.indexOf(wanted, at + 1);
    return at !== -1;
  };
  return STREAMS.find(([name]) => hasEntry(name))?.[1] ?? 'ole';
}

/** The first characters of a text file in UTF-8, UTF-16 or GBK; null where the bytes are no text. */
function headText(head: Buffer, cut: boolean): string | null {
  const encodings =
    head[0] === 0xff && head[1] === 0xfe
      ? ['utf-16le']
      : head[0] === 0xfe && head[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: cut });
      if (!/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return text;
    } catch {
      // Not this encoding.
    }
  }
  return null;
}

function kindOfText(text: string): RefusedKind {
  const start = text.trimStart().toLowerCase();
  if (start.startsWith('%pdf')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('mime-version:')) return 'mhtml';
  if (/^<\?xml|^<\w+:?workbook/.test(start)) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml2003';
    return start.includes('<html') ? 'html' : 'xml';
  }
  if (/^<(?:!doctype html|!--|html|head|meta|style|body|table|div)/.test(start)) return 'html';
  return 'text';
}
