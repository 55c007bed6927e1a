import { LEVEL_WORDS, LEVELS } from '../../../shared/glossary.ts';
import type { Dating, Evidence, Level } from '../../../shared/model/directory.ts';
import type { Row } from './rows.ts';

/** What the cells of the starting data hold: dates, levels, lists, and where a fact was found. */

const EVIDENCE: readonly Evidence[] = ['V', 'S', 'K'];

/** 局；委员会；委 → three words. The mark is none that a name has inside: 各市、县（市、区）. */
export function listIn(text: string): readonly string[] {
  return text.split('；').filter((word) => word !== '');
}

/** The value that stands for a Chinese word of a closed list. Throws where the word is none of them. */
export function oneOf<Value>(row: Row, header: string, values: ReadonlyMap<string, Value>): Value {
  const value = values.get(row.required(header));
  if (value === undefined) throw new Error(`${row.at}: ${header} is none of ${[...values.keys()].join()}`);
  return value;
}

const LEVEL_BY_WORD: ReadonlyMap<string, Level> = new Map(LEVELS.map((level) => [LEVEL_WORDS[level], level]));

export const levelIn = (row: Row): Level => oneOf(row, '级别', LEVEL_BY_WORD);

/** V, S or K and the source. No fact comes without them. */
export function evidenceIn(row: Row): { readonly evidence: Evidence; readonly source: string } {
  const evidence = oneOf(row, '依据等级', new Map(EVIDENCE.map((each) => [each, each])));
  return { evidence, source: row.required('来源') };
}

/** 2018-10 · 2018-05-31 · 2018-09/2019-03. Null where the cell is empty: nobody knows, or it was always so. */
export function datingIn(row: Row, header: string): Dating | null {
  const text = row.cell(header);
  if (text === '') return null;
  const [from = '', to = from, ...more] = text.split('/');
  if (more.length > 0 || !isDate(from) || !isDate(to)) throw new Error(`${row.at}: ${header} is no date: ${text}`);
  if (!isNotAfter(from, to)) throw new Error(`${row.at}: ${header} ends before it begins: ${text}`);
  return { from, to };
}

/** True unless the whole of `one` comes after `other`: 2018-03-21 lies in 2018-03. */
export function isNotAfter(one: string, other: string): boolean {
  return one.slice(0, other.length) <= other;
}

function isDate(text: string): boolean {
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
