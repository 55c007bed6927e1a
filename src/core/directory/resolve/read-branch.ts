import type { PlaceIndex } from './place-index.ts';
import { isPrefix, type Owner, readOwner } from './split-name.ts';

/**
 * Bodies under a line of command from above name the place in their middle or in front: 市规划委朝阳分局, 朝阳规划分局,
 * 中国人民银行咸宁市中心支行. What they answer for and where is read apart, so that both spellings are one.
 */
export type Branch = Owner & {
  /** What the body above answers for, without its place and ending: 规划 of 市规划委, 人民银行. */
  readonly subject: string;
  readonly unit: BranchUnit;
  /** What it ends in: 分局, 中心支行. */
  readonly ending: string;
};

/** office: 分局, 监管局 · bank: 分行, 支行 · force: 支队 · power: 供电公司. */
export type BranchUnit = 'office' | 'bank' | 'force' | 'power';

const UNITS: readonly (readonly [RegExp, BranchUnit])[] = [
  [/(?:监管)?[分支]局$|监管局$/u, 'office'],
  [/(?:中心)?支行$|分行$/u, 'bank'],
  [/支队$|大队$/u, 'force'],
  [/供电(?:分?公司|局)$/u, 'power'],
];

/** What a body above ends in, where the place follows it. */
const UPPER_END = /(?:[委局会行]|武警|国网)$/u;

/** 朝阳规划分局 has its place in front; 支队 and 监管局 there end names like any other: 县消防支队, 市场监管局. */
const BEHIND_SUBJECT = /(?:[分支]局|[分支]行|供电(?:分?公司|局))$/u;

const STATE = /^(?:国家|中国|全国)/u;
const LEVEL_WORD = /^(?:自治[区州县]|[省市州盟区县旗])(?=..)/u;

const LONGEST_PLACE = 12;

/** Reads a branch; null where the name is built otherwise. `text` is normalized. */
export function readBranch(text: string, around: string, places: PlaceIndex): Branch | null {
  for (const [ending, unit] of UNITS) {
    const start = ending.exec(text)?.index;
    if (start === undefined) continue;
    const head = text.slice(0, start);
    const inside = placeInside(head, around, places);
    const branch = inside ?? (BEHIND_SUBJECT.test(text) ? placeInFront(head, unit, around, places) : null);
    return branch && { ...branch, subject: subjectOf(branch.subject, unit), unit, ending: text.slice(start) };
  }
  return null;
}

type Found = Omit<Branch, 'unit' | 'ending'>;

/** 市规划委 + 朝阳. */
function placeInside(head: string, around: string, places: PlaceIndex): Found | null {
  for (let at = Math.max(2, head.length - LONGEST_PLACE); at < head.length; at += 1) {
    const upper = head.slice(0, at);
    if (!UPPER_END.test(upper)) continue;
    const owner = readOwner(head.slice(at), around, places);
    if (owner) return { ...owner, subject: withoutOwner(upper, around, places) };
  }
  return null;
}

/** 朝阳 + 规划; in a document of the district itself 规划 alone. 湘西供电公司 has nothing but the place in front. */
function placeInFront(head: string, unit: BranchUnit, around: string, places: PlaceIndex): Found | null {
  const [longest, shortest] = unit === 'power' ? [head.length, head.length] : [head.length - 2, 0];
  for (let at = Math.min(LONGEST_PLACE, longest); at >= shortest; at -= 1) {
    const place = head.slice(0, at);
    const owner = at === 0 || at === head.length || isPrefix(place, head) ? readOwner(place, around, places) : null;
    if (owner) return { ...owner, subject: head.slice(at) };
  }
  return null;
}

function withoutOwner(upper: string, around: string, places: PlaceIndex): string {
  const plain = upper.replace(STATE, '').replace(LEVEL_WORD, '');
  const named = places.startOf(plain, around)?.text ?? '';
  return plain.length - named.length < 2 ? plain : plain.slice(named.length);
}

function subjectOf(subject: string, unit: BranchUnit): string {
  if (unit === 'power') return '供电';
  if (unit === 'bank') return subject === '人行' ? '人民银行' : subject;
  return subject.replace(/(?<=..)(?:委员会|总局|[委局办部厅署会])$/u, '');
}
