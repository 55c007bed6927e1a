import type { Workbook } from 'exceljs';
import { finishWorkbook } from './finish-workbook.ts';
import { type SheetFrame, sheetFrame } from './sheet-frame.ts';
import type { TextStyle } from './styles.ts';
import { listZipEntries, unpackText, type ZipEntry } from './zip.ts';

/** Numbers of the styles in the workbook that the rows go into. */
export type StyleIds = ReadonlyMap<TextStyle, number>;

/** A workbook before its rows: packed parts in their order, sheets to splice rows into. */
export type EmptyWorkbook = {
  readonly entries: readonly ZipEntry[];
  /** In the order of the sheets; `part` names the entry that each one replaces. */
  readonly frames: readonly SheetFrame[];
  readonly styles: StyleIds;
};

const AUTHOR = '督办台账';

/**
 * exceljs makes all of a workbook but the rows: it holds every cell as an object and searches all merges for each new one,
 * which takes minutes for a ledger of a few thousand tasks.
 * @param asOf `YYYY-MM-DD`: the file says that it was made that day, so that equal contents give equal bytes
 * @param styles everything that the rows will be written in
 * @param addSheets adds at least one; what is in their rows is lost, but for texts: a workbook without any has no part
 * for them
 */
export async function makeEmptyWorkbook(
  asOf: string,
  styles: readonly TextStyle[],
  addSheets: (workbook: Workbook) => Promise<void> | void,
): Promise<EmptyWorkbook> {
  // exceljs takes longer to load than the whole program: only a person who writes workbooks pays for it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  workbook.created = workbook.modified = new Date(`${asOf}T00:00:00Z`);
  await addSheets(workbook);
  // One cell of each style tells by which number it goes.
  const [first] = workbook.worksheets;
  styles.forEach((style, index) => {
    if (first) first.getCell(1, index + 1).style = style;
  });
  const entries = listZipEntries(finishWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer())));
  const sheets = workbook.worksheets.map((_, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const entry = entries.find(({ name }) => name === part);
    if (!entry) throw new Error(`no part ${part} in the workbook`);
    return { part, xml: unpackText(entry) };
  });
  return {
    entries,
    frames: sheets.map(({ part, xml }) => sheetFrame(part, xml)),
    styles: styleIds(sheets[0]?.xml ?? '', styles),
  };
}

function styleIds(sheet: string, styles: readonly TextStyle[]): StyleIds {
  const cells = [...sheet.matchAll(/<c r="[A-Z]+1"(?: s="(\d+)")?/g)];
  if (cells.length !== styles.length) throw new Error('exceljs wrote other cells than the styles asked for');
  return new Map(styles.map((style, index) => [style, Number(cells[index]?.[1] ?? 0)]));
}
