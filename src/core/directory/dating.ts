import type { Dating, Level } from '../../shared/model/directory.ts';

/** When something happened, for the state and for the levels below it; null where nobody knows. */
export type Dated = { readonly state: Dating | null; readonly local: Dating | null };

/** When it happened at that level. */
export function datingAt({ state, local }: Dated, level: Level | null): Dating | null {
  return level === 'state' ? state : local;
}

/** 2018-10 至 2019-03 间, 2018-05-31. */
export function datingWords({ from, to }: Dating): string {
  return from === to ? from : `${from} 至 ${to} 间`;
}

/** 2018-10 至 2019-03 间…（国家层面 2018-05-31）: below the state both dates are told, since the local one follows from it. */
export function bothDatings(dated: Dated, level: Level | null): { readonly own: string; readonly upper: string } {
  const own = datingAt(dated, level);
  const state = level === 'state' ? null : dated.state;
  return {
    own: own === null ? '' : datingWords(own),
    upper: state === null ? '' : `（国家层面 ${datingWords(state)}）`,
  };
}
