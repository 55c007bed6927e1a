import type { Damage } from '../../../shared/model/exchange.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { isAnswer } from './form-columns.ts';
import { columnWord } from './header-words.ts';
import type { FormColumn, ReturnedCell, ReturnedRow, ReturnedTable } from './returned.ts';

/** What was done to the rows and cells of a table that shows without knowing what was sent. */
export function rowDamages(table: ReturnedTable, sheet: Sheet): readonly Damage[] {
  return [...hiddenRows(table), ...mergedCells(table, sheet), ...table.rows.flatMap((row) => valueDamages(table, row))];
}

function hiddenRows({ sheet, rows }: ReturnedTable): readonly Damage[] {
  const hidden = rows.filter((each) => each.hidden);
  const [first] = hidden;
  if (!first) return [];
  const message = `“${sheet}”有 ${hidden.length} 行被隐藏（例如第 ${first.row} 行），其中的答复同样读取。`;
  return [{ kind: 'hidden-rows', message, sheet, cell: `A${first.row}` }];
}

/** Blocks over several cells of the table, each once. */
function mergedCells({ sheet, rows, columns }: ReturnedTable, { merges }: Sheet): readonly Damage[] {
  const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
  const inRows = merges.some(({ top, bottom }) => top <= last && bottom >= first);
  if (!inRows) return [];
  const seen = new Map<string, { readonly cell: ReturnedCell; readonly meaning: FormColumn }>();
  for (const row of rows) {
    for (const [meaning, cell] of row.cells) if (cell.merged) seen.set(cell.address, { cell, meaning });
  }
  const known = new Set(columns.filter(({ meaning }) => meaning !== null).map(({ column }) => column));
  return [...seen.values()]
    .filter(({ cell: { merged } }) => merged && (merged.top < merged.bottom || known.has(merged.right)))
    .map(({ cell, meaning }) => {
      const made = isAnswer(meaning) ? '合并格里的答复按所占各行分别询问' : '行按行码辨认';
      return {
        kind: 'cells-merged',
        message: `“${columnWord(meaning)}”栏的 ${cell.address} 起有单元格被合并，${made}。`,
        sheet,
        cell: cell.address,
      };
    });
}

function valueDamages({ sheet }: ReturnedTable, { cells }: ReturnedRow): readonly Damage[] {
  return [...cells].flatMap(([meaning, { cell, address, text }]): readonly Damage[] => {
    if (!isAnswer(meaning)) return [];
    const where = `“${columnWord(meaning)}”栏的 ${address}`;
    if (cell.kind === 'error') {
      const message = `${where} 的值“${text}”读不出来，请向填报单位核实。`;
      return [{ kind: 'error-value', message, sheet, cell: address }];
    }
    if (!cell.formula) return [];
    return [{ kind: 'formula', message: `${where} 是公式，按算出的结果读取，请核对。`, sheet, cell: address }];
  });
}
