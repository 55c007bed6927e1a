import type { Fill } from 'exceljs';
import { STYLES, TEXT_FORMAT, type TextStyle, withFormat } from '../styles.ts';

/** Printed in black and white the tint is a faint grey; the word （填） in the header says it for certain. */
const TINT = 'FFFFF8DC';
const HEADER_TINT = 'FFFFE699';
const HEADER_GREY = 'FFEDEDED';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const sized = <Style extends TextStyle>(style: Style, size: number) => ({ ...style, font: { ...style.font, size } });

/** To be filled: open while the rest of the sheet is protected, and told by its colour. */
const open = (style: TextStyle): TextStyle => ({ ...style, fill: solid(TINT), protection: { locked: false } });

/** What is typed stays text: 020-86899999 keeps its zero, and "-已完成" is no formula. */
const text = (style: TextStyle): TextStyle => ({ ...style, numFmt: TEXT_FORMAT });

const HEADER_SIZE = 10.5;
const SMALL_SIZE = 9;
const SMALLEST_SIZE = 8;

export const FORM_STYLES = {
  title: sized(STYLES.title, 18),
  line: STYLES.line,
  guide: { ...sized(STYLES.line, SMALL_SIZE), alignment: { ...STYLES.line.alignment, vertical: 'top' } },
  header: { ...sized(STYLES.header, HEADER_SIZE), fill: solid(HEADER_GREY) },
  fillHeader: { ...sized(STYLES.header, HEADER_SIZE), fill: solid(HEADER_TINT) },
  key: text(STYLES.short),
  short: STYLES.short,
  long: STYLES.long,
  fillShort: open(text(STYLES.short)),
  fillLong: open(text(STYLES.long)),
  /** Without a format of its own: 80% and 11月20日 are then kept as what they are. */
  fillValue: open(STYLES.short),
  /** A box to write in, below the table. */
  box: open(text({ ...STYLES.long, alignment: { ...STYLES.long.alignment, vertical: 'top' } })),
  boxLabel: { ...STYLES.short, fill: solid(HEADER_GREY) },
} satisfies Record<string, TextStyle>;

const SMALLER = new Map<TextStyle, readonly TextStyle[]>(
  [FORM_STYLES.long, FORM_STYLES.short].map((style) => [
    style,
    [sized(style, SMALL_SIZE), sized(style, SMALLEST_SIZE)],
  ]),
);

/** All that a form is written in. */
export const ALL_STYLES: readonly TextStyle[] = [
  ...Object.values(FORM_STYLES),
  ...[...SMALLER.values()].flat(),
].flatMap((style) => [style, withFormat(style, TEXT_FORMAT)]);

/** A style and its smaller ones, for rows that would be higher than Excel can show; largest first. */
export function sizesOf(style: TextStyle): readonly TextStyle[] {
  return [style, ...(SMALLER.get(style) ?? [style, style])];
}
