import type { Form, FormRow } from '../../../../src/shared/model/exchange.ts';

/**
 * Answers that tell by themselves whose they are: each text names the obligation and the column for which it was typed
 * (〔A37P〕), so that wherever it ends up, one can see whether it belongs there without asking the code under test.
 */

export type RowAnswer = {
  readonly progress: string;
  readonly problem: string;
  readonly next: string;
  /** The word of the list. */
  readonly rating: string;
  readonly percent: number | null;
  readonly person: string;
  readonly phone: string;
  /** By the key of the indicator. */
  readonly values: ReadonlyMap<string, MeasuredAnswer>;
};

export type MeasuredAnswer = { readonly value: number; readonly on: string };

/** Ratings with percentages that go with them; neighbours differ in both. */
const RATINGS: readonly (readonly [word: string, code: string, percent: number])[] = [
  ['达序时', 'on-track', 52],
  ['欠序时', 'behind', 31],
  ['超序时', 'ahead', 74],
  ['已完成', 'done', 100],
  ['长期推进', 'long-term', 43],
  ['未启动', 'not-started', 0],
  ['提前完成', 'done-early', 100],
];

export const RATING_CODES: ReadonlyMap<string, string> = new Map(RATINGS.map(([word, code]) => [word, code]));

/** What a department writes in a row; `hand` tells its first file (A) from its second (B). */
export function answerOf(row: FormRow, index: number, hand: string): RowAnswer {
  const turn = index + hand.charCodeAt(0);
  const [rating, , base] = RATINGS[turn % RATINGS.length] ?? ['达序时', 'on-track', 52];
  const percent = base === 0 || base === 100 ? base : base + (index % 13);
  const mark = (column: string) => `〔${hand}${row.obligationId}${column}〕`;
  const another = index === 2;
  return {
    progress: `${mark('P')}已会同有关单位完成现场检查，正在按方案推进。`,
    problem: index % 2 === 0 ? `${mark('W')}社会力量参与不足，需要区里协调用地。` : '',
    next: index % 2 === 1 ? `${mark('N')}下个月召开协调会，逐项落实。` : '',
    rating,
    percent,
    person: another ? '欧阳晓红' : '陈志明',
    phone: another ? '13800138000' : '020-36891234',
    values: new Map(row.indicators.map(({ key }, place) => [key, { value: 20 + index + place, on: '2026-11-20' }])),
  };
}

/** Nothing but that there is nothing to say. */
export const NO_CHANGE: RowAnswer = {
  progress: '无变化',
  problem: '',
  next: '',
  rating: '',
  percent: null,
  person: '',
  phone: '',
  values: new Map(),
};

export const BLANK: RowAnswer = { ...NO_CHANGE, progress: '' };

export function answersOf(form: Form, hand = 'A'): readonly RowAnswer[] {
  return form.rows.map((row, index) => answerOf(row, index, hand));
}

/** The obligation that a text was written for; null where it names none. */
export function obligationIn(text: string): number | null {
  const found = /〔[A-Z](\d+)[PWN]〕/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
