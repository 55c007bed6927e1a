import type { Workbook, Worksheet } from 'exceljs';
import type { FontChoice } from '../../../shared/model/report.ts';
import { makeEmptyWorkbook } from '../empty-workbook.ts';
import { fillFrame, type SheetFrame } from '../sheet-frame.ts';
import type { TextStyle } from '../styles.ts';
import { widthUnits } from '../width-units.ts';
import { packText, writeZip } from '../zip.ts';
import { footers, pageSetup } from './page-setup.ts';
import { rowsXml, type SharedTexts, sharedTextsXml } from './rows-xml.ts';
import type { SheetPlan } from './sheet-plan.ts';

const TEXTS_PART = 'xl/sharedStrings.xml';

/** The worksheets as an .xlsx file: their rows, spliced into what exceljs made. */
export async function writeSheets(
  plans: readonly SheetPlan[],
  asOf: string,
  pageNumber: FontChoice,
): Promise<Uint8Array> {
  const { entries, frames, styles } = await makeEmptyWorkbook(asOf, listStyles(plans), (workbook) => {
    const [first] = plans.map((plan) => addEmptySheet(workbook, plan, pageNumber));
    if (first) first.getCell(1, 1).value = TEXTS_PART;
  });
  const texts: SharedTexts = { list: [], places: new Map() };
  const written = new Map(
    plans.flatMap((plan, index) => {
      const frame = frames[index];
      if (!frame) return [];
      const { rows, widths, merges } = plan;
      const range = { top: 1, left: 1, bottom: rows.length, right: widths.length };
      const xml = fillFrame(withWholeBars(frame), { rows: rowsXml(plan, styles, texts), merges, range });
      return [[frame.part, packText(frame.part, xml)]];
    }),
  );
  written.set(TEXTS_PART, packText(TEXTS_PART, sharedTextsXml(texts)));
  return writeZip(entries.map((entry) => written.get(entry.name) ?? entry));
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

/** From 0 to the whole width: without the two, 0 % is drawn as a tenth. */
function withWholeBars(frame: SheetFrame): SheetFrame {
  return { ...frame, tail: frame.tail.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">') };
}
