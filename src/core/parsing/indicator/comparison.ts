import type { Operator } from '../../../shared/model/table.ts';

type Table = readonly (readonly [operator: Operator, words: string])[];

/**
 * Words that bind a number behind them, even over what it is a part of: 达到老年人总量4%, 控制在年均5%以内.
 * The first that fits counts, so 不低于 stands before 低于.
 */
const BINDING: Table = [
  [
    '>=',
    '不低于 不少于 不小于 不短于 不得低于 不得少于 不下于 至少达到 至少要达到 至少 最少 最低 起码 大于等于 大于或等于 ≥ >=',
  ],
  [
    '<=',
    '不超过 不高于 不大于 不多于 不得超过 不得高于 不突破 控制在 限制在 压控在 至多 最多 小于等于 小于或等于 ≤ <=',
  ],
  ['<', '低于 小于 少于 不足 不到 <'],
  ['>', '超过 高于 大于 多于 突破 超出 >'],
  ['=', '达到 提高到 提高至 提升到 提升至 增加到 增加至 增至 扩大到 扩大至 发展到 上升到 上升至 恢复到 拓展到'],
  [
    '=',
    '降低到 降低至 降至 降到 下降到 下降至 减少到 减少至 减至 减量至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 缩减至',
  ],
];
/** Words that bind only the number right behind them: far from it 超 and 近 are parts of others (超前, 近年). */
const ADJACENT: Table = [
  ['>', '超 逾'],
  ['≈', '大约 约 接近 近'],
  [
    '=',
    '达 保持在 稳定在 维持在 巩固在 保持 稳定 维持 增长 上涨 提高 提升 上升 增加 增幅 增速 下降 降低 减少 压减 压缩 缩短',
  ],
  ['=', '实现 完成 ='],
];
const BEHIND: Table = [
  ['>=', '以上'],
  ['<=', '以下 以内 之内'],
  ['≈', '左右 上下'],
];

type Rule = { readonly operator: Operator; readonly pattern: RegExp };

const compile = (table: Table, pattern: (anyOf: string) => string): Rule[] =>
  table.map(([operator, words]) => ({ operator, pattern: new RegExp(pattern(words.replaceAll(' ', '|'))) }));

/** Nearest first; a binding word at most fourteen characters away, with no other number between. */
const BEFORE_RULES: readonly Rule[] = [
  ...compile([...BINDING, ...ADJACENT], (anyOf) => `(?:力争|争取)?(?:${anyOf})了?(?:到|为)?$`),
  ...compile(BINDING, (anyOf) => `(?:力争|争取)?(?:${anyOf})[^\\d,。;、]{1,14}$`),
];
/** Right behind the unit, or at the end of what is counted: 建成5个示范社区以上. */
const BEHIND_RULES: readonly Rule[] = compile(
  BEHIND,
  (anyOf) => `^(?:(?:及|\\(含\\))?(?:${anyOf})|[^、\\d]{1,10}?(?:${anyOf})$)`,
);

/** What a comparison says, and where in the clause it begins. */
export type Comparison = { readonly operator: Operator; readonly at: number };
/** The same behind a number, and how long the words up to its end are. */
export type ComparisonBehind = { readonly operator: Operator; readonly length: number };

/** The comparison that binds the number behind `clause`; null where none does. */
export function comparisonBefore(clause: string): Comparison | null {
  const from = Math.max(0, clause.length - 30);
  const near = clause.slice(from);
  for (const { operator, pattern } of BEFORE_RULES) {
    const match = pattern.exec(near);
    if (match) return { operator, at: from + match.index };
  }
  return null;
}

/** The comparison that `after`, the clause behind a unit, begins or ends with. */
export function comparisonBehind(after: string): ComparisonBehind | null {
  for (const { operator, pattern } of BEHIND_RULES) {
    const match = pattern.exec(after);
    if (match) return { operator, length: match[0].length };
  }
  return null;
}
