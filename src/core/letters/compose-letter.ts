import { Document, type FileChild, HeadingLevel, LineRuleType, Packer, Paragraph } from 'docx';
import type { Report, ReportBlock, ReportFonts, ReportSection } from '../../shared/model/report.ts';
import { officialPage, typeAreaWidth } from '../../shared/official-page.ts';
import { numberBelowTitle } from '../../shared/report-text.ts';
import { storableText } from '../../shared/storable-text.ts';
import { formOf } from './letter-form.ts';
import { type HeadText, headParagraph, headTexts, roomBetween } from './letter-head.ts';
import { sectionPage } from './letter-page.ts';
import { signatureOf } from './letter-signature.ts';
import { letterStyles, STYLE } from './letter-styles.ts';
import { tableOf } from './letter-table.ts';
import { paragraphOf } from './letter-text.ts';
import { twipsOfPoints } from './letter-units.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const PARAGRAPH_STYLES = { body: STYLE.body, address: STYLE.plain, line: STYLE.plain, note: STYLE.note } as const;

/** Under a table. */
const GAP_POINTS = 6;
/** That gap, and what programs differ by in the lines around cells. */
const SLACK_POINTS = GAP_POINTS + 10;

/** The width of a block, mm, and the points that it should be no higher than. */
type Place = { readonly available: number; readonly room: number };

/** The letter as docx packs it: one Word section for each of the report's. */
export async function composeLetter(report: Report, author: string): Promise<Uint8Array> {
  const { fonts, title, sections } = report;
  const document = new Document({
    title: storableText(title),
    creator: author,
    lastModifiedBy: author,
    styles: letterStyles(fonts),
    evenAndOddHeaderAndFooters: true,
    sections: sections.map((section, index) => {
      const head = headTexts(section, fonts, index === 0 ? numberBelowTitle(report, section) : '');
      return { ...sectionPage(section, fonts), children: [...head.map(headParagraph), ...body(section, head, fonts)] };
    }),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function body(section: ReportSection, head: readonly HeadText[], fonts: ReportFonts): readonly FileChild[] {
  const { blocks, notes, page } = section;
  // Below running text nobody knows how much is left: Word sets that by its own rules.
  const isPaper = blocks.every(({ kind }) => kind === 'form');
  const room = isPaper ? roomBetween(section, head, fonts) - SLACK_POINTS : Number.POSITIVE_INFINITY;
  const place = { available: typeAreaWidth(officialPage(page)), room };
  return [
    ...blocks.flatMap((block) => blockOf(block, place, fonts)),
    ...notes.map((note) => paragraphOf(note, { style: STYLE.note })),
  ];
}

function blockOf(block: ReportBlock, { available, room }: Place, fonts: ReportFonts): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.text, { heading: HEADINGS[block.level] })];
    case 'paragraph':
      return [paragraphOf(block.runs, { style: PARAGRAPH_STYLES[block.style] })];
    case 'table':
      return [tableOf(block.table, available, fonts.cell.size), afterTable()];
    case 'form':
      return [formOf(block.boxes, { available, room }, fonts), afterTable()];
    case 'signature':
      return signatureOf(block.lines, fonts);
  }
}

/** Two tables without a paragraph between them are one to Word, and no section ends in a table. */
function afterTable(): Paragraph {
  return new Paragraph({
    style: STYLE.note,
    spacing: { line: twipsOfPoints(GAP_POINTS), lineRule: LineRuleType.EXACT },
  });
}
