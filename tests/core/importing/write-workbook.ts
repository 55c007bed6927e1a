import ExcelJS from 'exceljs';

/** A worksheet as typed: rows of cells from A1 on; null leaves a cell empty. */
export type TypedSheet = {
  readonly name?: string;
  readonly rows: readonly (readonly (string | number | Date | null)[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly hidden?: boolean;
  /** Number formats by cell: { C3: '0.0' }. */
  readonly formats?: Readonly<Record<string, string>>;
};

/** Writes a small workbook with the writer that is not ours, so that the way from bytes to tasks is the real one. */
export async function writeWorkbook(...sheets: readonly TypedSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, sheet] of sheets.entries()) {
    const worksheet = workbook.addWorksheet(sheet.name ?? `Sheet${index + 1}`, {
      state: sheet.hidden ? 'hidden' : 'visible',
    });
    for (const row of sheet.rows) worksheet.addRow([...row]);
    for (const merge of sheet.merges ?? []) worksheet.mergeCells(merge);
    for (const row of sheet.hiddenRows ?? []) worksheet.getRow(row).hidden = true;
    for (const column of sheet.hiddenColumns ?? []) worksheet.getColumn(column).hidden = true;
    for (const [cell, format] of Object.entries(sheet.formats ?? {})) worksheet.getCell(cell).numFmt = format;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
