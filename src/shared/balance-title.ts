import { textEms } from './wrap-text.ts';

const MM_PER_POINT = 25.4 / 72;

/** What belongs to the words before it: a line of a title never begins with it. */
const TRAILING = /^[的地得之等和与及、，。：；）》”〉】]/u;

/** What belongs to the words after it: no line ends with it. */
const LEADING = /[（《“〈【〔]$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A title too long for one line, with line breaks between whole words so that its lines are about equally long
 * (GB/T 9704-2012: 回行时词意完整、排列对称): 关于2026年11月重点 / 任务推进情况的督查通报, never 重点任 / 务推进.
 * @param size points
 * @param width mm
 */
export function balanceTitle(title: string, size: number, width: number): string {
  const capacity = width / MM_PER_POINT / size;
  const lines = Math.ceil(textEms(title) / capacity);
  if (lines < 2 || title.includes('\n')) return title;
  const words = joined([...segmenter.segment(title)].map(({ segment }) => segment));
  const wanted = textEms(title) / lines;
  const broken: string[] = [''];
  for (const word of words) {
    const line = broken.at(-1) ?? '';
    const [without, within] = [textEms(line), textEms(line + word)];
    const isFull = within > capacity || Math.abs(without - wanted) < Math.abs(within - wanted);
    if (line !== '' && isFull && broken.length < lines) broken.push(word);
    else broken[broken.length - 1] = line + word;
  }
  return broken.join('\n');
}

/** Words with what trails and what leads them. */
function joined(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1) ?? '';
    if (whole.length > 0 && (TRAILING.test(word) || LEADING.test(last))) whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
}
