import type { Alignment, Borders, Fill, Font } from 'exceljs';
import type { FontChoice, ReportFonts } from '../../../shared/model/report.ts';
import type { TextStyle } from '../styles.ts';

/** GB 2312 of the font table: without it Excel on a foreign system takes another font. */
const CHARSET = 134;
const ROMAN = 1;
const MODERN = 3;

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const FRAME: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** What is signed stands in the box of the text above it. */
const UPPER_FRAME: Partial<Borders> = { top: LINE, left: LINE, right: LINE };
const LOWER_LEFT_FRAME: Partial<Borders> = { bottom: LINE, left: LINE };
const LOWER_RIGHT_FRAME: Partial<Borders> = { bottom: LINE, right: LINE };
/** Light enough to read black on it, and to be told from white on a black-and-white print. */
const GROUP_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };

/** 右空四字: as far as Excel counts indents, in steps of some 9 pixels. */
const SIGNATURE_INDENT = 6;

/** Everything that a report can put into a cell, in the fonts of its roles. */
export function reportStyles(fonts: ReportFonts) {
  const cell = font(fonts.cell);
  const body = font(fonts.body);
  const note = font(fonts.note);
  const heading = font(fonts.heading);
  const kai = font(fonts.kai);
  const bold = { ...cell, name: fonts.header.family, family: MODERN };
  return {
    label: style(heading, { horizontal: 'left', vertical: 'middle' }),
    title: style(font(fonts.title), { horizontal: 'center', vertical: 'middle' }),
    line: style(kai, { horizontal: 'left', vertical: 'middle' }),
    number: style(kai, { horizontal: 'center', vertical: 'middle' }),
    heading1: style(heading, { horizontal: 'left', vertical: 'middle' }),
    heading2: style(kai, { horizontal: 'left', vertical: 'middle' }),
    heading3: style(body, { horizontal: 'left', vertical: 'middle' }),
    body: style(body, { horizontal: 'left', vertical: 'top' }),
    note: style(note, { horizontal: 'left', vertical: 'top' }),
    signature: style(body, { horizontal: 'right', vertical: 'middle', indent: SIGNATURE_INDENT }),
    header: style(font(fonts.header), { horizontal: 'center', vertical: 'middle' }, FRAME),
    /** At the top: a category that runs over pages must be read on the first of them, not cut by a page's end. */
    category: style(cell, { horizontal: 'left', vertical: 'top' }, FRAME),
    group: style(bold, { horizontal: 'left', vertical: 'middle' }, FRAME, GROUP_FILL),
    totalShort: style(bold, { horizontal: 'center', vertical: 'middle' }, FRAME),
    totalLong: style(bold, { horizontal: 'left', vertical: 'middle' }, FRAME),
    short: style(cell, { horizontal: 'center', vertical: 'middle' }, FRAME),
    long: style(cell, { horizontal: 'left', vertical: 'middle' }, FRAME),
    boxLabel: style(font(fonts.header), { horizontal: 'center', vertical: 'middle' }, FRAME),
    boxText: style(cell, { horizontal: 'left', vertical: 'middle' }, FRAME),
    boxSigned: style(cell, { horizontal: 'left', vertical: 'top' }, UPPER_FRAME),
    boxBeforeSign: style(cell, { horizontal: 'left', vertical: 'bottom' }, LOWER_LEFT_FRAME),
    boxSign: style(cell, { horizontal: 'left', vertical: 'bottom' }, LOWER_RIGHT_FRAME),
  } satisfies Record<string, TextStyle>;
}

export type ReportStyles = ReturnType<typeof reportStyles>;

function font({ family, size }: FontChoice): Partial<Font> & { size: number } {
  return { name: family, family: /黑|楷/.test(family) ? MODERN : ROMAN, charset: CHARSET, size };
}

function style(
  text: Partial<Font> & { size: number },
  alignment: Partial<Alignment>,
  border?: Partial<Borders>,
  fill?: Fill,
) {
  return { font: text, alignment: { wrapText: true, ...alignment }, ...(border && { border }), ...(fill && { fill }) };
}

const formatted = new WeakMap<TextStyle, Map<string, TextStyle>>();

/** The same style with a number format, always the same object for the same two. */
export function withFormat(base: TextStyle, numFmt: string): TextStyle {
  const known = formatted.get(base) ?? new Map<string, TextStyle>();
  formatted.set(base, known);
  const style = known.get(numFmt) ?? { ...base, numFmt };
  known.set(numFmt, style);
  return style;
}
