/** How alike the wording of two tasks of different plans is, from 0 to 1, in words: a figure would claim too much. */
export function likenessWords(likeness: number): string {
  if (likeness >= 0.98) return '文字几乎相同';
  return likeness >= 0.85 ? '文字很相近' : '文字相近';
}
