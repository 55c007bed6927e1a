import { AppError } from '../../../shared/errors.ts';
import type { Rating, RatingClass } from '../../../shared/model/tracking.ts';
import { RATING_CLASSES } from '../../../shared/tracking-words.ts';

const HEADER = '代码,名称,类别,出处';

/**
 * Reads a list of ratings in its order, one a line: 代码,名称,类别,出处. Throws an AppError that names the line; a code or
 * a word that comes twice is refused, for an entry keeps the code and a person reads the word.
 */
export function readRatings(text: string): readonly Rating[] {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== HEADER) throw new AppError('ratings-unreadable', `进度评价表的第 1 行应为“${HEADER}”，请核对。`);
  const ratings: Rating[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [code = '', word = '', className = ''] = line.split(',').map((cell) => cell.trim());
    const problem = findProblem(code, word, className, ratings);
    if (problem) throw new AppError('ratings-unreadable', `进度评价表第 ${index + 2} 行${problem}，请改正后再读入。`);
    ratings.push({ code, word, class: className as RatingClass });
  }
  return ratings;
}

function findProblem(code: string, word: string, className: string, earlier: readonly Rating[]): string | null {
  if (code === '' || word === '') return '缺少代码或名称';
  if (!RATING_CLASSES.some((known) => known === className)) return `的类别“${className}”不在可选类别内`;
  const twin = earlier.find((rating) => rating.code === code || rating.word === word);
  return twin ? `与“${twin.word}”的代码或名称重复` : null;
}
