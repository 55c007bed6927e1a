import { COMPARISON_WORDS, COMPARISONS, FACTS } from '../../../shared/light-facts.ts';
import type { FactTest } from '../../../shared/model/tracking.ts';

/** A test in words: 低于序时进度超过30个百分点. */
export function describeTest({ fact, is, value }: FactTest): string {
  const kind = FACTS[fact];
  if (kind.type === 'flag') return (value === true) === (is === '=') ? kind.yes : kind.no;
  if (kind.type === 'choice') return `${kind.word}${COMPARISON_WORDS[is]}“${kind.words[String(value)] ?? value}”`;
  return kind.said[`${is}${value}`] ?? `${kind.word}${COMPARISON_WORDS[is]}${value}${kind.unit}`;
}

/** What is wrong with a test; null where nothing is. */
export function findTestProblem({ fact, is, value }: FactTest): string | null {
  const kind = Object.hasOwn(FACTS, fact) ? FACTS[fact] : undefined;
  if (!kind) return `没有“${fact}”这项事实`;
  if (!COMPARISONS.includes(is)) return `没有“${is}”这种比较`;
  if (kind.type === 'number') {
    return typeof value === 'number' && Number.isFinite(value) ? null : `“${kind.word}”只能与数字比较`;
  }
  if (is !== '=' && is !== '≠') return `“${kind.word}”没有大小，只能用“=”或“≠”`;
  if (kind.type === 'flag') return typeof value === 'boolean' ? null : `“${kind.word}”只有是和否`;
  return typeof value === 'string' && Object.hasOwn(kind.words, value) ? null : `“${kind.word}”没有“${value}”这个值`;
}
