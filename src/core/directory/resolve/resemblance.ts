import type { Candidate } from '../../../shared/model/directory.ts';
import { isOneOff } from './distance.ts';
import { nearestPair } from './form-pair.ts';
import { candidateOf, type Entry } from './known-bodies.ts';
import { splitEnding, withoutAnd } from './normal-form.ts';
import type { ReadName } from './read-name.ts';

/** How many are offered: more is no choice but a list to read. */
const MOST = 5;

/** Characters that make two like names two bodies: 第一人民医院 and 第二人民医院, 东街道 and 西街道. */
const TELLING = /[一二三四五六七八九十\d东西南北中上下]/u;

/**
 * Bodies whose names a careful reader would hold beside this one, likeliest first: one character apart, or one subject
 * inside the other (区城管局, 区城管执法局). Two lines of the starting data are known to be two bodies.
 */
export function resembling(name: ReadName, peers: readonly Entry[]): readonly Candidate[] {
  const found = peers.flatMap((entry) => {
    const whys = entry.names.flatMap((other) => likeness(name, other) ?? []);
    const why = whys[0];
    return why === undefined ? [] : [candidateOf(entry, why)];
  });
  return found.slice(0, MOST);
}

function likeness(name: ReadName, other: ReadName): string | null {
  if (name.shape !== other.shape || name.level !== other.level || name.named !== other.named) return null;
  if (name.shape === 'group' || name.shape === 'branch' || name.text === other.text) return null;
  const bothKnown = name.forms.length > 0 && other.forms.length > 0;
  if (bothKnown && nearestPair(name.forms, other.forms) === null) return null;
  if (
    name.shape === 'plain' &&
    name.core.length > 4 &&
    isOneOff(name.core, other.core) &&
    !isTold(name.core, other.core)
  ) {
    return `与“${other.text}”只差一个字`;
  }
  return isInside(name.core, other.core) || isInside(other.core, name.core) ? `与“${other.text}”名称相近` : null;
}

function isTold(a: string, b: string): boolean {
  return [...a, ...b].some((char) => a.includes(char) !== b.includes(char) && TELLING.test(char));
}

/** 城管 in 城管执法, both ending in 局; not 政府 in 政府采购中心. */
function isInside(a: string, b: string): boolean {
  const [small, large] = [splitEnding(a), splitEnding(b)];
  if (small.ending === '' || large.ending === '' || small.stem.length >= large.stem.length) return false;
  return withoutAnd(large.stem).startsWith(small.stem) || withoutAnd(large.stem).endsWith(small.stem);
}
