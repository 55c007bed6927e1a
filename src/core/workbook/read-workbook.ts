import type { Workbook } from '../../shared/model/sheet.ts';
import { kindOfBytes, refusedKind } from './file-kind.ts';
import { createMeter, LIMITS, type Meter, tooMuch } from './limits.ts';
import { readPackage } from './package.ts';
import { kindOfPackage } from './package-kind.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { type Archive, openArchive } from './zip.ts';

/**
 * The sheets of a workbook file. `name` is the file's own name, for refusals only; the format is told by the bytes.
 * No file, however made, takes more than 10 s or 512 MB. Throws an `AppError` whose Chinese sentence names the file, the
 * sheet and cell where there is one, what is wrong and what to do.
 */
export function readWorkbook(name: string, bytes: Uint8Array): Workbook {
  try {
    return readAnyWorkbook(name, bytes);
  } catch (error) {
    throw error instanceof WorkbookFault ? error.toAppError(name) : error;
  }
}

function readAnyWorkbook(name: string, bytes: Uint8Array): Workbook {
  if (bytes.length > LIMITS.fileBytes) throw tooMuch('文件超过 64 MB');
  const kind = kindOfBytes(name, bytes);
  if (kind !== 'zip') throw refusedKind(kind);
  const meter = createMeter();
  const archive = openArchive(bytes, meter);
  const packageKind = kindOfPackage(archive);
  if (packageKind !== 'xlsx') throw refusedKind(packageKind);
  return readXlsx(archive, meter);
}

function readXlsx(archive: Archive, meter: Meter): Workbook {
  const { date1904, sheets: parts, sharedStrings, styles } = readPackage(archive, meter);
  const context = {
    date1904,
    strings: sharedStrings === null ? [] : readSharedStrings(archive.read(sharedStrings), meter),
    formats: styles === null ? null : readStyles(archive.read(styles), meter),
  };
  const sheets = parts.map((sheet) => readSheet(sheet, archive.read(sheet.part), context, meter));
  if (sheets.every(({ cells }) => cells.length === 0)) {
    throw new WorkbookFault('no-content', '的所有工作表都是空的，请检查是否选错了文件，或表格是否已经保存。');
  }
  return { format: 'xlsx', sheets };
}
