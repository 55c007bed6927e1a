import exceljs, { type Worksheet } from 'exceljs';
import { finishWorkbook } from '../../../../src/core/sheets/finish-workbook.ts';
import { FORM_PAGE, PROTECTION } from '../../../../src/core/sheets/form/form-page.ts';
import type { CellCheck, PlannedSheet } from '../../../../src/core/sheets/form/planned-sheet.ts';
import type { Frame } from '../../../../src/core/sheets/form/template.ts';
import { safeStyle } from '../../../../src/core/sheets/styles.ts';
import { widthUnits } from '../../../../src/core/sheets/width-units.ts';

/** Planned sheets written by exceljs alone, cell by cell: what the spliced ones are held against. */
export async function writePlainly(plans: readonly PlannedSheet[], frame: Frame): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const plan of plans) {
    const { name, state, footer, headerRow } = plan;
    const sheet = workbook.addWorksheet(name, { state, pageSetup: FORM_PAGE, headerFooter: { oddFooter: footer } });
    plan.widths.forEach((mm, index) => {
      const column = sheet.getColumn(index + 1);
      if (mm === 0) column.hidden = true;
      else column.width = widthUnits(mm);
    });
    for (const { row, column, toColumn = column, value, style } of plan.cells) {
      const cell = sheet.getCell(row, column);
      cell.style = safeStyle(value, style);
      if (value !== '') cell.value = value;
      if (toColumn > column) sheet.mergeCells(row, column, row, toColumn);
    }
    for (const [row, height] of plan.heights) sheet.getRow(row).height = height;
    for (const check of plan.checks) putCheck(sheet, check);
    if (headerRow !== null) sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
    sheet.views = [headerRow === null ? { state: 'normal' } : { state: 'frozen', ySplit: headerRow }];
    if (frame.isProtected) await sheet.protect('', PROTECTION);
  }
  return finishWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function putCheck(sheet: Worksheet, { column, from, to, rule, title, prompt }: CellCheck): void {
  const told = {
    promptTitle: title,
    prompt,
    showInputMessage: true,
    allowBlank: true,
    errorTitle: title,
    error: prompt,
  };
  for (let row = from; row <= to; row += 1) {
    const cell = sheet.getCell(row, column);
    if (rule.kind === 'list') {
      cell.dataValidation = { ...told, type: 'list', formulae: [rule.source], showErrorMessage: true };
    } else if (rule.kind === 'number') {
      const formulae = [rule.least, rule.most];
      cell.dataValidation = { ...told, type: 'decimal', operator: 'between', formulae, showErrorMessage: true };
    } else {
      cell.dataValidation = { ...told, type: 'custom', formulae: ['TRUE'], showErrorMessage: false };
    }
  }
}
