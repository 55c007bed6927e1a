import type { Borders, Fill } from 'exceljs';
import type { FontChoice, ReportFonts } from '../../../shared/model/report.ts';
import { FRAME, fontOf, MODERN, ROMAN, type TextStyle, textStyle } from '../styles.ts';

const { top, bottom, left, right } = FRAME;
/** What is signed stands in the box of the text above it. */
const UPPER_FRAME: Partial<Borders> = { top, left, right };
const LOWER_LEFT_FRAME: Partial<Borders> = { bottom, left };
const LOWER_RIGHT_FRAME: Partial<Borders> = { bottom, right };
/** Light enough to read black on it, and to be told from white on a black-and-white print. */
const GROUP_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };

/** 右空四字: as far as Excel counts indents, in steps of some 9 pixels. */
const SIGNATURE_INDENT = 6;

const font = ({ family, size }: FontChoice) => fontOf(family, /黑|楷/.test(family) ? MODERN : ROMAN, size);

/** Everything that a report can put into a cell, in the fonts of its roles. */
export function reportStyles(fonts: ReportFonts) {
  const cell = font(fonts.cell);
  const body = font(fonts.body);
  const note = font(fonts.note);
  const heading = font(fonts.heading);
  const kai = font(fonts.kai);
  const bold = fontOf(fonts.header.family, MODERN, fonts.cell.size);
  return {
    label: textStyle(heading, { horizontal: 'left', vertical: 'middle' }),
    title: textStyle(font(fonts.title), { horizontal: 'center', vertical: 'middle' }),
    line: textStyle(kai, { horizontal: 'left', vertical: 'middle' }),
    number: textStyle(kai, { horizontal: 'center', vertical: 'middle' }),
    heading1: textStyle(heading, { horizontal: 'left', vertical: 'middle' }),
    heading2: textStyle(kai, { horizontal: 'left', vertical: 'middle' }),
    heading3: textStyle(body, { horizontal: 'left', vertical: 'middle' }),
    body: textStyle(body, { horizontal: 'left', vertical: 'top' }),
    note: textStyle(note, { horizontal: 'left', vertical: 'top' }),
    signature: textStyle(body, { horizontal: 'right', vertical: 'middle', indent: SIGNATURE_INDENT }),
    header: textStyle(font(fonts.header), { horizontal: 'center', vertical: 'middle' }, FRAME),
    /** At the top: a category that runs over pages must be read on the first of them, not cut by a page's end. */
    category: textStyle(cell, { horizontal: 'left', vertical: 'top' }, FRAME),
    group: textStyle(bold, { horizontal: 'left', vertical: 'middle' }, FRAME, GROUP_FILL),
    totalShort: textStyle(bold, { horizontal: 'center', vertical: 'middle' }, FRAME),
    totalLong: textStyle(bold, { horizontal: 'left', vertical: 'middle' }, FRAME),
    short: textStyle(cell, { horizontal: 'center', vertical: 'middle' }, FRAME),
    long: textStyle(cell, { horizontal: 'left', vertical: 'middle' }, FRAME),
    boxLabel: textStyle(font(fonts.header), { horizontal: 'center', vertical: 'middle' }, FRAME),
    boxText: textStyle(cell, { horizontal: 'left', vertical: 'middle' }, FRAME),
    boxSigned: textStyle(cell, { horizontal: 'left', vertical: 'top' }, UPPER_FRAME),
    boxBeforeSign: textStyle(cell, { horizontal: 'left', vertical: 'bottom' }, LOWER_LEFT_FRAME),
    boxSign: textStyle(cell, { horizontal: 'left', vertical: 'bottom' }, LOWER_RIGHT_FRAME),
  } satisfies Record<string, TextStyle>;
}

export type ReportStyles = ReturnType<typeof reportStyles>;
