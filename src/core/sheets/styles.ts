import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import { looksLikeFormula } from './cell-text.ts';

/** GB 2312 of the font table: without it Excel on a foreign system takes another font. */
const CHARSET = 134;
/** Tells a program that has not the font what to put in its place. */
export const ROMAN = 1;
export const MODERN = 3;

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
export const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE } satisfies Partial<Borders>;

export type TextStyle = Partial<Style> & { readonly font: { readonly size: number } };

/** @param size points */
export function fontOf(name: string, family: typeof ROMAN | typeof MODERN, size: number) {
  return { name, family, charset: CHARSET, size } satisfies Partial<Font>;
}

/** A style whose text goes on on the next line where the cell ends. */
export function textStyle(
  font: Partial<Font> & { size: number },
  alignment: Partial<Alignment>,
  border?: Partial<Borders>,
  fill?: Fill,
) {
  return { font, alignment: { wrapText: true, ...alignment }, ...(border && { border }), ...(fill && { fill }) };
}

/**
 * Fonts by role, as offices set tables that go with a document: 小标宋 for the title, 黑体 for headers, 仿宋 for the body.
 * Where 方正小标宋简体 is not installed, Excel and WPS put 宋体 in its place; not bold, since 小标宋 is not.
 */
const FONTS = {
  title: fontOf('方正小标宋简体', ROMAN, 22),
  header: fontOf('黑体', MODERN, 12),
  body: fontOf('仿宋', MODERN, 10.5),
};

export const STYLES = {
  title: textStyle(FONTS.title, { horizontal: 'center', vertical: 'middle' }),
  line: textStyle(FONTS.body, { horizontal: 'left', vertical: 'middle' }),
  header: textStyle(FONTS.header, { horizontal: 'center', vertical: 'middle' }, FRAME),
  short: textStyle(FONTS.body, { horizontal: 'center', vertical: 'middle' }, FRAME),
  long: textStyle(FONTS.body, { horizontal: 'left', vertical: 'middle' }, FRAME),
} satisfies Record<string, TextStyle>;

/** Points from line to line, as a multiple of the size: the most that a substitute font (思源黑体 1.45) takes. */
export const LINE_SPACING = 1.45;

const formatted = new WeakMap<TextStyle, Map<string, TextStyle>>();

/** The same style with a number format, always the same object for the same two. */
export function withFormat(base: TextStyle, numFmt: string): TextStyle {
  const known = formatted.get(base) ?? new Map<string, TextStyle>();
  formatted.set(base, known);
  const style = known.get(numFmt) ?? { ...base, numFmt };
  known.set(numFmt, style);
  return style;
}

/** The number format of a text, whatever it looks like. */
export const TEXT_FORMAT = '@';

/** The style that a value is safe in: text that begins like a formula stays text for whoever edits the cell, too. */
export function safeStyle(value: unknown, style: TextStyle): TextStyle {
  return typeof value === 'string' && looksLikeFormula(value) ? withFormat(style, TEXT_FORMAT) : style;
}
