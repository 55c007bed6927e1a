import type { Criterion, Figure, ReportCell, ReportColumn, ReportRow, ReportTable } from '../../shared/model/report.ts';
import { NO } from '../../shared/report-words.ts';
import type { PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { ACCOUNTABLE, type Counter, is } from './counter.ts';
import { NO_RATING } from './details.ts';
import type { DutyContext } from './duty-table.ts';

/** What a table counts, of all or of each body. */
type CountedColumn = { readonly key: string; readonly header: string; readonly where: readonly Criterion[] };

/** The figures that every report of how the work stands has, in the order in which a leader asks for them. */
export const FIGURES: readonly CountedColumn[] = [
  { key: 'duties', header: '负责', where: [ACCOUNTABLE] },
  { key: 'accepted', header: '已办结', where: [ACCOUNTABLE, is('accepted')] },
  { key: 'late', header: '逾期', where: [ACCOUNTABLE, is('late')] },
  { key: 'dueSoon', header: '七日内到期', where: [ACCOUNTABLE, is('dueSoon')] },
  { key: 'lagging', header: '滞后', where: [ACCOUNTABLE, is('lagging')] },
  { key: 'missing', header: '本期未报送', where: [ACCOUNTABLE, is('returned', NO)] },
  { key: 'madeGood', header: '曾亮警示灯已整改', where: [ACCOUNTABLE, is('madeGood')] },
];

/** Words of the office's ratings, 未评价 last, of which there are any now or were before. */
export function ratingsInUse(facts: PeriodFacts, counters: readonly (Counter | null)[]): readonly string[] {
  const words = [...new Set(facts.ratings.map(({ word }) => word)), NO_RATING];
  // A word that the office dropped is still the rating of what was given it.
  const others = counters.flatMap((counter) => counter?.rows ?? []).map(({ cells }) => String(cells.rating));
  const all = [...new Set([...words, ...others.filter((word) => word !== '—')])];
  return all.filter((word) => counters.some((counter) => (counter?.duties(ratingIs(word)).value ?? 0) > 0));
}

export const ratingIs = (word: string): readonly Criterion[] => [ACCOUNTABLE, is('rating', word)];

/** 项数, 占比, and against the period before: one column for each word, so that it takes five lines of a page. */
export function spreadTable(
  words: readonly string[],
  { column, header, now, before }: { column: 'rating' | 'light'; header: string; now: Counter; before: Counter | null },
): ReportTable {
  const parts = words.map((word) => [is(column, word)]);
  const figures = parts.map((part) => now.duties([ACCOUNTABLE, ...part]));
  const earlier = before && parts.map((part) => before.duties([ACCOUNTABLE, ...part]).value);
  const all = now.duties([ACCOUNTABLE]);
  const allBefore = before?.duties([ACCOUNTABLE]).value ?? 0;
  const total = now.shares([ACCOUNTABLE], [[]])[0];
  const line = (word: string, cells: readonly ReportCell[]): ReportRow => ({ category: [], cells: [word, ...cells] });
  return {
    categoryLevels: 0,
    categoryHeader: '',
    columns: [
      { key: 'word', kind: 'short', header },
      ...words.map((word): ReportColumn => ({ key: `word:${word}`, kind: 'figure', header: word })),
      { key: 'total', kind: 'figure', header: '合计' },
    ],
    rows: [
      line('项数', [...figures, all]),
      line('占比', [...now.shares([ACCOUNTABLE], parts), ...(total ? [total] : [])]),
      ...(earlier
        ? [
            line('上期项数', [...earlier.map(numberCell), numberCell(allBefore)]),
            line('增减', [
              ...figures.map((figure, index) => difference(figure, earlier[index] ?? 0)),
              difference(all, allBefore),
            ]),
          ]
        : []),
    ],
    empty: '没有单位任务。',
  };
}

type BodyChoice = { readonly header: string; readonly columns: readonly CountedColumn[]; readonly empty: string };

/** One row for each body of which there is anything to count, in order of protocol; the last is the sum. */
export function countByBody(
  { facts, names }: DutyContext,
  counter: Counter,
  { header, columns, empty }: BodyChoice,
): ReportTable {
  const cells = (body: readonly Criterion[]) => columns.map(({ where }) => counter.duties([...body, ...where]));
  const rows = facts.departments
    .map(({ id }) => names.department(id))
    .map((name) => ({ name, figures: cells([is('department', name)]) }))
    .filter(({ figures }) => figures.some(({ value }) => value > 0))
    .map(({ name, figures }): ReportRow => ({ category: [], cells: [name, ...figures] }));
  return {
    categoryLevels: 0,
    categoryHeader: '',
    columns: [
      { key: 'department', kind: 'department', header },
      ...columns.map((column): ReportColumn => ({ key: column.key, kind: 'figure', header: column.header })),
    ],
    rows: rows.length === 0 ? [] : [...rows, { category: [], cells: ['合计', ...cells([])], role: 'total' }],
    empty,
  };
}

export const ratingColumns = (ratings: readonly string[]): readonly CountedColumn[] =>
  ratings.map((word) => ({ key: `rating:${word}`, header: word, where: ratingIs(word) }));

/** Of each body what it answers for, how that stands and is rated, and what it helps with. */
export const bodiesTable = (context: DutyContext, counter: Counter, ratings: readonly string[]): ReportTable =>
  countByBody(context, counter, {
    header: '责任单位',
    columns: [
      ...FIGURES,
      ...ratingColumns(ratings),
      { key: 'support', header: '另有配合', where: [is('accountable', NO)] },
    ],
    empty: '没有单位任务。',
  });

export const numberCell = (value: number): ReportCell => ({ kind: 'number', value });

export const difference = (now: Figure, before: number): ReportCell => ({
  kind: 'difference',
  value: now.value - before,
  now,
  before,
});
