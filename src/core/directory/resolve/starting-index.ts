import type { GroupForm, StartingData } from '../../../shared/model/directory.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { normalizeName } from './normal-form.ts';
import { createPlaceIndex, type PlaceIndex } from './place-index.ts';

/** The starting data as the rules ask it. Built once for each data; a file of five thousand tasks asks it some hundred times. */
export type StartingIndex = {
  readonly lines: LineIndex;
  readonly places: PlaceIndex;
  /** The concept that an expression stands for: 各镇街 and 各街乡 are one. */
  readonly groups: ReadonlyMap<string, GroupForm>;
};

const built = new WeakMap<StartingData, StartingIndex>();

export function indexOf(data: StartingData): StartingIndex {
  const known = built.get(data);
  if (known) return known;
  const index: StartingIndex = {
    lines: createLineIndex(data.lines),
    places: createPlaceIndex(data.places),
    groups: new Map(data.groups.flatMap((group) => group.expressions.map((text) => [groupKey(text), group] as const))),
  };
  built.set(data, index);
  return index;
}

/** 各县（市、区）人民政府 and 各县市区政府 are one expression. */
export function groupKey(expression: string): string {
  return normalizeName(expression)
    .replace(/[(),、<>〈〉/]/gu, '')
    .replace(/人民政府/u, '政府');
}
