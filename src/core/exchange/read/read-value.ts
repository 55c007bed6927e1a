import type { Period } from '../../../shared/model/tracking.ts';
import { readAmount } from './cells/read-amount.ts';
import { readDay } from './cells/read-day.ts';
import { type Reading, withDoubts } from './cells/reading.ts';
import { doubtsOf } from './read-answers.ts';
import type { ReturnedCell, ReturnedRow, ReturnedTable } from './returned.ts';

/** A measured value with the day up to which it was counted. */
export type ValueAnswer = { readonly cell: ReturnedCell; readonly reading: Reading; readonly on: string };

type Asked = { readonly unit: string; readonly period: Period; readonly today: string };

/**
 * What a row of the sheet of indicators answers; null where it says nothing. A value without a day counts up to the
 * cut-off of the period, or to today before it, and is asked; so is a day that cannot be read or has not come yet.
 */
export function readValue(
  { cells }: ReturnedRow,
  table: ReturnedTable,
  { unit, period, today }: Asked,
): ValueAnswer | null {
  const cell = cells.get('value');
  if (!cell || cell.cell.kind === 'error') return null;
  const reading = readAmount(cell.cell, unit);
  if (!reading) return null;
  const on = cells.get('on');
  const day = readOn(on, period, today);
  const doubts = [...doubtsOf(cell, table), ...(on ? doubtsOf(on, table) : []), ...(day.doubt ? [day.doubt] : [])];
  return { cell, reading: withDoubts(reading, doubts), on: day.day };
}

function readOn(
  cell: ReturnedCell | undefined,
  { cutoff }: Period,
  today: string,
): { readonly day: string; readonly doubt: string | null } {
  const usual = cutoff < today ? cutoff : today;
  if (!cell) return { day: usual, doubt: `没有填统计截止日，暂按 ${usual} 计，请确认。` };
  const read = readDay(cell.cell, Number(cutoff.slice(0, 4)));
  if (!read) return { day: usual, doubt: `统计截止日“${cell.text}”读不出日期，暂按 ${usual} 计，请确认。` };
  if (read.day > today) return { day: usual, doubt: `统计截止日“${cell.text}”还没有到，暂按 ${usual} 计，请确认。` };
  return read;
}
