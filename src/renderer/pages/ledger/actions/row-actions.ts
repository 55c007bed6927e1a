import type { EventKind } from '../../../../shared/model/tracking.ts';
import { EVENT_KIND_WORDS } from '../../../../shared/tracking-words.ts';

/** For which of the chosen obligations each step is possible. */
export type Possible = readonly { readonly kind: EventKind; readonly obligations: readonly number[] }[];

export type RowAction = {
  readonly kind: EventKind;
  readonly word: string;
  /** The obligations it would be taken for; none: it is offered but cannot be pressed. */
  readonly obligations: readonly number[];
  /** How many of the chosen ones stay as they are. */
  readonly others: number;
};

/** The way of a paper, as it usually goes; what is rare comes behind 更多. */
const USUAL: readonly EventKind[] = ['assign', 'receive', 'start', 'report', 'return', 'urge', 'accept', 'close'];
const RARE: readonly EventKind[] = [
  'extension-asked',
  'extension-decided',
  'suspend',
  'park',
  'resume',
  'dispute',
  'dispute-settled',
  'note',
];

/** The steps for what is chosen, always the same ones at the same place. */
export function rowActions(chosen: readonly number[], possible: Possible) {
  const byKind = new Map(possible.map(({ kind, obligations }) => [kind, obligations]));
  const action = (kind: EventKind): RowAction => {
    const obligations = byKind.get(kind) ?? [];
    return { kind, word: EVENT_KIND_WORDS[kind], obligations, others: chosen.length - obligations.length };
  };
  return { usual: USUAL.map(action), rare: RARE.map(action) };
}

/** 交办 12 项, or 交办 9 项，另有 3 项现在的状态不能交办，保持不变. */
export function sizeOf({ word, obligations, others }: RowAction): string {
  const size = `${word} ${obligations.length} 项单位任务`;
  return others > 0 ? `${size}；另有 ${others} 项以现在的状态不能${word}，保持不变` : size;
}
