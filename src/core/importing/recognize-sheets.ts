import type { Correction } from '../../shared/model/correction.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import { recognizePassages } from '../passages/recognize-passages.ts';
import type { SheetReading } from '../tables/raw-table.ts';
import { guessTables, recognizeTables } from '../tables/recognize-tables.ts';
import { TEXT_KINDS } from './text-kinds.ts';

export type ReadSheet = SheetReading & { readonly sheet: Sheet };

/**
 * The task tables of all sheets; where no header of any sheet says anything known, those that show by their columns;
 * where there is none, the tasks of running text. Text beside a table (填表说明, 封面, the notice) is no second list of
 * tasks, unless a person points at it.
 */
export function recognizeSheets(sheets: readonly Sheet[], corrections: readonly Correction[]): readonly ReadSheet[] {
  const named = sheets.map((sheet) => ({ sheet, ...recognizeTables(sheet, TEXT_KINDS, corrections) }));
  const isNamed = named.some(({ tables }) => tables.length > 0);
  const readings = isNamed ? named : sheets.map((sheet) => ({ sheet, ...guessTables(sheet, TEXT_KINDS, corrections) }));
  const isAnyTable = readings.some(({ tables }) => tables.length > 0);
  return readings.map((reading) => {
    const { sheet, tables } = reading;
    const isText = tables.length === 0 && (!isAnyTable || isPointedAt(sheet, corrections));
    return isText ? { sheet, ...recognizePassages(sheet, corrections) } : reading;
  });
}

function isPointedAt({ name }: Sheet, corrections: readonly Correction[]): boolean {
  return corrections.some(
    (correction) =>
      (correction.kind === 'range' && correction.sheet === name) ||
      (correction.kind === 'sheet' && correction.sheet === name && correction.take),
  );
}
