import type { Alignment, Borders, Font, Style } from 'exceljs';

/** GB 2312 of the font table: without it Excel on a foreign system takes another font. */
const CHARSET = 134;
const ROMAN = 1;
const MODERN = 3;

/**
 * Fonts by role, as offices set tables that go with a document: 小标宋 for the title, 黑体 for headers, 仿宋 for the body.
 * Where 方正小标宋简体 is not installed, Excel and WPS put 宋体 in its place; not bold, since 小标宋 is not.
 */
const FONTS = {
  title: { name: '方正小标宋简体', family: ROMAN, charset: CHARSET, size: 22 },
  header: { name: '黑体', family: MODERN, charset: CHARSET, size: 12 },
  body: { name: '仿宋', family: MODERN, charset: CHARSET, size: 10.5 },
} satisfies Record<string, Partial<Font>>;

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };

export type TextStyle = Partial<Style> & { readonly font: { readonly size: number } };

function style(font: Partial<Font> & { size: number }, alignment: Partial<Alignment>, border?: Partial<Borders>) {
  return { font, alignment: { wrapText: true, ...alignment }, ...(border ? { border } : {}) } satisfies TextStyle;
}

export const STYLES = {
  title: style(FONTS.title, { horizontal: 'center', vertical: 'middle' }),
  line: style(FONTS.body, { horizontal: 'left', vertical: 'middle' }),
  header: style(FONTS.header, { horizontal: 'center', vertical: 'middle' }, BORDER),
  /** At the top: a category that runs over pages must be read on the first of them, not cut by a page's end. */
  category: style(FONTS.body, { horizontal: 'left', vertical: 'top' }, BORDER),
  short: style(FONTS.body, { horizontal: 'center', vertical: 'middle' }, BORDER),
  long: style(FONTS.body, { horizontal: 'left', vertical: 'middle' }, BORDER),
  note: style(FONTS.body, { horizontal: 'left', vertical: 'top' }),
} satisfies Record<string, TextStyle>;

/** Points from line to line, as a multiple of the size: the most that a substitute font (思源黑体 1.45) takes. */
export const LINE_SPACING = 1.45;

const asText = new Map<TextStyle, TextStyle>();

/** The same style with the number format @: what is typed or edited there stays text. */
export function textFormat(base: TextStyle): TextStyle {
  const known = asText.get(base) ?? { ...base, numFmt: '@' };
  asText.set(base, known);
  return known;
}
