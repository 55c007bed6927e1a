import { AppError } from '../../shared/errors.ts';
import { COLUMN_WORDS } from '../../shared/glossary.ts';
import type { Duty, Plan, TaskDetail } from '../../shared/model/ledger.ts';
import type { ColumnMeaning, ExtraValue } from '../../shared/model/table.ts';
import { countingLine, countingRule } from './counting.ts';
import { legend } from './ledger-notes.ts';
import type { LedgerColumn, LedgerReport, LedgerReportInput, LedgerRow, LedgerSection } from './ledger-report.ts';
import { chineseDate, deadlineWords, leadWords, stateWords } from './ledger-words.ts';

/** Characters: 副区长张三、副区长李四 is still short, a measure is a sentence. */
const LONGEST_SHORT_TEXT = 20;

/**
 * The printed ledger of the plans given, one section each; plans without tasks are left out.
 * Throws `AppError` "nothing-to-export" where no task is left.
 */
export function buildLedgerReport(input: LedgerReportInput): LedgerReport {
  const sections = input.plans
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ plan, tasks }) => buildSection(input, plan, tasks));
  if (sections.length === 0) {
    throw new AppError('nothing-to-export', '没有符合条件的任务，未生成报表。请放宽筛选条件，或先导入任务分工表。');
  }
  return { asOf: input.asOf, sections };
}

function buildSection(input: LedgerReportInput, plan: Plan, tasks: readonly TaskDetail<Duty>[]): LedgerSection {
  const categoryLevels = tasks.reduce((levels, task) => Math.max(levels, task.category.length), 0);
  const readers = columnReaders(tasks);
  return {
    name: plan.title.includes(plan.place) ? plan.title : `${plan.place}·${plan.title}`,
    title: plan.title,
    lines: [headLine(input), countingLine(plan, tasks, input.groups), countingRule(plan, tasks, input.groups)],
    categoryLevels,
    categoryHeader: COLUMN_WORDS.category,
    columns: readers.map(({ column }) => column),
    rows: tasks.map(
      (task): LedgerRow => ({
        category: Array.from({ length: categoryLevels }, (_, level) => task.category[level] ?? ''),
        cells: readers.map(({ read }) => read(task)),
      }),
    ),
    notes: legend(
      plan,
      tasks,
      readers.some(({ column }) => column.kind === 'deadline'),
    ),
  };
}

/** The office may be unnamed; the line then leaves room to write it in. */
function headLine({ office, asOf, filterNote }: LedgerReportInput): string {
  return [
    `填报单位：${office || '　'.repeat(12)}`,
    `截止日期：${chineseDate(asOf)}`,
    `范围：${filterNote ?? '全部任务'}`,
  ].join('　　');
}

type ColumnReader = { readonly column: LedgerColumn; readonly read: (task: TaskDetail<Duty>) => string };

/**
 * The source table's own columns in its order, then what the ledger adds. The lead alone gets a column of its own:
 * the other bodies stand in the wording of 责任单位 beside it, and said twice they would crowd the task off the page.
 */
function columnReaders(tasks: readonly TaskDetail<Duty>[]): readonly ColumnReader[] {
  const hasDeadlines = tasks.some((task) => task.deadline !== null || task.due !== null);
  return [
    reader('number', COLUMN_WORDS.number, (task) => task.number ?? ''),
    reader('content', COLUMN_WORDS.content, (task) => task.content),
    reader('responsibility', COLUMN_WORDS.responsibility, (task) => task.responsibility),
    ...extraReaders(tasks, (meaning) => meaning !== 'progress' && meaning !== 'remark'),
    reader('lead', COLUMN_WORDS.lead, (task) => leadWords(task.obligations)),
    ...(hasDeadlines ? [reader('deadline', COLUMN_WORDS.deadline, deadlineWords)] : []),
    reader('state', '状态', (task) => stateWords(task.obligations)),
    reader('progress', COLUMN_WORDS.progress, (task) => extraText(task, (extra) => extra.meaning === 'progress')),
    ...extraReaders(tasks, (meaning) => meaning === 'remark'),
  ];
}

function reader(kind: LedgerColumn['kind'], header: string, read: ColumnReader['read']): ColumnReader {
  return { column: { kind, header }, read };
}

/** The source's further columns (分管领导, 工作措施 …) under their own headers; 备注 stays last, as tables have it. */
function extraReaders(
  tasks: readonly TaskDetail<Duty>[],
  wanted: (meaning: ColumnMeaning) => boolean,
): readonly ColumnReader[] {
  const extras = tasks.flatMap((task) => task.extras).filter((extra) => wanted(extra.meaning));
  return [...new Set(extras.map((extra) => extra.header))].map((header) => {
    const long = extras.some((extra) => extra.header === header && extra.text.length > LONGEST_SHORT_TEXT);
    return reader(long ? 'long-extra' : 'extra', header, (task) =>
      extraText(task, (extra) => extra.header === header && wanted(extra.meaning)),
    );
  });
}

function extraText(task: TaskDetail<Duty>, wanted: (extra: ExtraValue) => boolean): string {
  return task.extras
    .filter(wanted)
    .map((extra) => extra.text)
    .join('\n');
}
