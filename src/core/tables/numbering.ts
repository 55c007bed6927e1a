import { normalize, squash } from './text.ts';

/**
 * The number that stands before a label or fills a number cell: 一、 · （一） · 1. · 1.2 · （1） · ① · 第一部分.
 * The order of levels is that of official papers (GB/T 9704: 一、 →（一）→ 1. →（1）).
 */
export type Marker = {
  /** Outer levels are smaller. */
  readonly level: number;
  /** As printed, without the stop behind it: 一 · （一） · 1.2 · ①. */
  readonly printed: string;
  /** Its parts as numbers: 1.2 → [1, 2]; （三） → [3]. */
  readonly values: readonly number[];
  /** The beginning of what follows it, white space removed. */
  readonly rest: string;
};

const CHINESE = '[〇零一二三四五六七八九十百]+';

type Form = { readonly level: number; readonly pattern: RegExp };

/** Patterns for normalized text (half-width digits and brackets). A bare 一 or 1 counts only where it fills its cell. */
const FORMS: readonly Form[] = [
  { level: 0, pattern: new RegExp(`^(第(${CHINESE}|\\d+)(?:部分|篇|章|编|板块))[、:.]?`) },
  { level: 1, pattern: new RegExp(`^((${CHINESE}))(?:[、.．:]|$)`) },
  { level: 2, pattern: new RegExp(`^([(](${CHINESE})[)])[、.]?`) },
  { level: 3, pattern: /^(\d{1,4}(?:\.\d{1,3}){1,4})(?:[、.:]|(?![\d%万亿千百个年月日]))/ },
  { level: 3, pattern: /^(\d{1,4}(?:-\d{1,3}){1,3})(?:[、.:]|$)/ },
  // 1.2017年… is a number before a year, 3.5万亩 is an amount.
  { level: 3, pattern: /^((\d{1,4}))(?:[、:)]|\.(?!\d)|\.(?=\d{4}年)|$)/ },
  { level: 4, pattern: /^([(](\d{1,4})[)])[、.]?/ },
  { level: 5, pattern: /^(([①-⑳㉑-㉟㊱-㊿]))[、.]?/ },
];

/** No marker is longer; a task may have thousands of characters behind it. */
const LONGEST = 24;

/** The marker a text begins with; null where it begins with something else. */
export function readMarker(text: string): Marker | null {
  const plain = normalize(text.trimStart().slice(0, LONGEST));
  for (const { level, pattern } of FORMS) {
    const match = pattern.exec(plain);
    const printed = match?.[1];
    if (!match || printed === undefined) continue;
    const values = readValues(match[2] ?? printed);
    const depth = level === 3 ? values.length - 1 : 0;
    // 1.2 stands below 1 but above （1）.
    return { level: level + depth / 10, printed: asWritten(text, printed), values, rest: plain.slice(match[0].length) };
  }
  return null;
}

/** The marker that a cell consists of, e.g. the cells of a number column; null where there is more in it. */
export function readNumber(text: string): Marker | null {
  const marker = readMarker(text);
  return marker && marker.rest === '' ? marker : null;
}

/** A label put together from its number cell and its text cell: 一 + 重点任务 → 一、重点任务; （一） stands without 、. */
export function joinMarker(marker: string, label: string): string {
  const bare = new RegExp(`^(?:${CHINESE}|\\d+)$`).test(normalize(marker));
  return bare ? `${marker}、${label}` : `${marker}${label}`;
}

/** The beginning of the text that reads as `printed` once normalized: full-width digits stay as they were typed. */
function asWritten(text: string, printed: string): string {
  let written = '';
  for (const char of squash(text)) {
    written += char;
    if (normalize(written).startsWith(printed)) return written;
  }
  return printed;
}

function readValues(text: string): number[] {
  return text.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : readChinese(part)));
}

function readChinese(text: string): number {
  const circled = text.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x2460 + 1;
  if (circled >= 0x3251 && circled <= 0x325f) return circled - 0x3251 + 21;
  if (circled >= 0x32b1 && circled <= 0x32bf) return circled - 0x32b1 + 36;
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const value = '零一二三四五六七八九'.indexOf(char);
    if (char === '十' || char === '百') {
      total += (digit || 1) * (char === '十' ? 10 : 100);
      digit = 0;
    } else digit = Math.max(value, 0);
  }
  return total + digit;
}
