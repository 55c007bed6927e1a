import type { FontRole, ReportFonts } from '../../shared/model/report.ts';
import { isLetter, type PageGeometry, typeAreaWidth } from '../../shared/official-page.ts';
import type { TextKind, TextStyle } from '../pages.ts';

export const MM_PER_POINT = 25.4 / 72;

/** GB/T 9704-2012: 22 lines of 28 characters of 三号 fill the page of a letter. */
const LETTER_LINES = 22;
const LETTER_CHARACTERS = 28;
const LETTER_SIZE = 16;

/** Points of the lines under a title: of a table, also of one that is annexed to a letter, and of the letter itself. */
const LINE_SIZE = 12;
const LETTER_LINE_SIZE = 14;

/** mm: the title of an annex stands on the third line of its page. */
const LABEL_GAP = 8;

const SPACING = { title: 1.5, text: 1.5, note: 1.4, cell: 1.32 };

/** mm of white inside the lines of a table. */
export const CELL_PADDING = { across: 1.2, down: 0.8 };
/** mm of white inside the boxes of a paper. */
export const FORM_PADDING = { across: 2, down: 1.6 };
/** mm that a line between two rows takes. */
export const LINE_WIDTH = 0.3;
/** mm that rounding to pixels may take from a cell. */
const ROUNDING = 0.15;
/** mm between a table or form and what stands above it. */
export const BLOCK_GAP = 1.5;

export type TextStyles = Readonly<Record<TextKind, TextStyle>>;

/** How each kind of text is set on a page, from the fonts that the report asks for. */
export function textStyles(fonts: ReportFonts, geometry: PageGeometry): TextStyles {
  const letter = isLetter(fonts, geometry);
  const style = (role: FontRole, size: number, spacing: number, more: Partial<TextStyle> = {}): TextStyle => ({
    role,
    size,
    pitch: size,
    lineHeight: size * spacing * MM_PER_POINT,
    align: 'start',
    indent: 0,
    before: 0,
    after: 0,
    ...more,
  });
  const running = letter ? letterGrid(fonts.body.size, geometry) : {};
  const indent = letter ? 2 : 0;
  const gap = letter ? 0 : 1.5;
  const body = style('body', fonts.body.size, SPACING.text, { align: 'justify', indent: 2, ...running });
  const heading = (role: FontRole) =>
    style(role, letter ? fonts.body.size : fonts[role].size, SPACING.text, { indent, before: gap, ...running });
  return {
    label: style('heading', LETTER_SIZE, SPACING.text, { after: LABEL_GAP }),
    title: style('title', fonts.title.size, SPACING.title, {
      align: 'center',
      after: letter ? body.lineHeight / 2 : 2,
    }),
    number: style('body', letter ? fonts.body.size : fonts.kai.size, SPACING.text, {
      align: 'center',
      after: letter ? body.lineHeight / 2 : 1,
    }),
    line: style('kai', Math.min(fonts.kai.size, letter ? LETTER_LINE_SIZE : LINE_SIZE), SPACING.text, {
      align: letter ? 'center' : 'start',
    }),
    heading1: heading('heading'),
    heading2: heading('kai'),
    heading3: heading('body'),
    body,
    plain: { ...body, indent: 0 },
    note: style('note', fonts.note.size, SPACING.note, { before: 0.8 }),
  };
}

function letterGrid(size: number, geometry: PageGeometry): Pick<TextStyle, 'pitch' | 'lineHeight'> {
  const scale = size / LETTER_SIZE;
  const height = geometry.height - geometry.top - geometry.bottom;
  return {
    pitch: (typeAreaWidth(geometry) / MM_PER_POINT / LETTER_CHARACTERS) * scale,
    lineHeight: (height / LETTER_LINES) * scale,
  };
}

/** mm of a row of one short line, so that a figure can be ticked off by hand. */
export function leastRow(size: number): number {
  return size * 0.7;
}

/** Height of a line in a table, mm. */
export function cellLine(size: number): number {
  return size * SPACING.cell * MM_PER_POINT;
}

/** Points that a text has in a cell so many mm wide, between its lines and the white beside them. */
export function cellRoom(width: number): number {
  return roomWithin(width, CELL_PADDING.across);
}

/** The same in a box of a paper. */
export function boxRoom(width: number): number {
  return roomWithin(width, FORM_PADDING.across);
}

/** A browser rounds widths to its own pixels: what it takes away is kept free here. */
function roomWithin(width: number, padding: number): number {
  return Math.max(0, width - 2 * padding - LINE_WIDTH - ROUNDING) / MM_PER_POINT;
}
