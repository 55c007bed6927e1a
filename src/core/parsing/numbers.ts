const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Regular expression source: a number in Chinese characters, 二十五 as well as 二〇二五. */
export const CHINESE_NUMBER = '[零〇○一二两三四五六七八九十百千]+';

/**
 * The value of a number as printed: "1,000", "4.5", "二十五", "一百二十", "二〇二五". NaN where it is none.
 */
export function readNumber(text: string): number {
  if (/^[\d,.]+$/.test(text)) return Number(text.replaceAll(',', ''));
  if (!/[十百千]/.test(text)) return Number([...text].map((character) => DIGIT[character] ?? 'x').join(''));
  let sum = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = PLACE[character];
    if (place === undefined) {
      digit = DIGIT[character] ?? Number.NaN;
    } else {
      // 十五 has no digit before its place: one ten.
      sum += (digit ?? 1) * place;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}
