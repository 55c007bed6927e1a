import type { Sheet } from '../../shared/model/sheet.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * The lines of a sheet that holds running text: rows with one filled cell, all in one column. Empty where the sheet is no
 * running text: most of its rows have cells side by side. A small table in between (a list of a leading group) is passed
 * over.
 */
export function readLines(sheet: Sheet): readonly Paragraph[] {
  const filled = sheet.cells.filter((cell) => cell.text.trim() !== '');
  const rows = [...Map.groupBy(filled, (cell) => cell.row).values()];
  const [column] = filled.map((cell) => cell.column).sort((a, b) => a - b);
  const lines = rows.flatMap(([cell, ...others]): Paragraph[] => {
    if (!cell || others.length > 0 || cell.column !== column) return [];
    return [{ text: cell.text, column, top: cell.row, bottom: cell.row }];
  });
  return lines.length * 4 >= rows.length * 3 ? lines : [];
}
