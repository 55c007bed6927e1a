import { ROLE_WORDS, STATE_WORDS } from '../../shared/glossary.ts';
import { chineseDay } from '../../shared/local-time.ts';
import type { ReportCell, ReportColumn, ReportColumnKind, ReportRow, ReportTable } from '../../shared/model/report.ts';
import type { FactObligation, FactTask, PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { ratingWord } from './details.ts';
import type { Names } from './names.ts';
import { extensionWords, originalDue, urgeWords } from './paper-words.ts';
import { dueWords } from './task-words.ts';

/** One body's part in one task. */
export type DutyRow = { readonly obligation: FactObligation; readonly task: FactTask };

export type DutyContext = { readonly facts: PeriodFacts; readonly names: Names };

type DutyColumn = {
  readonly kind: ReportColumnKind;
  readonly header: string;
  readonly read: (row: DutyRow, context: DutyContext) => ReportCell;
};

/** The columns of tables with one row for each unit duty, under the keys by which templates name them. */
const COLUMNS = {
  number: { kind: 'number', header: '序号', read: ({ task }) => task.number ?? '' },
  plan: { kind: 'text', header: '方案', read: ({ task }, { names }) => names.plan(task.planId) },
  content: { kind: 'content', header: '工作任务', read: ({ task }) => task.content },
  department: {
    kind: 'department',
    header: '责任单位',
    read: ({ obligation }, { names }) => names.department(obligation.departmentId),
  },
  role: {
    kind: 'role',
    header: '角色',
    read: ({ obligation: { role, inferred } }) => ROLE_WORDS[role] + (role === 'lead' && inferred ? '（推定）' : ''),
  },
  due: { kind: 'deadline', header: '完成时限', read: ({ obligation }, { facts }) => dueWords(facts, obligation) },
  originalDue: {
    kind: 'deadline',
    header: '原定时限',
    read: ({ obligation }, { facts }) => dayOrDash(originalDue(facts, obligation)),
  },
  presentDue: { kind: 'deadline', header: '现行时限', read: ({ obligation: { standing } }) => dayOrDash(standing.due) },
  extension: {
    kind: 'long',
    header: '延期批复',
    read: ({ obligation }, { facts }) => extensionWords(facts, obligation.id),
  },
  daysLate: {
    kind: 'days',
    header: '逾期天数',
    read: ({ obligation: { standing } }) =>
      standing.daysLate > 0 ? { kind: 'number', value: standing.daysLate } : '—',
  },
  doneOn: { kind: 'deadline', header: '办结日期', read: ({ obligation: { standing } }) => dayOrDash(standing.doneOn) },
  state: { kind: 'state', header: '状态', read: ({ obligation: { standing } }) => STATE_WORDS[standing.state] },
  rating: {
    kind: 'rating',
    header: '评价',
    read: ({ obligation: { standing } }, { facts }) => ratingWord(facts, standing),
  },
  light: {
    kind: 'light',
    header: '亮灯',
    read: ({ obligation: { standing } }) =>
      standing.light
        ? { kind: 'light', word: standing.light.word, color: standing.light.color }
        : standing.wasAlarm
          ? '已整改'
          : '—',
  },
  progress: {
    kind: 'progress',
    header: '最新进展',
    read: ({ obligation: { standing } }) => standing.entry?.progress ?? '',
  },
  reason: {
    kind: 'problem',
    header: '原因',
    read: ({ obligation: { standing } }) => standing.entry?.problem || '单位未填报原因',
  },
  problem: {
    kind: 'problem',
    header: '存在问题',
    read: ({ obligation: { standing } }) => standing.entry?.problem ?? '',
  },
  measures: {
    kind: 'next',
    header: '措施',
    read: ({ obligation: { standing } }) => standing.entry?.next || '单位未填报措施',
  },
  next: { kind: 'next', header: '下一步措施', read: ({ obligation: { standing } }) => standing.entry?.next ?? '' },
  said: {
    kind: 'short',
    header: '最近填报',
    read: ({ obligation: { standing } }) => standing.entry?.period ?? '没有填报',
  },
  urged: { kind: 'short', header: '催办', read: ({ obligation }, { facts }) => urgeWords(facts, obligation.id) },
} satisfies Record<string, DutyColumn>;

export type DutyColumnKey = keyof typeof COLUMNS;

/** What stands above a column. */
export const dutyHeader = (key: DutyColumnKey): string => COLUMNS[key].header;

type TableChoice = {
  readonly columns: readonly DutyColumnKey[];
  readonly empty: string;
  /** A line above the rows of each body, or of each plan. */
  readonly groups?: ((row: DutyRow) => string) | undefined;
};

/** 方案 is a column only where there are several. */
export function dutyTable(context: DutyContext, rows: readonly DutyRow[], choice: TableChoice): ReportTable {
  const severalPlans = new Set(rows.map(({ task }) => task.planId)).size > 1;
  const keys = choice.columns.filter((key) => key !== 'plan' || severalPlans);
  const columns = keys.map((key): ReportColumn => ({ key, kind: COLUMNS[key].kind, header: COLUMNS[key].header }));
  const toRow = (row: DutyRow): ReportRow => ({
    category: [],
    cells: keys.map((key) => COLUMNS[key].read(row, context)),
    taskId: row.task.id,
    obligationId: row.obligation.id,
  });
  const { groups } = choice;
  const groupRows = (all: readonly DutyRow[]): readonly ReportRow[] =>
    [...Map.groupBy(all, (row) => groups?.(row) ?? '')].flatMap(([name, each]) => [
      { category: [], cells: [`${name}（${each.length}项）`], role: 'group' as const },
      ...each.map(toRow),
    ]);
  return {
    categoryLevels: 0,
    categoryHeader: '',
    columns,
    rows: groups ? groupRows(rows) : rows.map(toRow),
    empty: choice.empty,
  };
}

/** The duties of the facts with their tasks, in order of protocol, then of the plans. */
export function dutiesInOrder({ facts }: DutyContext): readonly DutyRow[] {
  const tasks = new Map(facts.tasks.map((task) => [task.id, task]));
  const places = new Map(facts.departments.map(({ id }, index) => [id, index]));
  const placeOf = ({ obligation }: DutyRow) => places.get(obligation.departmentId) ?? places.size;
  return facts.obligations
    .flatMap((obligation) => {
      const task = tasks.get(obligation.taskId);
      return task ? [{ obligation, task }] : [];
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}

const dayOrDash = (day: string | null): string => (day === null ? '—' : chineseDay(day));
