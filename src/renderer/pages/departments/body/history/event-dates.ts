/** Dates of history are as exact as they are known: "2018", "2018-10", "2018-10-15", or between two: "2018-10/2019-03". */

/** Years as numbers with a fraction: 1 July 2018 is about 2018.5. */
export type YearSpan = { readonly from: number; readonly to: number };

/** From the first to the last day that a date may mean; null for text that is no date. */
export function spanOf(date: string): YearSpan | null {
  const [first = '', last = first] = date.split('/');
  const from = partOf(first);
  const to = partOf(last);
  return from && to && { from: from.from, to: to.to };
}

function partOf(date: string): YearSpan | null {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (month === 0) return { from: year, to: year + 1 };
  const from = year + (month - 1) / 12;
  if (day === 0) return { from, to: from + 1 / 12 };
  const exact = from + (day - 1) / 372;
  return { from: exact, to: exact };
}

/** 2018年10月; 2018年10月至2019年3月之间; 日期不详. */
export function dateWords(date: string | null): string {
  if (date === null) return '日期不详';
  const [first = '', last] = date.split('/');
  return last === undefined || last === first ? wordsOf(first) : `${wordsOf(first)}至${wordsOf(last)}之间`;
}

function wordsOf(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
