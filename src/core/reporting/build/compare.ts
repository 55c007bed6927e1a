import { AppError } from '../../../shared/errors.ts';
import { STATE_WORDS } from '../../../shared/glossary.ts';
import type {
  Report,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportSection,
  ReportTable,
} from '../../../shared/model/report.ts';
import type { FactObligation, PeriodFacts } from '../../tracking/freeze/snapshot.ts';
import { isAccountable } from '../../tracking/transitions.ts';
import { changesOf } from '../changes.ts';
import { type Counter, createCounter } from '../counter.ts';
import { detailsOf, ratingWord } from '../details.ts';
import { type DutyContext, dutiesInOrder } from '../duty-table.ts';
import { difference, FIGURES, numberCell, ratingsInUse, spreadTable } from '../figure-tables.ts';
import { A3_LANDSCAPE, frame, officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { namesOf } from '../names.ts';
import { inferredNote, legendNotes, rulesOf } from '../rules.ts';
import { dueWords } from '../task-words.ts';

export const COMPARE_COLUMNS: readonly ReportColumn[] = [
  { key: 'number', kind: 'number', header: '序号' },
  { key: 'content', kind: 'content', header: '工作任务' },
  { key: 'department', kind: 'department', header: '责任单位' },
  { key: 'changes', kind: 'long', header: '变化' },
  { key: 'due', kind: 'deadline', header: '完成时限' },
  { key: 'stateBefore', kind: 'state', header: '上期状态' },
  { key: 'state', kind: 'state', header: '本期状态' },
  { key: 'ratingBefore', kind: 'rating', header: '上期评价' },
  { key: 'rating', kind: 'rating', header: '本期评价' },
  { key: 'percentBefore', kind: 'percent', header: '上期进度' },
  { key: 'percent', kind: 'percent', header: '本期进度' },
  { key: 'lightBefore', kind: 'light', header: '上期亮灯' },
  { key: 'light', kind: 'light', header: '本期亮灯' },
];

/**
 * 两期对比: this period against the one before, figure by figure and item by item; what has not changed is only counted.
 * Throws `AppError` "nothing-to-compare" for the first period.
 */
export function buildCompare(input: BuildInput): Report {
  const { facts, before } = input;
  if (before === null || before.period === null || facts.period === null) {
    throw new AppError('nothing-to-compare', '没有可以对比的上一期，未生成报表。请先建立两期，并选较后的一期。');
  }
  const context: DutyContext = { facts, names: namesOf(facts) };
  const now = createCounter(detailsOf(facts));
  const earlier = createCounter(detailsOf(before));
  const title = `${facts.period.name}与${before.period.name}对比`;
  const { changes, same, gone } = changedDuties(context, before);
  const main: ReportSection = {
    name: '两期对比',
    role: 'main',
    label: '',
    title,
    lines: [officeLine(input), scopeLine(input)],
    blocks: [
      { kind: 'heading', level: 1, text: '一、总体变化' },
      { kind: 'table', table: totalsTable(now, earlier) },
      { kind: 'heading', level: 1, text: '二、评价变化' },
      {
        kind: 'table',
        table: spreadTable(ratingsInUse(facts, [now, earlier]), {
          column: 'rating',
          header: '评价',
          now,
          before: earlier,
        }),
      },
      { kind: 'heading', level: 1, text: '三、逐项变化' },
      {
        kind: 'paragraph',
        style: 'line',
        runs: [
          `有变化的${changes.length}项，列于下表；没有变化的${same}项`,
          gone > 0 ? `；上期有、本期已不在台账或已划转的${gone}项` : '',
          '。均按单位任务条数计，配合单位不列。',
        ],
      },
      { kind: 'table', table: changesTable(context, before, changes) },
    ],
    notes: [
      `上期取“${before.period.name}”${before.frozen ? '冻结时' : '截止日'}的情况。`,
      rulesOf(facts, ['duties', 'late', 'lagging', 'made-good', 'order']),
      inferredNote(facts),
      ...legendNotes(facts),
    ].filter((note) => note !== null),
    page: A3_LANDSCAPE,
  };
  return frame(input, { title, sections: [main], counter: now });
}

function totalsTable(now: Counter, earlier: Counter): ReportTable {
  const figures = FIGURES.map(({ where }) => ({ now: now.duties(where), before: earlier.duties(where).value }));
  const line = (word: string, cells: readonly ReportCell[]): ReportRow => ({ category: [], cells: [word, ...cells] });
  return {
    categoryLevels: 0,
    categoryHeader: '',
    columns: [
      { key: 'word', kind: 'short', header: '单位任务' },
      ...FIGURES.map(({ key, header }) => ({ key, kind: 'figure' as const, header })),
    ],
    rows: [
      line(
        '本期',
        figures.map((each) => each.now),
      ),
      line(
        '上期',
        figures.map((each) => numberCell(each.before)),
      ),
      line(
        '增减',
        figures.map((each) => difference(each.now, each.before)),
      ),
    ],
    empty: '没有单位任务。',
  };
}

type Changed = {
  readonly row: ReturnType<typeof dutiesInOrder>[number];
  readonly earlier: FactObligation | null;
  readonly changes: readonly string[];
};

function changedDuties(context: DutyContext, before: PeriodFacts) {
  const then = new Map(before.obligations.map((each) => [each.id, each]));
  const own = dutiesInOrder(context).filter(({ obligation }) => isAccountable(obligation));
  const compared = own.map((row): Changed => {
    const earlier = then.get(row.obligation.id) ?? null;
    return { row, earlier, changes: changesOf(context.facts, row.obligation, before, earlier) };
  });
  const changes = compared.filter((each) => each.changes.length > 0);
  const present = new Set(own.map(({ obligation }) => obligation.id));
  const gone = before.obligations.filter((each) => isAccountable(each) && !present.has(each.id)).length;
  return { changes, same: compared.length - changes.length, gone };
}

function changesTable({ facts, names }: DutyContext, before: PeriodFacts, changes: readonly Changed[]): ReportTable {
  const light = (each: FactObligation | null): ReportCell => {
    const shown = each?.standing.light;
    return shown ? { kind: 'light', word: shown.word, color: shown.color } : '—';
  };
  const percent = (each: FactObligation | null): ReportCell =>
    each?.standing.percent == null ? '—' : `${each.standing.percent}%`;
  return {
    categoryLevels: 0,
    categoryHeader: '',
    columns: COMPARE_COLUMNS,
    rows: changes.map(({ row: { obligation, task }, earlier, changes: words }) => ({
      category: [],
      cells: [
        task.number ?? '',
        task.content,
        names.department(obligation.departmentId),
        words.join('；'),
        dueWords(facts, obligation),
        earlier ? STATE_WORDS[earlier.standing.state] : '—',
        STATE_WORDS[obligation.standing.state],
        earlier ? ratingWord(before, earlier.standing) : '—',
        ratingWord(facts, obligation.standing),
        percent(earlier),
        percent(obligation),
        light(earlier),
        light(obligation),
      ],
      taskId: task.id,
      obligationId: obligation.id,
    })),
    empty: '各项均没有变化。',
  };
}
