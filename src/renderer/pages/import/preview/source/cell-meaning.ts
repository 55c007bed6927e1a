import { COLUMN_WORDS, ROW_WORDS } from '../../../../../shared/glossary.ts';
import { columnNumber, parseRange } from '../../../../../shared/model/address.ts';
import type { ColumnMeaning, RowMeaning, TaskTable } from '../../../../../shared/model/table.ts';

/** The tints of the grid; each has a word in the legend. */
export type Tint = 'title' | 'header' | 'category' | 'number' | 'content' | 'duty' | 'deadline' | 'other' | 'note';

export const LEGEND: readonly { readonly tint: Tint; readonly word: string }[] = [
  { tint: 'title', word: ROW_WORDS.title },
  { tint: 'header', word: ROW_WORDS.header },
  { tint: 'category', word: COLUMN_WORDS.category },
  { tint: 'number', word: COLUMN_WORDS.number },
  { tint: 'content', word: COLUMN_WORDS.content },
  { tint: 'duty', word: COLUMN_WORDS.responsibility },
  { tint: 'deadline', word: COLUMN_WORDS.deadline },
  { tint: 'other', word: '其他栏目' },
  { tint: 'note', word: ROW_WORDS.note },
];

const COLUMN_TINTS: Record<ColumnMeaning, Tint> = {
  category: 'category',
  number: 'number',
  content: 'content',
  responsibility: 'duty',
  lead: 'duty',
  support: 'duty',
  doers: 'duty',
  deadline: 'deadline',
  leader: 'other',
  person: 'other',
  contact: 'other',
  goal: 'other',
  measures: 'other',
  progress: 'other',
  remark: 'other',
  other: 'other',
};

const ROW_TINTS: Record<Exclude<RowMeaning, 'task'>, Tint | null> = {
  title: 'title',
  header: 'header',
  'repeated-header': 'header',
  category: 'category',
  note: 'note',
  ignored: null,
};

type RowFact = { readonly meaning: RowMeaning; readonly columns: ReadonlyMap<number, ColumnMeaning> };

/** What each row and column of one sheet was taken for. */
export type SheetMeaning = {
  readonly rowWord: (row: number) => string;
  readonly columnWord: (column: number) => string;
  readonly tint: (row: number, column: number) => Tint | null;
};

/** Of the tables found in one sheet; a row outside all of them has no word and no tint. */
export function sheetMeaning(tables: readonly TaskTable[]): SheetMeaning {
  const rows = new Map<number, RowFact>();
  const columnWords = new Map<number, string>();
  for (const table of tables) {
    const columns = new Map(table.columns.map((one) => [columnNumber(one.column), one.meaning]));
    for (const { row, meaning } of table.rows) rows.set(row, { meaning, columns });
    for (const [column, meaning] of columns) columnWords.set(column, COLUMN_WORDS[meaning]);
  }
  return {
    rowWord: (row) => {
      const fact = rows.get(row);
      return fact ? ROW_WORDS[fact.meaning] : '';
    },
    columnWord: (column) => columnWords.get(column) ?? '',
    tint: (row, column) => {
      const fact = rows.get(row);
      if (!fact) return null;
      if (fact.meaning !== 'task') return ROW_TINTS[fact.meaning];
      const meaning = fact.columns.get(column);
      return meaning ? COLUMN_TINTS[meaning] : null;
    },
  };
}

/** The first cell of "B5:C9"; null where the text is no address. */
export function firstCell(address: string): { readonly row: number; readonly column: number } | null {
  const rect = parseRange(address);
  return rect && { row: rect.top, column: rect.left };
}
