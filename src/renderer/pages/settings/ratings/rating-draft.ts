import type { Rating } from '../../../../shared/model/tracking.ts';

/** The office's list with one more line, whose code nobody used before: entries keep the code, persons read the word. */
export function addRating(ratings: readonly Rating[]): readonly Rating[] {
  const taken = new Set(ratings.map(({ code }) => code));
  let number = ratings.length + 1;
  while (taken.has(`own-${number}`)) number += 1;
  return [...ratings, { code: `own-${number}`, word: '', class: 'other' }];
}

export function editRating(
  ratings: readonly Rating[],
  code: string,
  edit: Partial<Pick<Rating, 'word' | 'class'>>,
): readonly Rating[] {
  return ratings.map((rating) => (rating.code === code ? { ...rating, ...edit } : rating));
}

export function removeRating(ratings: readonly Rating[], code: string): readonly Rating[] {
  return ratings.filter((rating) => rating.code !== code);
}

/** What must be put right before the list is used, a sentence each. */
export function ratingProblems(ratings: readonly Rating[]): readonly string[] {
  const words = ratings.map(({ word }) => word.trim());
  return [
    ...(ratings.length === 0 ? ['评价一项也没有，请至少留一项。'] : []),
    ...words.flatMap((word, index) => (word === '' ? [`第 ${index + 1} 项没有名称，请填写。`] : [])),
    ...[...new Set(words.filter((word, index) => word !== '' && words.indexOf(word) !== index))].map(
      (word) => `“${word}”写了不止一次，请改名或删去一项。`,
    ),
  ];
}
