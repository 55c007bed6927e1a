import type { Dating, Level } from '../../../shared/model/directory.ts';
import type { FormHit } from './line-index.ts';

/** Two names of one line, each at its time: 卫计 + 局 of 2013 and 卫健 + 局 of today. */
export type FormPair = { readonly own: FormHit; readonly other: FormHit };

/** The two forms that lie nearest in time, of a line that both names belong to; null where they share none. */
export function nearestPair(own: readonly FormHit[], others: readonly FormHit[]): FormPair | null {
  let nearest: FormPair | null = null;
  for (const hit of own) {
    for (const other of others) {
      if (hit.line !== other.line) continue;
      const pair = { own: hit, other };
      if (nearest === null || timesApart(pair) < timesApart(nearest)) nearest = pair;
    }
  }
  return nearest;
}

/** How many times of the line lie between: 0 for two names of one time. */
export function timesApart({ own, other }: FormPair): number {
  return Math.abs(own.form.era - other.form.era);
}

/**
 * Why they are one body, in a sentence: “区卫计局”是“区卫生健康局”2018—2019年机构调整前的名称。
 * @param name the name that is asked about, as quoted
 * @param known the name of the entry, as quoted
 */
export function explainPair(pair: FormPair, name: string, known: string, level: Level | null): string {
  const { own, other } = pair;
  if (own.form.era === other.form.era) {
    if (own.form.form === other.form.form) return `“${name}”和“${known}”是同一单位的不同写法。`;
    return own.form.form === 'short' ? `“${name}”是“${known}”的简称。` : `“${name}”是“${known}”的全称。`;
  }
  const earlier = own.form.era < other.form.era;
  const later = earlier ? other : own;
  const change = later.line.eras.find(({ era }) => era === later.form.era);
  const since = (level === 'state' ? change?.state : change?.local)?.since ?? null;
  const event = change?.event ? `（${change.event}）` : '';
  return `“${name}”是“${known}”${since === null ? '' : yearsOf(since)}机构调整${earlier ? '前' : '后'}的名称${event}。`;
}

function yearsOf({ from, to }: Dating): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? `${first}年` : `${first}—${last}年`;
}
