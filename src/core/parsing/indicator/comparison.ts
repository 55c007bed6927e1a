import type { Operator } from '../../../shared/model/table.ts';
import type { Passage } from './passage.ts';

/** Words before a number, and what they make of it. The first that fits counts, so 不低于 stands before 低于. */
const BEFORE: readonly (readonly [words: string, operator: Operator, binds?: 'far'])[] = [
  ['不低于|不少于|不小于|不短于|不得低于|不得少于|不下于|至少|最少|最低|起码|大于等于|大于或等于|≥|>=', '>=', 'far'],
  [
    '不超过|不高于|不大于|不多于|不得超过|不得高于|不突破|控制在|限制在|压控在|至多|最多|小于等于|小于或等于|≤|<=',
    '<=',
  ],
  ['低于|小于|少于|不足|不到|<', '<', 'far'],
  ['超过|高于|大于|多于|突破|超出|超|逾|>', '>', 'far'],
  ['大约|约|接近|近', '≈'],
  [
    '达到|达|提高到|提高至|提升到|提升至|增加到|增加至|增至|扩大到|扩大至|发展到|上升到|上升至|恢复到|拓展到',
    '=',
    'far',
  ],
  [
    '降低到|降低至|降至|降到|下降到|下降至|减少到|减少至|减至|压缩到|压缩至|压减到|压减至|缩短到|缩短至|缩减至|缩减到',
    '=',
  ],
  [
    '保持在|稳定在|维持在|保持|稳定|维持|巩固在|增长|上涨|提高|提升|上升|增加|增幅|增速|下降|降低|减少|压减|压缩|缩短|实现|完成|=',
    '=',
  ],
];
const BEHIND: readonly (readonly [words: string, operator: Operator])[] = [
  ['以上', '>='],
  ['以下|以内|之内', '<='],
  ['左右|上下', '≈'],
];

/** At most so many characters, none a figure, between the comparison and the number: 达到老年人总量4%. */
const FAR = 14;

/** 超 and 达 are comparisons only right before the number: far from it they are parts of other words (超前, 发达). */
const ONLY_ADJACENT = new Set(['超', '达']);

type Rule = readonly [pattern: RegExp, operator: Operator];

const rule = (words: readonly string[], tail: string, operator: Operator): Rule => [
  new RegExp(`(?:力争|争取)?(?:${words.join('|')})${tail}$`),
  operator,
];
const ADJACENT: readonly Rule[] = BEFORE.map(([words, operator]) => rule(words.split('|'), '了?(?:到|为)?', operator));
const DISTANT: readonly Rule[] = BEFORE.filter(([, , binds]) => binds === 'far').map(([words, operator]) =>
  rule(
    words.split('|').filter((word) => !ONLY_ADJACENT.has(word)),
    `[^\\d,。;、]{1,${FAR}}`,
    operator,
  ),
);

/** A comparison before a number: what it says, and where in the clause it begins. */
export type Comparison = { readonly operator: Operator; readonly at: number };

/** The comparison that stands before a number and binds it; null where none does. */
export function comparisonBefore({ clause }: Passage): Comparison | null {
  for (const [pattern, operator] of [...ADJACENT, ...DISTANT]) {
    const match = pattern.exec(clause);
    if (match) return { operator, at: match.index };
  }
  return null;
}

/** What stands behind the unit, or at the end of what is counted (建成5个示范社区以上), and how long the words to it are. */
export function comparisonBehind({ after }: Passage): { readonly operator: Operator; readonly length: number } | null {
  for (const [words, operator] of BEHIND) {
    const match = new RegExp(`^(?:(?:及|\\(含\\))?(?:${words})|[^、\\d]{1,10}?(?:${words})$)`).exec(after);
    if (match) return { operator, length: match[0].length };
  }
  return null;
}

/**
 * The operator of an indicator. What stands behind the unit decides (控制在4.5%左右 is ≈, 超过70%以上 is >=), then what
 * stands before; a number without either is the goal itself.
 */
export function operatorOf(passage: Passage): Operator {
  const behind = comparisonBehind(passage);
  if (behind) return behind.operator;
  const before = comparisonBefore(passage)?.operator ?? '=';
  return passage.quantity.over && before === '=' ? '>' : before;
}
