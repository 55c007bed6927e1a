import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { cellAddress } from '../../../src/shared/model/address.ts';
import type { Sheet } from '../../../src/shared/model/sheet.ts';

export async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await readWorkbook('表.xlsx', bytes)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** What the first sheet shows, by address. */
export async function shown(bytes: Uint8Array): Promise<Record<string, string>> {
  const { cells } = await firstSheet(bytes);
  return Object.fromEntries(cells.map(({ row, column, text }) => [cellAddress(row, column), text]));
}

/** The refusal of a file; fails where it is read or where something else than a refusal is thrown. */
export async function refusal(bytes: Uint8Array, name = '表.xlsx'): Promise<AppError> {
  try {
    await readWorkbook(name, bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the file was read');
}
