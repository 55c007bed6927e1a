import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { FontChoice, FontRole, ReportFonts } from '../../shared/model/report.ts';
import { halfPoints, twipsOfPoints } from './letter-units.ts';

/** GB/T 9704-2012: 22 lines fill 版心, 28.95 points each at 三号 (16 points). */
const LINE_POINTS = 28.95;
const BODY_POINTS = 16;
/**
 * 28 characters fill the 442.2 points of a line of 版心: those of 三号 stand a little closer than they are wide. Told as
 * the space of a style and not as Word's grid of characters, by which LibreOffice draws lines far apart. Lines are not
 * justified: LibreOffice then loses the 。 that ends one set so closely.
 */
const BODY_SPACE_POINTS = -0.25;
/** Of a title and of tables, as a multiple of the size. */
const TITLE_LINE = 1.5;
/** Points under the last of the lines below a title. */
const LINE_GAP = 4;
/** Points of these lines at most, above a table. */
export const TABLE_LINE_SIZE = 12;
const CELL_LINE = 1.3;
/** 共159项, not 共 159 项: as 28 characters a line and the other faces have it. */
const SPACE_AROUND_FIGURES = { autoSpaceEastAsianText: false };
const BLACK = '000000';

/** The styles of a letter that are not Word's own: by these ids paragraphs name them. */
export const STYLE = {
  body: 'BodyText',
  plain: 'PlainText',
  label: 'AnnexLabel',
  number: 'LetterNumber',
  line: 'LineBelowTitle',
  note: 'TableNote',
  signature: 'LetterSignature',
  header: 'TableHeader',
  short: 'TableShort',
  long: 'TableLong',
  strongShort: 'TableStrongShort',
  strongLong: 'TableStrongLong',
  footer: 'PageNumber',
} as const;

export type StyleIds = Readonly<Record<keyof typeof STYLE | 'title', string>>;

/** Word's own 标题 for the title of a letter. */
export const MAIN_STYLES: StyleIds = { ...STYLE, title: 'Title' };

/** By whose font each style of a table's page is set. */
const TABLE_ROLES = {
  title: 'title',
  line: 'kai',
  note: 'note',
  header: 'header',
  short: 'cell',
  long: 'cell',
  strongShort: 'cell',
  strongLong: 'cell',
} as const satisfies Partial<Record<keyof StyleIds, FontRole>>;

/** Styles of what is annexed: its tables are set as tables are, also where the letter itself takes a smaller type. */
export function annexStyles(main: ReportFonts, annex: ReportFonts): StyleIds {
  const own = Object.entries(TABLE_ROLES).filter(([, role]) => main[role].size !== annex[role].size);
  return { ...MAIN_STYLES, ...Object.fromEntries(own.map(([key]) => [key, `Annex${key}`])) };
}

/** Points from line to line of running text. */
export function bodyLine({ body }: ReportFonts): number {
  return (LINE_POINTS * body.size) / BODY_POINTS;
}

/** How lines of a text follow one another, points. `size`: from character to character. */
export type TextLines = { readonly size: number; readonly line: number; readonly after: number };

/** The lines of what stands on a page beside its tables and boxes. */
export function textLines(
  fonts: ReportFonts,
): Readonly<Record<'label' | 'title' | 'number' | 'line' | 'note' | 'body', TextLines>> {
  const { heading, title, body, kai, note } = fonts;
  const line = bodyLine(fonts);
  return {
    body: { size: body.size + closerBy(fonts), line, after: 0 },
    label: { size: heading.size, line, after: 0 },
    title: { size: title.size, line: title.size * TITLE_LINE, after: line / 2 },
    number: { size: body.size, line, after: line / 2 },
    line: { size: kai.size, line: kai.size * TITLE_LINE, after: LINE_GAP },
    note: { size: note.size, line: cellLine(note.size), after: 0 },
  };
}

const closerBy = ({ body }: ReportFonts): number => (BODY_SPACE_POINTS * body.size) / BODY_POINTS;

/**
 * Word's own styles 标题, 标题 1–3 in the fonts of an official document, and those of our tables.
 * @param annexFonts of what is annexed
 */
export function letterStyles(fonts: ReportFonts, annexFonts: ReportFonts): IStylesOptions {
  const line = exactly(bodyLine(fonts));
  const indent = { firstLine: twipsOfPoints(fonts.body.size * 2), firstLineChars: 200 };
  const closer = { characterSpacing: twipsOfPoints(closerBy(fonts)) };
  const heading = (font: FontChoice) => ({
    run: { ...face({ ...font, size: fonts.body.size }), ...closer, bold: false, color: BLACK },
    paragraph: { spacing: { before: 0, after: 0, ...line }, indent, keepNext: true, ...SPACE_AROUND_FIGURES },
    quickFormat: true,
  });
  const lines = textLines(fonts);
  const main = new Set<string>(Object.values(MAIN_STYLES));
  return {
    default: {
      document: { run: { ...face(fonts.body), color: BLACK, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: {
        run: { ...face(fonts.title), bold: false, color: BLACK },
        paragraph: titleLines(lines.title),
        quickFormat: true,
      },
      heading1: heading(fonts.heading),
      heading2: heading(fonts.kai),
      heading3: heading(fonts.body),
    },
    paragraphStyles: [
      style(STYLE.body, '正文文本', fonts.body, { spacing: line, indent }, closer),
      style(STYLE.plain, '正文顶格', fonts.body, { spacing: line }, closer),
      style(STYLE.number, '发文字号', fonts.body, {
        alignment: AlignmentType.CENTER,
        spacing: spacing(lines.number),
      }),
      style(STYLE.signature, '落款', fonts.body, { alignment: AlignmentType.RIGHT, spacing: line }),
      style(STYLE.footer, '页码样式', fonts.number, {}),
      style(STYLE.label, '附件号', annexFonts.heading, {
        spacing: spacing(textLines(annexFonts).label),
        keepNext: true,
      }),
      ...tableStyles(MAIN_STYLES, '', fonts).filter(({ id }) => id !== MAIN_STYLES.title),
      ...tableStyles(annexStyles(fonts, annexFonts), '附件', annexFonts).filter(({ id }) => !main.has(id)),
    ],
  };
}

/** Of tables and of what stands around them. */
function tableStyles(ids: StyleIds, prefix: string, fonts: ReportFonts): readonly IParagraphStyleOptions[] {
  const lines = textLines(fonts);
  const { title, kai, note, header, cell } = fonts;
  const centred = { ...cellLines(cell), alignment: AlignmentType.CENTER };
  return [
    { ...style(ids.title, `${prefix}标题`, title, titleLines(lines.title)), basedOn: MAIN_STYLES.title },
    style(ids.line, `${prefix}题下说明`, kai, {
      spacing: spacing(lines.line),
      contextualSpacing: true,
      // As print has it: below the title of a letter, at the left above a table.
      alignment: kai.size > TABLE_LINE_SIZE ? AlignmentType.CENTER : AlignmentType.LEFT,
    }),
    style(ids.note, `${prefix}表注`, note, cellLines(note)),
    style(ids.header, `${prefix}表头`, header, { ...cellLines(header), alignment: AlignmentType.CENTER }),
    style(ids.short, `${prefix}表内居中`, cell, centred),
    style(ids.long, `${prefix}表内文字`, cell, cellLines(cell)),
    style(ids.strongShort, `${prefix}表内合计`, strong(fonts), centred),
    style(ids.strongLong, `${prefix}表内分组`, strong(fonts), cellLines(cell)),
  ];
}

function titleLines(title: TextLines): IParagraphStyleOptions['paragraph'] {
  return { alignment: AlignmentType.CENTER, spacing: { before: 0, ...spacing(title) }, keepNext: true };
}

/** Totals and lines of groups stand out by the font of the header, as wide as the cells around them. */
function strong({ header, cell }: ReportFonts): FontChoice {
  return { family: header.family, size: cell.size };
}

function cellLines({ size }: FontChoice): IParagraphStyleOptions['paragraph'] {
  return { spacing: exactly(cellLine(size)) };
}

/** Points of a line in a table or box. */
export function cellLine(size: number): number {
  return size * CELL_LINE;
}

/** Exact lines: a substitute font must not push a page apart. */
const exactly = (points: number) => ({ line: twipsOfPoints(points), lineRule: LineRuleType.EXACT });

const spacing = ({ line, after }: TextLines) => ({ ...exactly(line), after: twipsOfPoints(after) });

function style(
  id: string,
  name: string,
  font: FontChoice,
  paragraph: IParagraphStyleOptions['paragraph'],
  run: IParagraphStyleOptions['run'] = {},
): IParagraphStyleOptions {
  const lines = { widowControl: true, ...SPACE_AROUND_FIGURES, ...paragraph };
  return { id, name, basedOn: 'Normal', next: id, quickFormat: true, run: { ...face(font), ...run }, paragraph: lines };
}

/** One family for Chinese and Latin alike: 2026 in 仿宋 beside 年 in 仿宋, as official documents have it. */
function face({ family, size }: FontChoice) {
  return {
    font: { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' as const },
    size: halfPoints(size),
  };
}
