import { COLUMN_WORDS } from '../../../shared/glossary.ts';
import type { ReportKind, TemplateDescription } from '../../../shared/model/report.ts';
import { COMPARE_COLUMNS } from '../build/compare.ts';
import { DEPARTMENT_COLUMNS } from '../build/department.ts';
import { MISSING_COLUMNS } from '../build/missing.ts';
import { OVERDUE_COLUMNS } from '../build/overdue.ts';
import { SUMMARY_COLUMNS } from '../build/summary.ts';
import { type DutyColumnKey, dutyHeader } from '../duty-table.ts';
import { URGE_COLUMNS } from '../papers/urge-notice.ts';
import { RATING_LISTS } from './parts.ts';

type Column = TemplateDescription['columns'][number];

const LEDGER_COLUMNS: readonly (readonly [string, string])[] = [
  ['number', COLUMN_WORDS.number],
  ['content', COLUMN_WORDS.content],
  ['responsibility', COLUMN_WORDS.responsibility],
  ['lead', COLUMN_WORDS.lead],
  ['deadline', COLUMN_WORDS.deadline],
  ['state', '状态'],
  ['rating', '评价'],
  ['light', '亮灯'],
  ['progress', '最新进展'],
  ['problem', '存在问题'],
  ['next', '下一步措施'],
];

/** The tables of tasks in the main part of a kind; those of figures are not changed. */
const COLUMNS: Partial<Record<ReportKind, readonly Column[]>> = {
  ledger: LEDGER_COLUMNS.map(column),
  summary: SUMMARY_COLUMNS.map(dutyColumn),
  department: DEPARTMENT_COLUMNS.map(dutyColumn),
  overdue: OVERDUE_COLUMNS.map(dutyColumn),
  missing: MISSING_COLUMNS.map(dutyColumn),
  compare: COMPARE_COLUMNS.map(({ key, header }) => column([key, header])),
  'urge-notice': URGE_COLUMNS.map(dutyColumn),
};

/** Headings of kinds that have parts. */
const PARTS: Partial<Record<ReportKind, readonly string[]>> = {
  summary: ['总体情况', '滞后事项', '未报送单位'],
  bulletin: ['总体情况', '做得好的', '存在问题', '下一步要求'],
  overdue: ['逾期未办结', '七日内到期', '曾亮警示灯已整改（含逾期办结）'],
  missing: ['报送情况', '未报送事项'],
  compare: ['总体变化', '评价变化', '逐项变化'],
};

/** What is printed only where an office asks for it. */
const EXTRAS: Partial<Record<ReportKind, readonly string[]>> = { bulletin: [RATING_LISTS] };

/** What a template may change of a kind. The task itself is always printed: a table without it says nothing. */
export const describeKind = (kind: ReportKind): TemplateDescription => ({
  kind,
  parts: [
    ...(PARTS[kind] ?? []).map((word) => ({ key: word, word })),
    ...(EXTRAS[kind] ?? []).map((word) => ({ key: word, word, isExtra: true })),
  ],
  columns: COLUMNS[kind] ?? [],
});

function column([key, header]: readonly [string, string]): Column {
  return { key, header, optional: key !== 'content' };
}

function dutyColumn(key: DutyColumnKey): Column {
  return column([key, dutyHeader(key)]);
}
