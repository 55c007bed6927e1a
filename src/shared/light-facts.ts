import { ROLE_WORDS, ROLES } from './glossary.ts';
import type { FactTest, LightFacts } from './model/tracking.ts';
import { BINDING_WORDS, RATING_CLASS_WORDS, RATING_CLASSES, STATES, TRACKING_STATE_WORDS } from './tracking-words.ts';

export type FactName = keyof LightFacts;

/**
 * How a fact is tested and said. `said` holds the tests that have plainer words than 名称 + 比较 + 值, keyed by operator
 * and value: 已逾期 rather than 距完成时限不足0天.
 */
export type FactKind = { readonly word: string } & (
  | { readonly type: 'flag'; readonly yes: string; readonly no: string }
  | { readonly type: 'choice'; readonly words: Readonly<Record<string, string>>; readonly mayLack: boolean }
  | {
      readonly type: 'number';
      readonly unit: string;
      /** Counts and days have no value between two neighbours. */
      readonly whole: boolean;
      /** The least that it can be; null where it can be negative. */
      readonly least: 0 | null;
      readonly mayLack: boolean;
      readonly said: Readonly<Record<string, string>>;
    }
);

/** Every fact that a rule of lights can look at; nothing else is known to the rules, the legend and their check. */
export const FACTS: Record<FactName, FactKind> = {
  state: { word: '办理状态', type: 'choice', words: pick(STATES, TRACKING_STATE_WORDS), mayLack: false },
  role: { word: '职责', type: 'choice', words: pick(ROLES, ROLE_WORDS), mayLack: false },
  binding: { word: '时限', type: 'choice', words: BINDING_WORDS, mayLack: false },
  done: { word: '办结', type: 'flag', yes: '已办结', no: '未办结' },
  daysToDue: {
    word: '距完成时限',
    type: 'number',
    unit: '天',
    whole: true,
    least: null,
    mayLack: true,
    said: { '<0': '已过完成时限', '≥0': '未过完成时限', '=0': '当天到期' },
  },
  madeGood: { word: '曾逾期', type: 'flag', yes: '曾逾期，后已办结或延期', no: '未曾逾期，或仍逾期' },
  ratingClass: {
    word: '进度评价',
    type: 'choice',
    words: pick(RATING_CLASSES, RATING_CLASS_WORDS),
    mayLack: true,
  },
  percent: { word: '完成进度', type: 'number', unit: '%', whole: false, least: 0, mayLack: true, said: {} },
  expectedPercent: { word: '序时进度', type: 'number', unit: '%', whole: false, least: 0, mayLack: true, said: {} },
  behind: {
    word: '低于序时进度',
    type: 'number',
    unit: '个百分点',
    whole: false,
    least: null,
    mayLack: true,
    said: { '≤0': '达到序时进度', '<0': '超过序时进度', '>0': '低于序时进度' },
  },
  silentPeriods: {
    word: '连续未报送',
    type: 'number',
    unit: '期',
    whole: true,
    least: 0,
    mayLack: false,
    said: { '=0': '没有未报送的期', '>0': '有未报送的期' },
  },
  urges: {
    word: '催办',
    type: 'number',
    unit: '次',
    whole: true,
    least: 0,
    mayLack: false,
    said: { '=0': '未催办', '>0': '催办过' },
  },
  unansweredUrges: {
    word: '催办未回复',
    type: 'number',
    unit: '次',
    whole: true,
    least: 0,
    mayLack: false,
    said: { '=0': '没有未回复的催办', '>0': '催办未回复' },
  },
  lateMilestones: {
    word: '逾期的子项、节点或周期实例',
    type: 'number',
    unit: '项',
    whole: true,
    least: 0,
    mayLack: false,
    said: { '=0': '子项、节点和周期实例均未逾期', '>0': '有子项、节点或周期实例逾期' },
  },
};

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

/** 距完成时限不足3天: how a comparison is said between a fact and its value. */
export const COMPARISON_WORDS: Record<FactTest['is'], string> = {
  '=': '为',
  '≠': '不为',
  '<': '不足',
  '≤': '不超过',
  '>': '超过',
  '≥': '不少于',
};

export const COMPARISONS = Object.keys(COMPARISON_WORDS) as readonly FactTest['is'][];

function pick(codes: readonly string[], words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, words[code] ?? code]));
}
