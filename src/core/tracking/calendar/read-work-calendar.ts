import { AppError } from '../../../shared/errors.ts';
import type { WorkCalendar } from '../../../shared/model/tracking.ts';
import { isDay, weekdayOf } from './days.ts';

const HEADER = '年份,日期,安排,依据';

/**
 * Reads a table of days off and days worked instead, one a line: 年份,日期,安排（放假|上班）,依据.
 *
 * 年份 is the year of the notice, for the notice of 2023 begins on 2022-12-31: a year is known where it has a notice, not
 * where some day of it is named. Throws an AppError that names the line.
 */
export function readWorkCalendar(text: string): WorkCalendar {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== HEADER) throw new AppError('calendar-unreadable', `节假日表的第 1 行应为“${HEADER}”，请核对。`);
  const rows = lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 2)]));
  const days = (arrangement: string) => rows.filter((row) => row.arrangement === arrangement).map((row) => row.day);
  return {
    years: [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b),
    holidays: days('放假').sort(),
    workdays: days('上班').sort(),
  };
}

function readLine(line: string, number: number): { year: number; day: string; arrangement: string } {
  const [year = '', day = '', arrangement = '', document = ''] = line.split(',').map((cell) => cell.trim());
  const problem = findProblem(year, day, arrangement, document);
  if (problem)
    throw new AppError('calendar-unreadable', `节假日表第 ${number} 行“${line}”${problem}，请改正后再读入。`);
  return { year: Number(year), day, arrangement };
}

function findProblem(year: string, day: string, arrangement: string, document: string): string | null {
  if (!/^20\d{2}$/.test(year)) return '没有写明年份';
  if (!isDay(day)) return '的日期不存在';
  if (arrangement !== '放假' && arrangement !== '上班') return '的安排既不是“放假”也不是“上班”';
  // A day worked instead of a holiday is a Saturday or a Sunday; on any other day it is a slip of the pen.
  if (arrangement === '上班' && weekdayOf(day) < 6) return '写了“上班”，但这一天不是周末';
  return document === '' ? '没有写明依据' : null;
}
