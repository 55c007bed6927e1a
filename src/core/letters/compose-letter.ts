import { Document, type FileChild, HeadingLevel, LineRuleType, Packer, Paragraph } from 'docx';
import { closingFrom } from '../../shared/closing-blocks.ts';
import type { Report, ReportBlock, ReportFonts, ReportSection } from '../../shared/model/report.ts';
import { officialPage, typeAreaWidth } from '../../shared/official-page.ts';
import type { Dress } from '../../shared/one-page.ts';
import { numberBelowTitle } from '../../shared/report-text.ts';
import { storableText } from '../../shared/storable-text.ts';
import { formOf, writingHeight } from './letter-form.ts';
import { headParagraph, headTexts } from './letter-head.ts';
import { sectionPage } from './letter-page.ts';
import { GAP_POINTS, letterDress, roomToWrite } from './letter-room.ts';
import { signatureOf } from './letter-signature.ts';
import { annexStyles, letterStyles, MAIN_STYLES, type StyleIds, TABLE_LINE_SIZE } from './letter-styles.ts';
import { type TableSetting, tableOf } from './letter-table.ts';
import { paragraphOf } from './letter-text.ts';
import { twipsOfPoints } from './letter-units.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const PARAGRAPH_STYLES = { body: 'body', address: 'plain', line: 'plain', note: 'note' } as const;

/** Points of the lines under the title of a letter at most. */
const LETTER_LINE_SIZE = 14;

/** How a section is set. */
type Setting = {
  readonly dress: Dress;
  readonly ids: StyleIds;
  /** 第3期 below the title; empty where there is none. */
  readonly number: string;
};

/** The letter as docx packs it: one Word section for each of the report's. */
export async function composeLetter(report: Report, author: string): Promise<Uint8Array> {
  const { title, sections } = report;
  const dresses = sections.map((section, index) => dressOf(report, section, numberOf(report, section, index)));
  const fonts = mainFonts(dresses, withLines(report.fonts, LETTER_LINE_SIZE));
  const annexFonts = withLines(report.fonts, TABLE_LINE_SIZE);
  const annexIds = annexStyles(fonts, annexFonts);
  const settingOf = (section: ReportSection, index: number): Setting => {
    const number = numberOf(report, section, index);
    const dress = dresses[index];
    if (!dress) return { dress: { fonts: annexFonts, geometry: officialPage(section.page) }, ids: annexIds, number };
    return { dress: { ...dress, fonts }, ids: MAIN_STYLES, number };
  };
  const document = new Document({
    title: storableText(title),
    creator: author,
    lastModifiedBy: author,
    styles: letterStyles(fonts, annexFonts),
    evenAndOddHeaderAndFooters: true,
    sections: sections.map((section, index) => {
      const setting = settingOf(section, index);
      return {
        ...sectionPage(section, setting.dress.geometry, report.fonts),
        children: [...head(section, setting), ...body(section, setting)],
      };
    }),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** How a letter would be set if it stood alone; null for what is annexed, whose type stays. */
function dressOf({ kind, fonts }: Report, section: ReportSection, number: string): Dress | null {
  if (section.role === 'annex') return null;
  const wanted = { fonts: withLines(fonts, LETTER_LINE_SIZE), geometry: officialPage(section.page) };
  return letterDress(section, wanted, kind, number);
}

/** A document has one type for its letters: the smallest that one of them needs to be one page. */
function mainFonts(dresses: readonly (Dress | null)[], wanted: ReportFonts): ReportFonts {
  const fonts = dresses.flatMap((dress) => dress?.fonts ?? []);
  return fonts.reduce((least, each) => (each.kai.size < least.kai.size ? each : least), wanted);
}

const withLines = (fonts: ReportFonts, most: number): ReportFonts => ({
  ...fonts,
  kai: { ...fonts.kai, size: Math.min(fonts.kai.size, most) },
});

const numberOf = (report: Report, section: ReportSection, index: number): string =>
  index === 0 ? numberBelowTitle(report, section) : '';

function head(section: ReportSection, { dress, ids, number }: Setting): readonly FileChild[] {
  const texts = headTexts(section, dress.fonts, number, typeAreaWidth(dress.geometry));
  return texts.map((text) => headParagraph(text, ids));
}

function body(section: ReportSection, { dress, ids, number }: Setting): readonly FileChild[] {
  const { blocks, notes } = section;
  const closing = closingFrom(blocks);
  const available = typeAreaWidth(dress.geometry);
  const asked = blocks.map((block) => (block.kind === 'form' ? writingHeight(block.boxes, available, dress.fonts) : 0));
  // Boxes of a paper, and those that a template adds below them, share what is left as they ask for it.
  const share = roomToWrite(section, dress, number) / Math.max(1, sum(asked));
  return [
    ...blocks.flatMap((block, index) => {
      // What closes a letter stays with its last text, and notes with the last row of what they are about.
      const tied = index < blocks.length - 1 ? index >= closing : notes.length > 0;
      return blockOf(
        block,
        { available, fonts: dress.fonts, ids, tied },
        { writing: share * Math.max(1, asked[index] ?? 0), together: index >= closing },
      );
    }),
    ...notes.map((note, index) => paragraphOf(note, { style: ids.note, keepNext: index < notes.length - 1 })),
  ];
}

function blockOf(
  block: ReportBlock,
  setting: TableSetting,
  form: { readonly writing: number; readonly together: boolean },
): readonly FileChild[] {
  const { fonts, ids, tied } = setting;
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.text, { heading: HEADINGS[block.level] })];
    case 'paragraph':
      return [paragraphOf(block.runs, { style: ids[PARAGRAPH_STYLES[block.style]], keepNext: tied })];
    case 'table':
      return [tableOf(block.table, setting), afterTable(setting)];
    case 'form':
      return [formOf(block.boxes, form, setting), afterTable(setting)];
    case 'signature':
      return signatureOf(block.lines, fonts, tied);
  }
}

/** Two tables without a paragraph between them are one to Word, and no section ends in a table. */
function afterTable({ ids, tied }: TableSetting): Paragraph {
  return new Paragraph({
    style: ids.note,
    spacing: { line: twipsOfPoints(GAP_POINTS), lineRule: LineRuleType.EXACT },
    keepNext: tied,
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
