import { AppError } from '../../../shared/errors.ts';
import type { Report, ReportSection, Run } from '../../../shared/model/report.ts';
import { NO } from '../../../shared/report-words.ts';
import { isAccountable } from '../../tracking/transitions.ts';
import { type Counter, createCounter, is } from '../counter.ts';
import { detailsOf } from '../details.ts';
import { type DutyColumnKey, type DutyContext, type DutyRow, dutiesInOrder, dutyTable } from '../duty-table.ts';
import { FIGURES } from '../figure-tables.ts';
import { A3_LANDSCAPE, frame, GAP, officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { namesOf } from '../names.ts';
import { inferredNote, legendNotes, rulesOf } from '../rules.ts';

export const DEPARTMENT_COLUMNS: readonly DutyColumnKey[] = [
  ...(['number', 'plan', 'content', 'role', 'due', 'state', 'rating', 'light'] as const),
  ...(['progress', 'problem', 'next'] as const),
];

/** 单位任务清单: what one body has to do, on sheets of its own; of several, each has its own, in order of protocol. */
export function buildDepartment(input: BuildInput): Report {
  const { facts } = input;
  const context: DutyContext = { facts, names: namesOf(facts) };
  const counter = createCounter(detailsOf(facts));
  const bodies = Map.groupBy(dutiesInOrder(context), ({ obligation }) => obligation.departmentId);
  const sections = [...bodies].map(([id, rows]) =>
    bodySection(input, { context, counter, name: context.names.department(id), rows }),
  );
  const [first, ...others] = sections;
  if (!first) throw new AppError('nothing-to-export', '没有符合条件的单位任务，未生成报表。请放宽筛选条件。');
  return frame(input, { title: others.length === 0 ? first.title : '各单位任务清单', sections, counter });
}

type Body = {
  readonly context: DutyContext;
  readonly counter: Counter;
  readonly name: string;
  readonly rows: readonly DutyRow[];
};

function bodySection(input: BuildInput, { context, counter, name, rows }: Body): ReportSection {
  // 配合 comes after what the body answers for itself.
  const ordered = [...rows].sort((a, b) => Number(!isAccountable(a.obligation)) - Number(!isAccountable(b.obligation)));
  const table = dutyTable(context, ordered, {
    columns: DEPARTMENT_COLUMNS,
    empty: '没有任务。',
    groups: ({ obligation }) => (isAccountable(obligation) ? '负责的任务' : '配合的任务'),
  });
  return {
    name,
    role: 'main',
    label: '',
    title: `${name}任务清单`,
    lines: [`承办单位：${name}${GAP}${officeLine(input)}`, scopeLine(input)],
    blocks: [
      { kind: 'paragraph', style: 'line', runs: bodyRuns(counter, name) },
      { kind: 'table', table },
    ],
    notes: [
      rulesOf(input.facts, ['duties', 'late', 'lagging', 'missing']),
      inferredNote({ ...input.facts, obligations: rows.map(({ obligation }) => obligation) }),
      ...legendNotes(input.facts),
    ].filter((note) => note !== null),
    page: A3_LANDSCAPE,
  };
}

/** 负责12项：已办结3项，逾期1项…；另有配合4项. */
function bodyRuns(counter: Counter, name: string): readonly Run[] {
  const body = is('department', name);
  const figures = FIGURES.flatMap(({ header, where }, index): readonly Run[] => [
    `${index === 0 ? '' : index === 1 ? '：' : '，'}${header}`,
    counter.duties([body, ...where], '项'),
  ]);
  return [...figures, '；另有配合', counter.duties([body, is('accountable', NO)], '项'), '。'];
}
