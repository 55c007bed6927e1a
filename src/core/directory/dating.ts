import type { Dating, Level } from '../../shared/model/directory.ts';

/** When something happened, for the state and for the levels below it; null where nobody knows. */
export type Dated = { readonly state: Dating | null; readonly local: Dating | null };

/** When it happened at that level. */
export function datingAt({ state, local }: Dated, level: Level | null): Dating | null {
  return level === 'state' ? state : local;
}

/** True for 2018-05-31, false for 2018-05 and for 2018-10 至 2019-03 间. */
export function isOneDay({ from, to }: Dating): boolean {
  return from === to && from.length === '2018-05-31'.length;
}

/**
 * Both dates in words, to stand before a verb: 2018年10月至2019年3月间 … （国家层面2018年5月31日）. Below the state both are told,
 * since the local one follows from the other.
 */
export function bothDatings(
  dated: Dated,
  level: Level | null,
): { readonly dating: Dating | null; readonly own: string; readonly upper: string } {
  const dating = datingAt(dated, level);
  const state = level === 'state' ? null : dated.state;
  return {
    dating,
    own: dating === null ? '' : datingWords(dating),
    upper: state === null ? '' : `（国家层面${datingWords(state)}）`,
  };
}

function datingWords({ from, to }: Dating): string {
  return from === to ? dateWords(from) : `${dateWords(from)}至${dateWords(to)}间`;
}

/** 2018-10 → 2018年10月. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}
