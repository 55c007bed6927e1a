import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { cellAddress } from '../../../src/shared/model/address.ts';
import type { Sheet } from '../../../src/shared/model/sheet.ts';

export function firstSheet(bytes: Uint8Array): Sheet {
  const [sheet] = readWorkbook('表.xlsx', bytes).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** What the first sheet shows, by address. */
export function shown(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(firstSheet(bytes).cells.map(({ row, column, text }) => [cellAddress(row, column), text]));
}

/** The refusal of a file; fails where it is read or where something else than a refusal is thrown. */
export function refusal(bytes: Uint8Array, name = '表.xlsx'): AppError {
  try {
    readWorkbook(name, bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the file was read');
}
