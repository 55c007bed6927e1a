import { CHINESE_NUMBER, readNumber } from '../numbers.ts';
import { ANY_UNIT, kindOfUnit, type UnitKind } from './units.ts';

/** A number with its unit, and its place in the text. Whether it is a goal is not said yet. */
export type Quantity = {
  readonly at: number;
  readonly end: number;
  /** As printed; the multiplier stays with the unit: 5 万人. */
  readonly value: number;
  /** The greater end of a range: 3-5家. */
  readonly upper: number | null;
  readonly unit: string;
  readonly kind: UnitKind;
  /** 50余家: more than the number. */
  readonly over: boolean;
  /** Written in Chinese characters: 三家. Half of these are no counts at all (一件事, 三大工程). */
  readonly inCharacters: boolean;
};

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const TIMES = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百';
const TO = '(?:-{1,2}|~|至|到)';

const IN_FIGURES = new RegExp(
  `(?<!\\d|\\d[.,])(?<low>${NUMBER})(?:(?:${TIMES})?(?:${ANY_UNIT})?${TO}(?<high>${NUMBER}))?(?<times>${TIMES})?(?<over>[余多])?(?<unit>${ANY_UNIT})?`,
  'g',
);
const IN_CHARACTERS = new RegExp(
  `(?<![第零〇一二两三四五六七八九十百千\\d])(?<low>${CHINESE_NUMBER})(?:${TO}(?<high>${CHINESE_NUMBER}))?(?<times>万亿|亿|万)?(?<over>[余多])?(?<unit>${ANY_UNIT})`,
  'g',
);
/** 百分之八十, 百分之90 */
const HUNDREDTHS = new RegExp(`百分之(?<low>${CHINESE_NUMBER}|${NUMBER})`, 'g');

/** Every number with what it counts, in reading order. Bare numbers too: 容积率不低于1.5. */
export function findQuantities(plain: string): Quantity[] {
  const found = [
    ...read(plain, HUNDREDTHS, '%', false),
    ...read(plain, IN_FIGURES, '', false),
    ...read(plain, IN_CHARACTERS, '', true),
  ];
  const kept: Quantity[] = [];
  for (const quantity of found) {
    if (kept.every(({ at, end }) => quantity.end <= at || quantity.at >= end)) kept.push(quantity);
  }
  return kept.sort((a, b) => a.at - b.at);
}

function read(plain: string, pattern: RegExp, onlyUnit: string, inCharacters: boolean): Quantity[] {
  return [...plain.matchAll(pattern)].flatMap((match): Quantity[] => {
    const { low = '', high, times = '', over, unit = onlyUnit } = match.groups ?? {};
    const value = readNumber(low);
    const [before, after] = [plain.slice(match.index - 2, match.index), plain.slice(match.index + match[0].length)];
    // 床人比不低于1:1.6, 12:30 are no numbers of things; 百家, 千人 a manner of speaking.
    if (/\d:$/.test(before) || /^:\d/.test(after) || Number.isNaN(value) || /^[百千]+$/.test(low)) return [];
    return [
      {
        at: match.index,
        end: match.index + match[0].length,
        value,
        upper: high ? readNumber(high) : null,
        // 个百分点 counts 百分点.
        unit: times + unit.replace(/^个(?=百分点)/, ''),
        kind: kindOfUnit(unit),
        over: over !== undefined,
        inCharacters,
      },
    ];
  });
}
