import { pinyin } from 'pinyin-pro';

/** The first letters of a Chinese text's pinyin, in small letters; other signs stay: 区卫计局 → qwjj, 12所 → 12s. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'spaced' }).join('').toLowerCase();
}
