import type { DocumentFacts, TableNote } from '../../shared/model/table.ts';
import { readPlace } from '../parsing/read-place.ts';
import { normalize } from '../tables/text.ts';

/** What a table's surroundings tell of its document. */
export type Surroundings = {
  /** File name without its ending. */
  readonly fileName: string;
  readonly title: string | null;
  readonly heading: readonly TableNote[];
  readonly notes: readonly TableNote[];
};

const DOCUMENT_NUMBER = /[\u4e00-\u9fa5]{2,12}[〔[(【](?:19|20)\d\d[〕\])】]第?\d{1,4}号/;
const DAY = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/;
const ISSUED = /^(?:印发|发文|成文|制定|发布)?(?:日期|时间)?:?(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:印发)?$/;
const ISSUER = /^(?:印发|发文|制定|发布|编制|制表)(?:单位|机关|部门):?(.{2,40})$/;

/** Facts that the lines above and below the table state; nothing is guessed. */
export function readFacts({ fileName, title, heading, notes }: Surroundings): DocumentFacts {
  const lines = [...heading, ...notes].map((note) => normalize(note.text));
  const number = lines.map((line) => DOCUMENT_NUMBER.exec(line)?.[0]).find((found) => found !== undefined);
  const issuer = lines.map((line) => ISSUER.exec(line)?.[1]).find((found) => found !== undefined);
  const issued = lines.find((line) => ISSUED.test(line));
  return {
    title,
    documentNumber: number ? toSixCorner(number) : null,
    issuer: issuer ?? null,
    issuedOn: issued ? isoDay(issued) : null,
    place: readPlace(title ?? '') ?? readPlace(fileName),
  };
}

/**
 * The year that a date without one means: the first of `texts` that names a year decides (the title, the document
 * number, a line such as （2024年度）, the names of the sheet and the file). A text that spans years (2024—2026年) means
 * none of them, and none further on.
 */
export function readYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const years = new Set([...normalize(text).matchAll(/(?<!\d)20\d\d(?!\d)/g)].map((match) => Number(match[0])));
    const [year] = years;
    if (year !== undefined) return years.size === 1 ? year : null;
  }
  return null;
}

/** 乌海政办发〔2017〕9号: the brackets of GB/T 9704, whichever were typed. */
function toSixCorner(number: string): string {
  return number.replace(/[[(【]/, '〔').replace(/[\])】]/, '〕');
}

function isoDay(line: string): string | null {
  const match = DAY.exec(line);
  if (!match) return null;
  const [, year, month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) || new Date(iso).toISOString().slice(0, 10) !== iso ? null : iso;
}
