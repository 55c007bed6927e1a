import type { ReadingNote } from '../../../shared/model/exchange.ts';

/** So many notes of one file are read one by one; the others are joined, as many as a page holds. */
const MOST_SINGLE = 500;
/** As long as one note may be; what a cell can hold four times over is read in the file itself. */
const LONGEST = 8000;
const MOST = 3000;

/**
 * The notes of a file, as many as a person can be given: lines below each other are one text, a long one is parted, and
 * behind the first hundreds the rest comes in pages. Nothing is left out but behind some twenty million characters, and
 * that is said.
 */
export function boundedNotes(notes: readonly ReadingNote[]): readonly ReadingNote[] {
  const single = notes.slice(0, MOST_SINGLE);
  const rest = notes.slice(MOST_SINGLE);
  const parts = [...single, ...joinAll(rest)].flatMap(partLong);
  const last = parts[MOST];
  if (!last) return parts;
  const text = `另有 ${parts.length - MOST} 段文字没有列出，请打开原文件阅读（原文件已随台账保存）。`;
  return [...parts.slice(0, MOST), { ...last, text, obligationId: null, reason: '文件里下发时没有的文字太多' }];
}

function joinAll(notes: readonly ReadingNote[]): readonly ReadingNote[] {
  const joined: { note: ReadingNote; texts: string[]; length: number }[] = [];
  for (const note of notes) {
    const page = joined.at(-1);
    const fits = page && page.note.kind === note.kind && page.length + note.text.length <= LONGEST;
    if (page && fits) {
      page.texts.push(note.text);
      page.length += note.text.length + 1;
    } else joined.push({ note, texts: [note.text], length: note.text.length });
  }
  return joined.map(({ note, texts }) => ({ ...note, text: texts.join('\n'), obligationId: null }));
}

function partLong(note: ReadingNote): readonly ReadingNote[] {
  if (note.text.length <= LONGEST) return [note];
  const parts: ReadingNote[] = [];
  for (let at = 0; at < note.text.length; ) {
    const end = at + LONGEST >= note.text.length ? note.text.length : breakBefore(note.text, at + LONGEST);
    parts.push({ ...note, text: note.text.slice(at, end) });
    at = end;
  }
  return parts;
}

/** Behind the last line that ends before, where there is one; never within a pair of surrogates. */
function breakBefore(text: string, end: number): number {
  const line = text.lastIndexOf('\n', end);
  if (line > end - LONGEST / 2) return line + 1;
  return /[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end;
}
