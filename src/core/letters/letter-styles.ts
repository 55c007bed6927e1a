import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { FontChoice, ReportFonts } from '../../shared/model/report.ts';
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
const CELL_LINE = 1.3;
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

/** Points from line to line of running text. */
export function bodyLine({ body }: ReportFonts): number {
  return (LINE_POINTS * body.size) / BODY_POINTS;
}

/** How lines of a text follow one another, points. */
export type TextLines = { readonly size: number; readonly line: number; readonly after: number };

/** The lines of what stands around tables and boxes. */
export function textLines(
  fonts: ReportFonts,
): Readonly<Record<'label' | 'title' | 'number' | 'line' | 'note', TextLines>> {
  const { heading, title, body, kai, note } = fonts;
  const line = bodyLine(fonts);
  return {
    label: { size: heading.size, line, after: 0 },
    title: { size: title.size, line: title.size * TITLE_LINE, after: line / 2 },
    number: { size: body.size, line, after: line / 2 },
    line: { size: kai.size, line: kai.size * TITLE_LINE, after: 0 },
    note: { size: note.size, line: cellLine(note.size), after: 0 },
  };
}

/** Word's own styles 标题, 标题 1–3 in the fonts of an official document, and those of our tables. */
export function letterStyles(fonts: ReportFonts): IStylesOptions {
  const line = exactly(bodyLine(fonts));
  const indent = { firstLine: twipsOfPoints(fonts.body.size * 2), firstLineChars: 200 };
  const closer = { characterSpacing: twipsOfPoints((BODY_SPACE_POINTS * fonts.body.size) / BODY_POINTS) };
  const heading = (font: FontChoice) => ({
    run: { ...face({ ...font, size: fonts.body.size }), ...closer, bold: false, color: BLACK },
    paragraph: { spacing: { before: 0, after: 0, ...line }, indent, keepNext: true },
    quickFormat: true,
  });
  const lines = textLines(fonts);
  return {
    default: {
      document: { run: { ...face(fonts.body), color: BLACK, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: {
        run: { ...face(fonts.title), bold: false, color: BLACK },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 0, ...spacing(lines.title) },
        },
        quickFormat: true,
      },
      heading1: heading(fonts.heading),
      heading2: heading(fonts.kai),
      heading3: heading(fonts.body),
    },
    paragraphStyles: [
      style(STYLE.body, '正文文本', fonts.body, { spacing: line, indent }, closer),
      style(STYLE.plain, '正文顶格', fonts.body, { spacing: line }, closer),
      style(STYLE.label, '附件号', fonts.heading, { spacing: spacing(lines.label), keepNext: true }),
      style(STYLE.number, '发文字号', fonts.body, {
        alignment: AlignmentType.CENTER,
        spacing: spacing(lines.number),
      }),
      style(STYLE.line, '题下说明', fonts.kai, { spacing: spacing(lines.line) }),
      style(STYLE.note, '表注', fonts.note, cellLines(fonts.note)),
      style(STYLE.signature, '落款', fonts.body, { alignment: AlignmentType.RIGHT, spacing: line, keepNext: true }),
      style(STYLE.header, '表头', fonts.header, { ...cellLines(fonts.header), alignment: AlignmentType.CENTER }),
      style(STYLE.short, '表内居中', fonts.cell, { ...cellLines(fonts.cell), alignment: AlignmentType.CENTER }),
      style(STYLE.long, '表内文字', fonts.cell, cellLines(fonts.cell)),
      style(STYLE.strongShort, '表内合计', strong(fonts), {
        ...cellLines(fonts.cell),
        alignment: AlignmentType.CENTER,
      }),
      style(STYLE.strongLong, '表内分组', strong(fonts), cellLines(fonts.cell)),
      style(STYLE.footer, '页码样式', fonts.number, {}),
    ],
  };
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
  return { id, name, basedOn: 'Normal', next: id, quickFormat: true, run: { ...face(font), ...run }, paragraph };
}

/** One family for Chinese and Latin alike: 2026 in 仿宋 beside 年 in 仿宋, as official documents have it. */
function face({ family, size }: FontChoice) {
  return {
    font: { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' as const },
    size: halfPoints(size),
  };
}
