import type { Form, FormRow } from '../../../../shared/model/exchange.ts';

/** What a person has to know who fills it in by pen: there is no list to choose from and no yellow cell. */
export function penGuide({ ratings, rows }: Form): readonly string[] {
  return [
    '只填空白栏；没有变化的，“进展情况”写“无变化”即可。',
    `“进度评价”从这些里选一个写：${ratings.map(({ word }) => word).join('、')}。`,
    '任务原文有出入、不属本单位职责，或者有表中未列的事项，写在表下“补充说明”，不要改动原文。',
    ...(rows.some(({ indicators }) => indicators.length > 0) ? ['有量化指标的任务，另填后面的指标表。'] : []),
  ];
}

/** The rows before which the title of their plan is printed: none where all are of one plan. */
export function planBreaks(rows: readonly FormRow[]): ReadonlySet<number> {
  const several = new Set(rows.map(({ plan }) => plan)).size > 1;
  return new Set(several ? rows.flatMap(({ plan }, at) => (rows[at - 1]?.plan === plan ? [] : [at])) : []);
}
