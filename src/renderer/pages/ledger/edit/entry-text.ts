import type { Rating } from '../../../../shared/model/tracking.ts';
import type { EntryField } from '../columns/column-list.ts';

/** As long as the contract takes a text. */
const LONGEST = 4000;

/** What a typed or pasted text means in a column of an entry, or one sentence why it means nothing. */
export function readEntryText(
  field: EntryField,
  text: string,
  ratings: readonly Rating[],
): { readonly value: string | number } | { readonly refused: string } {
  const words = text.trim();
  if (field === 'rating') {
    const rating = ratings.find(({ word, code }) => word === words || code === words);
    if (rating) return { value: rating.code };
    return { refused: `“${words}”不是本单位的评价，可用：${ratings.map(({ word }) => word).join('、')}` };
  }
  if (field === 'percent') {
    const percent = readPercent(words);
    return percent === null ? { refused: `“${words}”不是 0 到 100 的完成比例` } : { value: percent };
  }
  if (words.length > LONGEST) return { refused: `文字有 ${words.length} 个字，最多 ${LONGEST} 个` };
  return { value: words };
}

/**
 * 60%, 60 or 60％. A bare fraction (0.6) is refused: Excel copies a cell shown as 60% with its sign, so 0.6 may well mean 0.6 %.
 */
function readPercent(text: string): number | null {
  const [, digits, sign] = /^(\d{1,3}(?:\.\d+)?)\s*([%％]?)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits);
  if (value > 100 || (!sign && value > 0 && value < 1)) return null;
  return value;
}
