import type { Indicator } from '../../../shared/model/table.ts';
import { findDeadlines } from '../deadline/parse-deadlines.ts';
import type { IndicatorReading, TextSource } from '../types.ts';
import { toWords } from '../words.ts';
import { GOAL_SIGNS } from './goals.ts';
import { type Passage, passageOf } from './passage.ts';
import { findQuantities } from './quantity.ts';
import { REFUSALS } from './refusals.ts';
import { baseOf, isSoft, nameOf, operatorOf, wordsOf } from './wording.ts';

/** 翻一番: a goal without a number of its own. */
const DOUBLING = /翻[一两]番|倍增/g;

/**
 * Reads the numeric goals of a task, in reading order: 达到70%以上, 每千人4.5张床位, 引导2家…. Ages, ranks, names, grants,
 * conditions of size and what is there already are no goals.
 *
 * Out: value as printed with 万 and 亿 in the unit (5 "万人"); a range is two indicators, >= and <=, of the same words;
 * `date` is the last day stated before it in the text. 左右 is ≈ and never judged. 翻一番 is a doubt: it needs a base.
 */
export function parseIndicators(text: string, source: TextSource): IndicatorReading {
  const words = toWords(text);
  const goals: Passage[] = [];
  for (const quantity of findQuantities(words.plain)) {
    const passage = passageOf(words.plain, quantity, goals.at(-1)?.quantity ?? null);
    if (isGoal(passage) || (source.from === 'goal-column' && standsAlone(passage))) goals.push(passage);
  }
  const stated = goals.length > 0 ? findDeadlines(words, { ...source, from: 'content' }).filter(({ due }) => due) : [];
  const indicators = goals.flatMap((passage) =>
    toIndicators(passage, {
      text: wordsOf(words.written, passage),
      date: stated.findLast(({ at }) => at < passage.quantity.at)?.due ?? null,
      cell: source.cell,
    }),
  );
  const doubts = [...words.plain.matchAll(DOUBLING)].map(([found]) => ({
    severity: 'info' as const,
    code: 'indicator-without-number',
    message: `“${found}”是指标，但没有写基数，未作为数字指标登记；需要考核的，请补上目标值。`,
    sheet: source.sheet,
    cell: source.cell,
  }));
  return { indicators, doubts };
}

function isGoal(passage: Passage): boolean {
  const signs = GOAL_SIGNS.filter(({ of }) => of.includes(passage.quantity.kind));
  return signs.some(({ holds }) => holds(passage)) && !REFUSALS.some(({ holds }) => holds(passage));
}

/** 8000人, 不低于60亿元 as the whole of a clause: under 目标值 nothing else needs to be said. */
function standsAlone({ quantity, clause, before, behind, after }: Passage): boolean {
  const said = clause.slice(0, before?.at ?? clause.length);
  return quantity.kind !== 'none' && said === '' && after.length === (behind?.length ?? 0);
}

function toIndicators(passage: Passage, found: Pick<Indicator, 'text' | 'date' | 'cell'>): Indicator[] {
  const { value, upper, unit } = passage.quantity;
  const common = { ...found, name: nameOf(passage), unit, soft: isSoft(passage), base: baseOf(passage) };
  if (upper === null) return [{ ...common, operator: operatorOf(passage), value }];
  return [
    { ...common, operator: '>=', value },
    { ...common, operator: '<=', value: upper },
  ];
}
