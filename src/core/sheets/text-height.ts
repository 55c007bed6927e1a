import { wrappedLines } from '../../shared/wrap-text.ts';
import { LINE_SPACING, type TextStyle } from './styles.ts';

/** Excel's limit, points; what needs more is written over several rows merged into one. */
export const MAX_ROW_HEIGHT = 409;

/** What Excel, WPS and LibreOffice keep free left and right of a cell's text, at most. */
const CELL_PADDING_MM = 2;
const POINTS_PER_MM = 72 / 25.4;
/** More than the widest letter takes. */
const WIDEST_EMS = 1.1;
/** Above and below the text, points. */
const FRAMED_PADDING = 7;
const FREE_PADDING = 2;

/** Points that a text takes in a cell of a width in mm. Nobody works it out for a merged cell, so we do for all. */
export function textHeight(text: string, style: TextStyle, widthMm: number): number {
  const { size } = style.font;
  const room = (widthMm - CELL_PADDING_MM) * POINTS_PER_MM;
  // Most cells of a table hold a name or a day: no need to look for the ends of lines.
  const isShort = text.length * size * WIDEST_EMS <= room && !/[\r\n]/.test(text);
  return linesHeight(isShort ? 1 : wrappedLines(text, size, room), style);
}

/** Points of so many lines. */
export function linesHeight(lines: number, style: TextStyle): number {
  return Math.ceil(lines * style.font.size * LINE_SPACING) + (style.border ? FRAMED_PADDING : FREE_PADDING);
}
