import type { SortKey } from '../../../../shared/model/ledger.ts';
import type { LedgerRows } from '../../../route.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import {
  daysLateOf,
  dueText,
  lightsOf,
  ownersOf,
  percentOf,
  periodsOf,
  type RatingWords,
  ratingsOf,
  rolesOf,
  saidOf,
  statesOf,
} from '../rows/row-words.ts';

/** What of an entry is typed in a cell. */
export type EntryField = 'progress' | 'problem' | 'next' | 'rating' | 'percent';

export type ColumnKey =
  | EntryField
  | 'plan'
  | 'number'
  | 'category'
  | 'content'
  | 'department'
  | 'role'
  | 'leads'
  | 'supports'
  | 'deadline'
  | 'due'
  | 'state'
  | 'light'
  | 'late'
  | 'period';

export type ColumnInfo = {
  readonly key: ColumnKey;
  readonly title: string;
  /** px to begin with; of 工作任务 what it keeps at least. */
  readonly width: number;
  readonly align?: 'center' | 'end';
  /** The kinds of rows that have it, and those that show it before anybody chose. */
  readonly rows: readonly LedgerRows[];
  readonly shown: readonly LedgerRows[];
  readonly sort: SortKey | null;
  readonly editable?: boolean;
  /** The cell in words, as it is copied. */
  readonly text: (row: LedgerRow, ratings: RatingWords) => string;
};

const BOTH: readonly LedgerRows[] = ['tasks', 'obligations'];
const TASKS: readonly LedgerRows[] = ['tasks'];
const UNITS: readonly LedgerRows[] = ['obligations'];
const NONE: readonly LedgerRows[] = [];

const withRole = (row: LedgerRow, support: boolean) =>
  ownersOf(row.obligations.filter(({ role }) => (role === 'support') === support));

/** All columns of the page, in the order in which they stand unless somebody moved them. */
export const COLUMNS: readonly ColumnInfo[] = [
  {
    key: 'number',
    title: '序号',
    width: 56,
    align: 'center',
    rows: BOTH,
    shown: BOTH,
    sort: 'number',
    text: ({ task }) => task.number ?? '',
  },
  { key: 'plan', title: '方案', width: 128, rows: BOTH, shown: NONE, sort: 'plan', text: ({ task }) => task.plan },
  {
    key: 'category',
    title: '类别',
    width: 140,
    rows: BOTH,
    shown: NONE,
    sort: 'category',
    text: ({ task }) => task.category.join(' › '),
  },
  {
    key: 'content',
    title: '工作任务',
    width: 260,
    rows: BOTH,
    shown: BOTH,
    sort: 'content',
    text: ({ task }) => task.content,
  },
  {
    key: 'department',
    title: '单位',
    width: 130,
    rows: UNITS,
    shown: UNITS,
    sort: 'department',
    text: (row) => ownersOf(row.obligations),
  },
  { key: 'role', title: '角色', width: 84, rows: UNITS, shown: UNITS, sort: 'role', text: rolesOf },
  {
    key: 'leads',
    title: '牵头单位',
    width: 160,
    rows: TASKS,
    shown: TASKS,
    sort: 'department',
    text: (row) => withRole(row, false),
  },
  {
    key: 'supports',
    title: '配合单位',
    width: 150,
    rows: TASKS,
    shown: NONE,
    sort: null,
    text: (row) => withRole(row, true),
  },
  {
    key: 'deadline',
    title: '时限原文',
    width: 110,
    rows: BOTH,
    shown: NONE,
    sort: null,
    text: ({ task }) => task.deadline ?? '',
  },
  { key: 'due', title: '到期日', width: 104, rows: BOTH, shown: BOTH, sort: 'due', text: dueText },
  { key: 'state', title: '状态', width: 78, rows: BOTH, shown: BOTH, sort: 'state', text: statesOf },
  {
    key: 'light',
    title: '灯',
    width: 84,
    rows: BOTH,
    shown: BOTH,
    sort: 'light',
    text: (row) =>
      lightsOf(row)
        .lights.map(({ word }) => word)
        .join('、'),
  },
  {
    key: 'late',
    title: '逾期天数',
    width: 86,
    align: 'end',
    rows: BOTH,
    shown: BOTH,
    sort: 'late',
    text: (row) => (daysLateOf(row) > 0 ? String(daysLateOf(row)) : ''),
  },
  {
    key: 'rating',
    title: '评价',
    width: 92,
    rows: BOTH,
    shown: BOTH,
    sort: 'rating',
    editable: true,
    text: ratingsOf,
  },
  {
    key: 'percent',
    title: '完成比例',
    width: 86,
    align: 'end',
    rows: BOTH,
    shown: NONE,
    sort: 'percent',
    editable: true,
    text: percentOf,
  },
  { key: 'period', title: '报送期', width: 96, rows: BOTH, shown: NONE, sort: null, text: periodsOf },
  {
    key: 'progress',
    title: '进展情况',
    width: 220,
    rows: BOTH,
    shown: BOTH,
    sort: null,
    editable: true,
    text: (row) => saidOf(row, 'progress'),
  },
  {
    key: 'problem',
    title: '存在问题',
    width: 180,
    rows: BOTH,
    shown: NONE,
    sort: null,
    editable: true,
    text: (row) => saidOf(row, 'problem'),
  },
  {
    key: 'next',
    title: '下一步措施',
    width: 180,
    rows: BOTH,
    shown: NONE,
    sort: null,
    editable: true,
    text: (row) => saidOf(row, 'next'),
  },
];

/** Those that rows of a kind have. */
export function columnsFor(rows: LedgerRows): readonly ColumnInfo[] {
  return COLUMNS.filter((column) => column.rows.includes(rows));
}

export function isEntryField(key: string): key is EntryField {
  return COLUMNS.some((column) => column.key === key && column.editable);
}
