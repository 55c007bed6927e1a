import type { DepartmentReturn, ReturnBoard } from '../../../../shared/model/exchange.ts';

/** all · 未报: something that was asked for is missing · 已报: nothing is · 未下发: no form went out for this period. */
export type BoardFilter = 'all' | 'missing' | 'answered' | 'unsent';

export const BOARD_FILTERS: readonly BoardFilter[] = ['all', 'missing', 'answered', 'unsent'];

export const BOARD_FILTER_WORDS: Record<BoardFilter, string> = {
  all: '全部',
  missing: '未报',
  answered: '已报',
  unsent: '未下发',
};

/** 配合 that was asked about and not told: the lead answers for it, so that it is 未报 and missing from nobody. */
export function openSupport({ asked, answered, missing }: DepartmentReturn): number {
  return asked - answered - missing.length;
}

/** A department that told nothing because nothing had to be told (its tasks are done, or 配合) is neither 未报 nor 已报. */
export function matchesBoard({ answered, toAsk, missing, forms }: DepartmentReturn, filter: BoardFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return missing.length > 0;
    case 'answered':
      return answered > 0 && missing.length === 0;
    case 'unsent':
      return toAsk > 0 && forms.length === 0;
  }
}

/** Of 配合: the third part of what was asked, beside 已报 and 未报. */
export const SUPPORT_WORD = '配合未报';

/** The departments under a filter, in the order they came: that of protocol. */
export function filterBoard(rows: readonly DepartmentReturn[], filter: BoardFilter): readonly DepartmentReturn[] {
  return filter === 'all' ? rows : rows.filter((row) => matchesBoard(row, filter));
}

export function countBoard(rows: readonly DepartmentReturn[]): Readonly<Record<BoardFilter, number>> {
  const count = (filter: BoardFilter) => filterBoard(rows, filter).length;
  return { all: rows.length, missing: count('missing'), answered: count('answered'), unsent: count('unsent') };
}

/** 应报 58 项：已报 20 项，未报 35 项（12 个单位），配合未报 3 项. They add up. */
export function boardWords({ departments }: Pick<ReturnBoard, 'departments'>): string {
  const sum = (count: (row: DepartmentReturn) => number) => departments.reduce((all, row) => all + count(row), 0);
  const silent = departments.filter(({ missing }) => missing.length > 0).length;
  const missing = sum((row) => row.missing.length);
  const support = sum(openSupport);
  return [
    `应报 ${sum(({ asked }) => asked)} 项：已报 ${sum(({ answered }) => answered)} 项`,
    ...(missing > 0 ? [`未报 ${missing} 项（${silent} 个单位）`] : []),
    ...(support > 0 ? [`${SUPPORT_WORD} ${support} 项`] : []),
  ].join('，');
}

/** Which places departments of one name belong to has to be said; otherwise the place is noise. */
export function namesTwice(rows: readonly DepartmentReturn[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { department } of rows) (seen.has(department) ? twice : seen).add(department);
  return twice;
}

/** What making the forms of these departments comes to. */
export type SendSummary = {
  /** Departments with something left to ask: a form for the others would have no row. */
  readonly departments: readonly number[];
  readonly nothingAsked: number;
  /** Those that have a form of this period already: it will be their second, third … */
  readonly again: number;
  /** How many forms a department has been sent this year at most, these among them (减负). */
  readonly mostThisYear: number;
};

export function summarizeSend(rows: readonly DepartmentReturn[]): SendSummary {
  const asked = rows.filter(({ toAsk }) => toAsk > 0);
  return {
    departments: asked.map(({ departmentId }) => departmentId),
    nothingAsked: rows.length - asked.length,
    again: asked.filter(({ forms }) => forms.length > 0).length,
    mostThisYear: asked.reduce((most, { formsThisYear }) => Math.max(most, formsThisYear + 1), 0),
  };
}

/** The missing duties of these departments, as 催办 wants them. */
export function missingDuties(rows: readonly DepartmentReturn[]) {
  return rows.flatMap(({ missing, department, departmentId }) =>
    missing.map((id) => ({ id, department, departmentId })),
  );
}
