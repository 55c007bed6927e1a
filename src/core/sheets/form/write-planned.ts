import type { Workbook, Worksheet } from 'exceljs';
import { cellAddress } from '../../../shared/model/address.ts';
import { cellText, looksLikeFormula } from '../cell-text.ts';
import { finishWorkbook } from '../finish-workbook.ts';
import { widthUnits } from '../page.ts';
import { textFormat } from '../styles.ts';
import { FORM_PAGE, PROTECTION } from './form-page.ts';
import type { CellCheck, PlannedCell, PlannedSheet } from './planned-sheet.ts';

const AUTHOR = '督办台账';

export type Frame = {
  /** Below each page, in Excel's own signs. */
  readonly footer: string;
  /** `YYYY-MM-DD`: the file says that it was made that day, so that equal contents give equal bytes. */
  readonly asOf: string;
  /** Cells that are not open are locked, without a password. */
  readonly isProtected: boolean;
};

/**
 * Planned sheets as an .xlsx workbook. Texts are written as text, never as formulas.
 * Throws `AppError` "cell-too-long" where a text does not fit into a cell.
 */
export async function writePlanned(sheets: readonly PlannedSheet[], frame: Frame): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  workbook.created = workbook.modified = new Date(`${frame.asOf}T00:00:00Z`);
  for (const sheet of sheets) await putSheet(workbook, sheet, frame);
  return finishWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function putSheet(workbook: Workbook, plan: PlannedSheet, frame: Frame): Promise<void> {
  const sheet = workbook.addWorksheet(plan.name, {
    state: plan.state,
    pageSetup: FORM_PAGE,
    headerFooter: { oddFooter: frame.footer },
  });
  plan.widths.forEach((mm, index) => {
    const column = sheet.getColumn(index + 1);
    if (mm === 0) column.hidden = true;
    else column.width = widthUnits(mm);
  });
  for (const cell of plan.cells) putCell(sheet, cell);
  for (const [row, height] of plan.heights) sheet.getRow(row).height = height;
  for (const check of plan.checks) putCheck(sheet, check);
  if (plan.headerRow !== null) {
    sheet.pageSetup.printTitlesRow = `${plan.headerRow}:${plan.headerRow}`;
    sheet.views = [{ state: 'frozen', ySplit: plan.headerRow, showGridLines: false }];
  } else sheet.views = [{ state: 'normal', showGridLines: false }];
  if (frame.isProtected) await sheet.protect('', PROTECTION);
}

function putCell(sheet: Worksheet, { row, column, toRow = row, toColumn = column, value, style }: PlannedCell): void {
  const cell = sheet.getCell(row, column);
  cell.style = typeof value === 'string' && looksLikeFormula(value) ? textFormat(style) : style;
  if (value !== '') {
    cell.value =
      typeof value === 'number' ? value : cellText(value, `工作表“${sheet.name}”单元格 ${cellAddress(row, column)} `);
  }
  if (toRow !== row || toColumn !== column) sheet.mergeCells(row, column, toRow, toColumn);
}

function putCheck(sheet: Worksheet, { column, from, to, rule, title, prompt }: CellCheck): void {
  const told = { promptTitle: title, prompt, showInputMessage: true, errorTitle: title, error: prompt };
  for (let row = from; row <= to; row += 1) {
    const cell = sheet.getCell(row, column);
    if (rule.kind === 'list') {
      cell.dataValidation = {
        ...told,
        type: 'list',
        formulae: [rule.source],
        allowBlank: true,
        showErrorMessage: true,
      };
    } else if (rule.kind === 'number') {
      const formulae = [rule.least, rule.most];
      const range = { type: 'decimal', operator: 'between', formulae } as const;
      cell.dataValidation = { ...told, ...range, allowBlank: true, showErrorMessage: true };
    } else {
      cell.dataValidation = { ...told, type: 'custom', formulae: ['TRUE'], allowBlank: true, showErrorMessage: false };
    }
  }
}
