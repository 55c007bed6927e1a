import type { Candidate } from '../../../shared/model/directory.ts';
import { nearestPair } from './form-pair.ts';
import { candidateOf, type Entry } from './known-bodies.ts';
import type { ReadName } from './read-name.ts';
import { isSlip } from './slip.ts';

/** How many are offered: more is no choice but a list to read. */
const MOST = 5;

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
  if (name.shape === 'plain' && name.core.length > 4 && isSlip(name.core, other.core)) {
    return `与“${other.text}”只差一个字`;
  }
  if (isShortFor(name.core, other.core)) return `像是“${other.text}”的简称`;
  if (isShortFor(other.core, name.core)) return `像是“${other.text}”的全称`;
  return isInside(name, other) || isInside(other, name) ? `与“${other.text}”名称相近` : null;
}

/** 公卫科 for 公共卫生科, 第一医院 for 第一人民医院: first and last character stay, some between are left out. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length) return false;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** 城管 in 城管执法, both ending in 局; not 政府 in 政府采购中心. */
function isInside(small: ReadName, large: ReadName): boolean {
  if (small.ending === '' || large.ending === '' || small.subject.length >= large.subject.length) return false;
  return large.subject.startsWith(small.subject) || large.subject.endsWith(small.subject);
}
