import exceljs from 'exceljs';
import type { RowAnswer } from './answers.ts';
import type { Sent } from './fill.ts';
import { COLUMNS, INDICATOR_COLUMNS } from './layout.ts';

const FIELDS = ['progress', 'problem', 'next', 'rating', 'percent', 'person', 'phone'] as const;

/** Types the answers into the workbook as it was sent, its styles, checks and protection left as they are. */
export async function fillInPlace({ form, bytes }: Sent, answers: readonly RowAnswer[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  for (const [index, answer] of answers.entries()) {
    const row = rowWithKey(workbook, form.rows[index]?.key ?? '');
    for (const field of FIELDS) {
      const value = answer[field];
      if (value !== '' && value !== null) cellUnder(row, COLUMNS[field]).value = value;
    }
    for (const [key, { value, on }] of answer.values) {
      const measured = rowWithKey(workbook, key);
      cellUnder(measured, INDICATOR_COLUMNS.value).value = value;
      cellUnder(measured, INDICATOR_COLUMNS.on).value = on;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function rowWithKey(workbook: exceljs.Workbook, key: string): exceljs.Row {
  for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
    const found = (sheet.getRows(1, sheet.rowCount) ?? []).find((row) => row.getCell(1).value === key);
    if (found) return found;
  }
  throw new Error(`no row with the key ${key}`);
}

/** The row's cell in the column whose header begins with that word. */
function cellUnder(row: exceljs.Row, word: string): exceljs.Cell {
  const { worksheet: sheet } = row;
  for (let above = row.number - 1; above > 0; above--) {
    for (let column = 1; column <= sheet.columnCount; column++) {
      if (String(sheet.getCell(above, column).value ?? '').startsWith(word)) return row.getCell(column);
    }
  }
  throw new Error(`no column “${word}” above row ${row.number}`);
}
