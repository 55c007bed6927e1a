import { pinyin } from 'pinyin-pro';

/** The first letters of a Chinese text's pinyin, in small letters; other signs stay: 区卫计局 → qwjj, 12所 → 12s. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'spaced' }).join('').toLowerCase();
}

/** The letters that a sign may stand for in a search by initials: 长 → c and z, since nobody types which is meant. */
const LETTERS = new Map<string, string>();

/**
 * True where the first letters of the pinyin of neighbouring signs spell the word: qwjj in 区卫计局、区民政局. Each
 * reading of a sign with several counts; letters and digits stand for themselves.
 * @param word in small letters
 */
export function spellsInitials(text: string, word: string): boolean {
  const signs = [...text];
  const last = signs.length - word.length;
  for (let start = 0; start <= last; start += 1) {
    let length = 0;
    while (length < word.length && lettersOf(signs[start + length] ?? '').includes(word[length] ?? ' ')) length += 1;
    if (length === word.length) return true;
  }
  return false;
}

function lettersOf(sign: string): string {
  const known = LETTERS.get(sign);
  if (known !== undefined) return known;
  const readings = /\p{Script=Han}/u.test(sign)
    ? pinyin(sign, { pattern: 'first', toneType: 'none', type: 'array', multiple: true })
    : [sign];
  const letters = readings.join('').toLowerCase();
  LETTERS.set(sign, letters);
  return letters;
}
