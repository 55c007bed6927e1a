import type { RatingReader } from './cells/read-rating.ts';
import { folded, withDoubts } from './cells/reading.ts';
import type { CellAnswer } from './read-answers.ts';

/**
 * Asks for rating and percentage of a row that cannot both be right: 已完成 beside 40%, 未启动 beside 60%, 已完成80% in the
 * column of ratings beside 52. Which of them is wrong nobody but the department knows.
 */
export function againstEachOther<Answer extends CellAnswer>(
  answers: readonly Answer[],
  ratings: RatingReader,
): readonly Answer[] {
  const rating = answers.find(({ field }) => field === 'rating');
  const percent = answers.find(({ field }) => field === 'percent');
  if (!rating || !percent || percent.reading.value === '' || percent.reading.doubts.length > 0) return answers;
  if (!isContradicted(rating, Number(percent.reading.value), ratings)) return answers;
  const doubt = `“进度评价”栏是“${rating.cell.text}”，“完成比例”却是 ${percent.reading.value}%，请核对。`;
  return answers.map((each) =>
    each === rating || each === percent ? { ...each, reading: withDoubts(each.reading, [doubt]) } : each,
  );
}

function isContradicted({ cell, reading }: CellAnswer, percent: number, ratings: RatingReader): boolean {
  const written = /(\d+(?:\.\d+)?)%/.exec(folded(cell.text))?.[1];
  if (written !== undefined) return Number(written) !== percent;
  if (reading.doubts.length > 0) return false;
  const ratingClass = ratings.classOf(reading.value);
  if (ratingClass === 'done' || ratingClass === 'done-early') return percent < 100;
  return ratingClass === 'not-started' && percent > 0;
}
