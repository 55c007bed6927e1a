import type { ReportBlock, ReportSection } from '../../../shared/model/report.ts';
import { NO } from '../../../shared/report-words.ts';
import { isAccountable } from '../../tracking/transitions.ts';
import { ACCOUNTABLE, type Counter, is } from '../counter.ts';
import { type DutyColumnKey, type DutyContext, type DutyRow, dutiesInOrder, dutyTable } from '../duty-table.ts';
import { countByBody, FIGURES, ratingColumns } from '../figure-tables.ts';
import { A4_LANDSCAPE, A4_PORTRAIT } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { inferredNote, legendNotes, rulesOf, supportNote } from '../rules.ts';
import { isLaggingDuty, isLateDuty } from '../select-duties.ts';
import { shortened } from '../shortened.ts';
import { RATING_LISTS } from '../templates/parts.ts';
import { annex, numbered } from './annexes.ts';

type Tables = {
  readonly input: BuildInput;
  readonly context: DutyContext;
  readonly counter: Counter;
  readonly ratings: readonly string[];
};

/** 逾期和滞后: the list to which the letter points. */
export const LAGGING_ITEMS = '逾期和滞后事项清单';

/** What an office encloses with a bulletin; every task under its rating only where its template asks for it. */
export const bulletinAnnexes = (tables: Tables): readonly ReportSection[] =>
  numbered([
    bodiesAnnex(tables),
    ...laggingAnnexes(tables),
    ...missingAnnexes(tables),
    ...(tables.input.extras?.includes(RATING_LISTS) ? ratingAnnexes(tables) : []),
  ]);

/** What a bulletin counts of each body that answers for something; who only helps is not told of. */
const COUNTED = FIGURES.filter(({ key }) => key !== 'dueSoon' && key !== 'madeGood');

/**
 * Under it stands how all of it was counted: a letter ends with 落款, and 统计口径 below it would take a page of its own.
 */
const bodiesAnnex = ({ input, context, counter, ratings }: Tables): ReportSection =>
  annex(input, {
    title: '各单位推进情况',
    blocks: [
      {
        kind: 'table',
        table: countByBody(context, counter, {
          header: '责任单位',
          columns: [...COUNTED, ...ratingColumns(ratings)],
          empty: '没有单位任务。',
        }),
      },
    ],
    notes: [
      supportNote(input.facts),
      rulesOf(input.facts, ['duties', 'late', 'lagging', 'missing', 'made-good', 'shares', 'order']),
      inferredNote(input.facts),
      ...legendNotes(input.facts),
    ].filter((note) => note !== null),
    page: A4_PORTRAIT,
  });

/** Signs of a task: it is named here, its wording stands in the ledger; why it lags is printed whole. */
const MOST_SIGNS = 36;

/** What is late, then what else lags, each under its plan where there are several; none where nothing does. */
function laggingAnnexes({ input: { facts }, input, context }: Tables): readonly ReportSection[] {
  const places = new Map(facts.plans.map(({ id }, index) => [id, index]));
  const placeOf = ({ task }: DutyRow): number => places.get(task.planId) ?? places.size;
  const lagging = dutiesInOrder(context)
    .filter(isLaggingDuty(facts))
    .map(briefly)
    .sort((a, b) => placeOf(a) - placeOf(b));
  if (lagging.length === 0) return [];
  const severalPlans = new Set(lagging.map(placeOf)).size > 1;
  const part = (text: string, rows: readonly DutyRow[], day: DutyColumnKey, empty: string) => {
    const columns = ['number', 'content', 'department', 'due', day, 'light', 'reason', 'measures'] as const;
    const groups = severalPlans ? ({ task }: DutyRow) => context.names.plan(task.planId) : undefined;
    return [
      { kind: 'heading', level: 1, text },
      { kind: 'table', table: dutyTable(context, rows, { columns, groups, empty }) },
    ] satisfies readonly ReportBlock[];
  };
  return [
    annex(input, {
      title: LAGGING_ITEMS,
      blocks: [
        ...part('一、逾期未办结', lagging.filter(isLateDuty), 'daysLate', '没有逾期未办结的任务。'),
        ...part('二、未逾期而滞后', lagging.filter(isNotLate), 'rating', '没有未逾期而滞后的任务。'),
      ],
      notes: ['工作任务较长的只列开头，全文见督办台账。'],
      page: A4_LANDSCAPE,
    }),
  ];
}

const isNotLate = (row: DutyRow): boolean => !isLateDuty(row);

const briefly = ({ task, obligation }: DutyRow): DutyRow => ({
  task: { ...task, content: shortened(task.content, MOST_SIGNS) },
  obligation,
});

/** Who has not returned, and how much of it is late or lags besides; none where all have. */
function missingAnnexes({ input, context, counter }: Tables): readonly ReportSection[] {
  const missing = [ACCOUNTABLE, is('returned', NO)];
  const table = countByBody(context, counter, {
    header: '单位',
    columns: [
      { key: 'missing', header: '未报送（项）', where: missing },
      { key: 'missingLate', header: '其中逾期（项）', where: [...missing, is('late')] },
      { key: 'missingLagging', header: '其中滞后（项）', where: [...missing, is('lagging')] },
    ],
    empty: '应报的均已报送。',
  });
  if (table.rows.length === 0) return [];
  return [
    annex(input, {
      title: '未报送单位名单',
      blocks: [{ kind: 'table', table }],
      notes: [rulesOf(input.facts, ['missing', 'lagging', 'order'])],
      page: A4_PORTRAIT,
    }),
  ];
}

/** Every task that bodies answer for, a list for each rating in the office's order. */
function ratingAnnexes({ input, context, counter, ratings }: Tables): readonly ReportSection[] {
  const own = dutiesInOrder(context).filter(({ obligation }) => isAccountable(obligation));
  const wordOf = new Map(counter.rows.map(({ obligationId, cells }) => [obligationId, String(cells.rating)]));
  return ratings.map((word) => {
    const rows = own.filter(({ obligation }) => wordOf.get(obligation.id) === word);
    // Only of those that lag does a leader ask why.
    const isTroubled = rows.some(isLaggingDuty(input.facts));
    const columns = [...ITEM, 'state', 'light', ...(isTroubled ? TROUBLE : [])] as const;
    return annex(input, {
      title: `“${word}”任务清单`,
      blocks: [{ kind: 'table', table: dutyTable(context, rows, { columns, empty: '没有任务。' }) }],
      notes: [],
      page: A4_LANDSCAPE,
    });
  });
}

const ITEM: readonly DutyColumnKey[] = ['number', 'plan', 'content', 'department', 'due'];
const TROUBLE: readonly DutyColumnKey[] = ['problem', 'next'];
