import type { ReportCell, ReportColumnKind } from '../../../shared/model/report.ts';
import { isCountable } from '../cell-text.ts';
import { type TextStyle, withFormat } from '../styles.ts';
import type { Counter } from './counted-rows.ts';
import { type AddressOf, planShare } from './shares.ts';
import type { CellValue, PlannedCell } from './sheet-plan.ts';

/** 80% and 33.3% as numbers, for the bar in the cell. */
const PERCENTAGE = /^(\d{1,3})(\.\d{1,2})?%$/;
const PERCENT = '0.0"%"';
const SIGNED = '+0;-0;0';

/** A cell of a table as it stands in the sheet: its value or formula, and the style with the number format it needs. */
export function planCell(
  cell: ReportCell,
  kind: ReportColumnKind,
  style: TextStyle,
  counter: Counter,
  addressOf: AddressOf,
): PlannedCell {
  if (typeof cell === 'string') return planText(cell, kind, style);
  switch (cell.kind) {
    case 'light':
      return { value: cell.word, style };
    case 'number':
      return { value: cell.value, style };
    case 'difference': {
      const now = addressOf(cell.now) ?? counter.formulaOf(cell.now);
      return { value: counted(now && `${now}-${cell.before}`, cell.value), style: withFormat(style, SIGNED) };
    }
    case 'figure':
      return { value: counted(counter.formulaOf(cell), cell.value), style };
    case 'share':
      return { value: planShare(cell, counter, addressOf), style: withFormat(style, PERCENT) };
  }
}

function planText(text: string, kind: ReportColumnKind, style: TextStyle): PlannedCell {
  if (kind === 'number' && isCountable(text)) return { value: Number(text), style };
  const [, digits, decimals] = (kind === 'percent' && PERCENTAGE.exec(text)) || [];
  if (digits === undefined) return { value: text, style };
  const format = `0${decimals ? `.${'0'.repeat(decimals.length - 1)}` : ''}"%"`;
  return { value: Number(digits + (decimals ?? '')), style: withFormat(style, format) };
}

function counted(formula: string | null, value: number): CellValue {
  return formula === null ? value : { formula, value };
}
