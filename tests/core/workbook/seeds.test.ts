import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { cellAddress, rangeAddress } from '../../../src/shared/model/address.ts';

/** What exceljs reads of a workbook; an oracle for ordinary files. */
async function readWithExceljs(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book.worksheets.map((sheet) => {
    const cells: [string, string][] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell && cell.text.trim() !== '') cells.push([cell.address, cell.text]);
      }),
    );
    return { name: sheet.name, cells, merges: [...sheet.model.merges].sort() };
  });
}

test.each(['s00_national', 's02_huadu', 's03_wuhai', 's04_chaoyang'])(
  'reads every cell and merge of %s as exceljs does',
  async (seed) => {
    const bytes = readFileSync(new URL(`../../fixtures/seeds/${seed}.xlsx`, import.meta.url));
    const sheets = (await readWorkbook(`${seed}.xlsx`, bytes)).sheets.map(({ name, cells, merges }) => ({
      name,
      cells: cells.map(({ row, column, text }) => [cellAddress(row, column), text]),
      merges: merges.map(rangeAddress).sort(),
    }));
    expect(sheets).toEqual(await readWithExceljs(bytes));
    expect(JSON.stringify(sheets)).not.toContain('\ufffd');
  },
);
