import { cellAddress } from '../../../shared/model/address.ts';
import type { Damage } from '../../../shared/model/exchange.ts';
import { SENT_ORDER } from './form-columns.ts';
import { columnWord } from './header-words.ts';
import type { FormColumn, ReturnedColumn, ReturnedTable } from './returned.ts';

/** What was done to the columns of a table: put in, renamed, moved, taken out, their header taken off. */
export function columnDamages(table: ReturnedTable): readonly Damage[] {
  const { sheet, headerRow, columns, rows } = table;
  const known = columns.filter(({ meaning }) => meaning !== null && meaning !== 'key');
  const damage = (kind: Damage['kind'], message: string, column: number | null = null): Damage => ({
    kind,
    message,
    sheet,
    cell: column === null ? null : cellAddress(headerRow ?? rows[0]?.row ?? 1, column),
  });
  if (headerRow === null) {
    const made = known.length > 0 ? '各栏按下发时的次序读取，每格都请核对' : '分不清哪一栏是什么，文字已列入阅读清单';
    return [damage('header-gone', `“${sheet}”没有表头，${made}。`)];
  }
  return [
    ...insertedColumns(table).map(({ header, column }) =>
      damage(
        'column-inserted',
        `“${sheet}”多了一栏${header ? `“${oneLine(header)}”` : ''}，其中的文字已列入阅读清单。`,
        column,
      ),
    ),
    ...known
      .filter(({ evidence }) => evidence !== 'own')
      .map(({ header, column, meaning, evidence }) => {
        const how = evidence === 'place' ? '按所在位置' : '';
        const read = `${how}读作“${columnWord(meaning as FormColumn)}”`;
        const made = header === '' ? '有一栏的表头空着' : `的表头改成了“${oneLine(header)}”`;
        return damage('column-renamed', `“${sheet}”${made}，${read}。`, column);
      }),
    ...movedDamage(table, known, damage),
    ...missingColumns(table).map((meaning) =>
      damage('column-deleted', `“${sheet}”少了“${columnWord(meaning)}”一栏，其余各栏照常读取。`),
    ),
  ];
}

function insertedColumns({ columns }: ReturnedTable): readonly ReturnedColumn[] {
  const first = columns.findIndex(({ meaning }) => meaning !== null);
  const last = columns.findLastIndex(({ meaning }) => meaning !== null);
  return columns.filter(
    ({ meaning, header }, index) => meaning === null && (header !== '' || (first < index && index < last)),
  );
}

function movedDamage(
  { kind, sheet, columns }: ReturnedTable,
  known: readonly ReturnedColumn[],
  damage: (kind: 'column-moved', message: string, column: number) => Damage,
): readonly Damage[] {
  const order = SENT_ORDER[kind];
  const places = known.map(({ meaning }) => order.indexOf(meaning as FormColumn));
  const at = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  const moved = known[at];
  if (moved) return [damage('column-moved', `“${sheet}”的栏目换了位置，已按表头读取。`, moved.column)];
  const firstKey = columns.findIndex(({ meaning }) => meaning === 'key');
  const isInside = columns.some(
    ({ meaning }, index) => meaning === 'key' && index > firstKey && columns.slice(index).some(isWorded),
  );
  const key = columns.findLast(({ meaning }) => meaning === 'key');
  return isInside && key ? [damage('column-moved', `“${sheet}”的栏目换了位置，已按表头读取。`, key.column)] : [];
}

const isWorded = ({ meaning }: ReturnedColumn): boolean => meaning !== null && meaning !== 'key';

/** 来源方案 stands only on forms of several plans: that it is missing tells nothing. */
function missingColumns({ kind, columns }: ReturnedTable): readonly FormColumn[] {
  const present = new Set(columns.map(({ meaning }) => meaning));
  return SENT_ORDER[kind].filter((meaning) => meaning !== 'plan' && !present.has(meaning));
}

const oneLine = (text: string): string => text.replace(/\s+/g, '');
