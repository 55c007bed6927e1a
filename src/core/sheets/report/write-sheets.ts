import type { Workbook, Worksheet } from 'exceljs';
import type { FontChoice } from '../../../shared/model/report.ts';
import { finishWorkbook } from '../finish-workbook.ts';
import type { TextStyle } from '../styles.ts';
import { widthUnits } from '../width-units.ts';
import { listZipEntries, packText, unpackText, writeZip } from '../zip.ts';
import { footers, pageSetup } from './page-setup.ts';
import { mergesXml, rowsXml, type SharedTexts, sharedTextsXml } from './rows-xml.ts';
import type { SheetPlan } from './sheet-plan.ts';

const AUTHOR = '督办台账';
const TEXTS_PART = 'xl/sharedStrings.xml';
/** Empty rows as exceljs writes them, and the filter, which must stand before the merges. */
const ROWS = /<sheetData(?:\/>|>.*?<\/sheetData>)(<autoFilter[^>]*\/>)?(?:<mergeCells.*?<\/mergeCells>)?/s;
const DIMENSION = /<dimension ref="[^"]*"\/>/;

/**
 * The worksheets as an .xlsx file. exceljs makes all of it but the rows: it holds every cell as an object and searches
 * all merges for each new one, which takes minutes for a ledger of a few thousand tasks. The rows are spliced into what
 * it made, with the numbers that it gave to the styles.
 */
export async function writeSheets(
  plans: readonly SheetPlan[],
  asOf: string,
  pageNumber: FontChoice,
): Promise<Uint8Array> {
  // exceljs takes longer to load than the whole program: only a person who exports pays for it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  workbook.created = workbook.modified = new Date(`${asOf}T00:00:00Z`);
  const sheets = plans.map((plan) => addEmptySheet(workbook, plan, pageNumber));
  const styles = listStyles(plans);
  showStyles(sheets[0], styles);
  const made = listZipEntries(new Uint8Array(await workbook.xlsx.writeBuffer()));

  const parts = new Map(made.map((entry) => [entry.name, entry]));
  const unpack = (name: string) => {
    const entry = parts.get(name);
    if (!entry) throw new Error(`no part ${name} in the workbook`);
    return unpackText(entry);
  };
  const numbers = styleNumbers(unpack(sheetPart(0)), styles);
  const texts: SharedTexts = { list: [], places: new Map() };
  plans.forEach((plan, index) => {
    const rows = rowsXml(plan, (style) => numbers.get(style) ?? 0, texts);
    parts.set(sheetPart(index), packText(sheetPart(index), withRows(unpack(sheetPart(index)), plan, rows)));
  });
  parts.set(TEXTS_PART, packText(TEXTS_PART, sharedTextsXml(texts)));
  return finishWorkbook(writeZip([...parts.values()]));
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function addEmptySheet(workbook: Workbook, plan: SheetPlan, pageNumber: FontChoice): Worksheet {
  const sheet = workbook.addWorksheet(plan.name, {
    pageSetup: pageSetup(plan),
    headerFooter: footers(pageNumber),
    state: plan.hidden ? 'hidden' : 'visible',
  });
  plan.widths.forEach((mm, index) => {
    sheet.getColumn(index + 1).width = widthUnits(mm);
  });
  sheet.views = [
    plan.frozenRows > 0
      ? { state: 'frozen', ySplit: plan.frozenRows, showGridLines: false }
      : { state: 'normal', showGridLines: false },
  ];
  if (plan.filter) {
    const { top, bottom, left, right } = plan.filter;
    sheet.autoFilter = { from: { row: top, column: left }, to: { row: bottom, column: right } };
  }
  for (const format of plan.formats) sheet.addConditionalFormatting(format);
  return sheet;
}

function listStyles(plans: readonly SheetPlan[]): readonly TextStyle[] {
  const styles = new Set<TextStyle>();
  for (const { rows } of plans) {
    for (const { cells } of rows) for (const cell of cells) if (cell) styles.add(cell.style);
  }
  return [...styles];
}

/** One cell of each style, for the numbers; a text, since a workbook without any has no part for them. */
function showStyles(sheet: Worksheet | undefined, styles: readonly TextStyle[]): void {
  styles.forEach((style, index) => {
    const cell = sheet?.getCell(1, index + 1);
    if (!cell) return;
    cell.style = style;
    cell.value = AUTHOR;
  });
}

function styleNumbers(sheet: string, styles: readonly TextStyle[]): ReadonlyMap<TextStyle, number> {
  const cells = [...sheet.matchAll(/<c r="[A-Z]+1"(?: s="(\d+)")?/g)];
  if (cells.length !== styles.length) throw new Error('exceljs wrote other cells than the styles asked for');
  return new Map(styles.map((style, index) => [style, Number(cells[index]?.[1] ?? 0)]));
}

function withRows(sheet: string, { rows, widths, merges }: SheetPlan, rowsOfPlan: string): string {
  if (!ROWS.test(sheet) || !DIMENSION.test(sheet)) throw new Error('no rows found in a worksheet');
  const used = mergesXml([{ top: 1, left: 1, bottom: rows.length, right: widths.length }]);
  const reference = /ref="[^"]*"/.exec(used)?.[0] ?? '';
  return (
    sheet
      .replace(DIMENSION, `<dimension ${reference}/>`)
      // A replacement by function: a text may hold $& and $1.
      .replace(ROWS, (_, filter: string | undefined) => rowsOfPlan + (filter ?? '') + mergesXml(merges))
      // From 0 to the whole width: without the two, 0 % is drawn as a tenth.
      .replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">')
  );
}
