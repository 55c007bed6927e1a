import { COLUMN_WORDS, ROW_WORDS } from '../../../../../shared/glossary.ts';
import { columnName } from '../../../../../shared/model/address.ts';
import type { Correction, RowChoice } from '../../../../../shared/model/correction.ts';
import type { Rect } from '../../../../../shared/model/sheet.ts';
import type { ColumnMeaning, TaskTable } from '../../../../../shared/model/table.ts';
import type { Place } from '../../../../components/sheet/move-cursor.ts';

/** One line of a menu, and what it would say. */
export type Offer = {
  readonly key: string;
  readonly label: string;
  /** What the column or row is taken for now. */
  readonly isNow: boolean;
  readonly correction: Correction;
};

const MEANINGS = Object.keys(COLUMN_WORDS) as readonly ColumnMeaning[];

const ROW_CHOICES: readonly RowChoice[] = ['task', 'category', 'note', 'ignored'];

const ROW_MENU_WORDS: Record<RowChoice, string> = { task: '任务', category: '类别', note: '说明', ignored: '不导入' };

/** Most rows of one header that the contract takes. */
const HEADER_ROWS = 10;

/** All meanings a column may have; `now` is the word of the one it has. */
export function columnOffers(sheet: string, column: number, now: string): readonly Offer[] {
  return MEANINGS.map((meaning) => ({
    key: meaning,
    label: COLUMN_WORDS[meaning],
    isNow: COLUMN_WORDS[meaning] === now,
    correction: { kind: 'column', sheet, column: columnName(column), meaning },
  }));
}

/** What a row may be taken for; with a header above it, that header may also reach down to it. */
export function rowOffers(sheet: string, row: number, now: string, headerAbove: number | null): readonly Offer[] {
  const as = (meaning: RowChoice): Offer => ({
    key: meaning,
    label: ROW_MENU_WORDS[meaning],
    isNow: ROW_WORDS[meaning] === now,
    correction: { kind: 'row', sheet, row, meaning },
  });
  const header = (key: string, label: string, top: number): Offer => {
    return { key, label, isNow: false, correction: { kind: 'header', sheet, top, bottom: row } };
  };
  return [
    ...ROW_CHOICES.map(as),
    header('header', '从这行起是表头', row),
    ...(headerAbove === null
      ? []
      : [header('header-end', `表头到这行为止（第 ${headerAbove} 至 ${row} 行）`, headerAbove)]),
  ];
}

/** First row of the nearest header above a row, said by a person or recognised; null where none is near enough. */
export function findHeaderAbove(
  sheet: string,
  row: number,
  tables: readonly TaskTable[],
  made: readonly Correction[],
): number | null {
  const said = made.flatMap((one) => (one.kind === 'header' && one.sheet === sheet ? [one.top] : []));
  const read = tables
    .filter((table) => table.sheet === sheet)
    .flatMap((table) => table.rows.filter(({ meaning }) => meaning === 'header').map((one) => one.row));
  // The first row of a recognised header of two or more.
  const tops = [...said, ...read.filter((top) => !read.includes(top - 1))];
  const above = tops.filter((top) => top < row && row < top + HEADER_ROWS);
  return above.length > 0 ? Math.max(...above) : null;
}

/** The rectangle between two cells, whichever is first; null without a second one. */
export function rangeBetween(one: Place | null, other: Place | null): Rect | null {
  if (!one || !other || (one.row === other.row && one.column === other.column)) return null;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** A correction on a chip, in few words: C 列：工作任务. Null for what stands in 已核对 instead. */
export function chipOf(correction: Correction): { readonly label: string; readonly value: string } | null {
  switch (correction.kind) {
    case 'column':
      return { label: `${correction.column} 列`, value: COLUMN_WORDS[correction.meaning] };
    case 'row':
      return { label: `第 ${correction.row} 行`, value: ROW_MENU_WORDS[correction.meaning] };
    case 'header': {
      const { top, bottom } = correction;
      return { label: top === bottom ? `第 ${top} 行` : `第 ${top} 至 ${bottom} 行`, value: '表头' };
    }
    case 'range':
      return { label: '表格在', value: correction.range };
    case 'sheet':
      return { label: `工作表 ${correction.sheet}`, value: correction.take ? '导入' : '不导入' };
    case 'assignments':
      return { label: correction.cell, value: '责任单位已改' };
    case 'deadline':
      return { label: correction.cell, value: correction.due ?? '不设时限' };
    case 'forget':
      return { label: '上次的选择', value: '不再沿用' };
    case 'accept':
      return null;
  }
}
