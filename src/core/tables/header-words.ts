import type { ColumnMeaning } from '../../shared/model/table.ts';
import { PATTERNS, VOCABULARY } from './header-vocabulary.ts';
import { normalize } from './text.ts';

/**
 * What one header cell says of its column. `rank` orders headers of the same meaning: of 重点工作 and 具体任务 the second
 * is the nearer to the task itself, of 完成时限 and 进度安排 the first is the deadline.
 */
export type HeaderWord = { readonly meaning: ColumnMeaning; readonly rank: number };

const EXACT: ReadonlyMap<string, HeaderWord> = new Map(
  VOCABULARY.flatMap(({ meaning, rank, words }) => words.split(' ').map((word) => [word, { meaning, rank }] as const)),
);

const LONGEST = 24;
const BRACKETS = /[([【〔][^)\]】〕]*[)\]】〕]/g;
const BRACKET_SIGNS = /[([【〔)\]】〕]/g;
/** 牵头单位及责任人: the bodies come first, their people stand below them in the cell. */
const PEOPLE_BESIDE = /(?<=单位|部门|科室|处室)[及和与或、,/]其?(?:主要)?(?:责任|负责|联系)?(?:人|领导|人员|联系人)$/;
const COUNTS = /任务数|项数|数量|个数|名单/;

/** The meaning of a header cell, e.g. "责任单位\n（列第一位的为牵头单位）" → responsibility; null where it says nothing known. */
export function readHeaderWord(text: string): HeaderWord | null {
  const plain = normalize(text);
  const opened = trimSigns(plain.replace(BRACKET_SIGNS, ''));
  if (COUNTS.test(opened)) return EXACT.get(opened) ?? null;
  const bare = trimSigns(plain.replace(BRACKETS, '')) || opened;
  if (bare.length > LONGEST) return null;
  return changesMeaning(plain) ? (readWord(opened) ?? readWord(bare)) : (readWord(bare) ?? readWord(opened));
}

/** 责任(配合)单位, 责任单位（含配合单位）: the bracket belongs to the word. A rule, （列第一位的为牵头单位）, does not. */
function changesMeaning(plain: string): boolean {
  const inside = /[([]([^)\]]*)[)\]]/.exec(plain)?.[1] ?? '';
  return /配合|协办|协助|牵头/.test(inside) && !/第一|首|为|位/.test(inside);
}

function readWord(text: string): HeaderWord | null {
  const word = text.replace(PEOPLE_BESIDE, '');
  const exact = EXACT.get(word);
  if (exact) return exact;
  const found = PATTERNS.find(({ pattern }) => pattern.test(word));
  return found ? { meaning: found.meaning, rank: found.rank } : null;
}

function trimSigns(text: string): string {
  return text.replace(/^[、,.:;*★]+|[、,.:;*★]+$/g, '');
}
