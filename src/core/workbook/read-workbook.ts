import type { Workbook } from '../../shared/model/sheet.ts';
import type { CellFaults } from './cell-value.ts';
import { readComments } from './comments.ts';
import { readDocx } from './docx/read-docx.ts';
import { kindOfBytes, refusedKind } from './file-kind.ts';
import { readHtml } from './html/read-html.ts';
import { createMeter, LIMITS, type Meter, tooMuch } from './limits.ts';
import { readPackage } from './package.ts';
import { kindOfPackage } from './package-kind.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { readText } from './text-file/read-text.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { readXls } from './xls/read-xls.ts';
import { readXml2003 } from './xml2003/read-xml2003.ts';
import { type Archive, openArchive } from './zip.ts';

/**
 * The sheets of a file that holds tables: .xlsx, .xls, .docx, CSV and plain text, HTML, XML 2003. `name` is the file's
 * own name, for refusals only; the format is told by the bytes. No file, however made, takes more than 10 s or 512 MB.
 * @param faults what becomes of cells whose value can't be taken
 * Throws an `AppError` whose Chinese sentence names the file, the sheet and cell where there is one, what is wrong and
 * what to do.
 */
export async function readWorkbook(name: string, bytes: Uint8Array, faults: CellFaults = 'refuse'): Promise<Workbook> {
  try {
    const workbook = await readAnyWorkbook(name, bytes, faults);
    if (workbook.sheets.every(({ cells }) => cells.length === 0)) throw withoutContent(workbook);
    return workbook;
  } catch (error) {
    throw error instanceof WorkbookFault ? error.toAppError(name) : error;
  }
}

async function readAnyWorkbook(name: string, bytes: Uint8Array, faults: CellFaults): Promise<Workbook> {
  if (bytes.length > LIMITS.fileBytes) throw tooMuch('文件超过 64 MB');
  const meter = createMeter();
  const kind = kindOfBytes(name, bytes);
  switch (kind) {
    case 'package':
      return readPackaged(bytes, meter, faults);
    case 'compound':
      return readXls(bytes, meter, faults);
    case 'html':
      return readHtml(bytes, meter);
    case 'xml2003':
      return readXml2003(bytes, meter, faults);
    case 'text':
      return readText(bytes, meter);
    default:
      throw refusedKind(kind);
  }
}

function readPackaged(bytes: Uint8Array, meter: Meter, faults: CellFaults): Workbook {
  const archive = openArchive(bytes, meter);
  const kind = kindOfPackage(archive);
  if (kind === 'xlsx') return readXlsx(archive, meter, faults);
  if (kind === 'docx') return readDocx(archive, meter);
  throw refusedKind(kind);
}

function readXlsx(archive: Archive, meter: Meter, faults: CellFaults): Workbook {
  const { date1904, sheets: parts, sharedStrings, styles } = readPackage(archive, meter);
  const context = {
    date1904,
    faults,
    strings: sharedStrings === null ? [] : readSharedStrings(archive.read(sharedStrings), meter),
    formats: styles === null ? null : readStyles(archive.read(styles), meter),
  };
  const sheets = parts.map((sheet) => {
    const read = readSheet(sheet, archive.read(sheet.part), context, meter);
    // A plan is what stands in its cells; who sends a form back may answer in a comment.
    const comments = faults === 'keep' ? readComments(archive, sheet.part, meter) : [];
    return comments.length > 0 ? { ...read, comments } : read;
  });
  return { format: 'xlsx', sheets };
}

function withoutContent({ format }: Workbook): WorkbookFault {
  const isOfSheets = format === 'xlsx' || format === 'xls' || format === 'xml2003';
  const what = isOfSheets ? '的所有工作表都是空的' : '里没有任何文字';
  return new WorkbookFault(
    'no-content',
    `${what}，请检查是否选错了文件，或${isOfSheets ? '表格' : '文件'}是否已经保存。`,
  );
}
