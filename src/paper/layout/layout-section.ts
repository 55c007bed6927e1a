import { balanceTitle } from '../../shared/balance-title.ts';
import { closingFrom } from '../../shared/closing-blocks.ts';
import type { ParagraphStyle, ReportBlock, ReportFonts, ReportSection } from '../../shared/model/report.ts';
import { typeAreaWidth } from '../../shared/official-page.ts';
import type { Dress } from '../../shared/one-page.ts';
import type { PageItem, TextKind, TextStyle } from '../pages.ts';
import { createFlow, type Flow } from './flow.ts';
import { formHeight, placeForm } from './place-form.ts';
import { leastTableHeight, placeTable } from './place-table.ts';
import { heightOfText, placeText } from './place-text.ts';
import { type TextStyles, textStyles } from './text-styles.ts';

const HEADINGS: Record<1 | 2 | 3, TextKind> = { 1: 'heading1', 2: 'heading2', 3: 'heading3' };
const PARAGRAPHS: Record<ParagraphStyle, TextKind> = {
  body: 'body',
  address: 'plain',
  line: 'plain',
  note: 'note',
};

/** Of 五号 notes down to 小五 and a little less. */
const NOTE_SCALES = [1, 0.92, 0.86, 0.8, 0.75];

type Setting = {
  readonly blocks: readonly ReportBlock[];
  readonly fonts: ReportFonts;
  readonly styles: TextStyles;
  readonly width: number;
  readonly flow: Flow;
  /** mm that the notes under the last block need. */
  readonly notes: number;
};

/**
 * What stands on each page of a section, from above.
 * @param number 第3期 or a paper's number, printed below the title; empty where there is none
 */
export function layoutSection(
  section: ReportSection,
  { fonts, geometry }: Dress,
  number: string,
): readonly (readonly PageItem[])[] {
  const width = typeAreaWidth(geometry);
  const styles = textStyles(fonts, geometry);
  const flow = createFlow(geometry.height - geometry.top - geometry.bottom);
  const notes = section.notes.reduce((sum, note) => sum + heightOfText('note', [note], styles, width), 0);
  const setting: Setting = { blocks: section.blocks, fonts, styles, width, flow, notes };
  const text = (kind: TextKind, words: string) => words && placeText(kind, [words], styles, width, flow);

  text('label', section.label);
  text('title', balanceTitle(section.title, styles.title.size, width));
  text('number', number);
  for (const line of section.lines) if (line !== number) text('line', line);
  section.blocks.forEach((block, index) => {
    placeBlock(block, index, setting);
  });
  const noted = fittingNotes(section.notes, styles, width, flow);
  for (const note of section.notes) placeText('note', [note], noted, width, flow);
  return flow.pages;
}

/**
 * Notes in a type with which they stand below the last block, where the next smaller ones bring that about: a letter does
 * not take another page for its 统计口径. Where none does they are set as asked for.
 */
function fittingNotes(notes: readonly string[], styles: TextStyles, width: number, flow: Flow): TextStyles {
  const dressed = NOTE_SCALES.map((scale) => ({ ...styles, note: scaledStyle(styles.note, scale) }));
  const fitting = dressed.find(
    (each) => notes.reduce((sum, note) => sum + heightOfText('note', [note], each, width), 0) <= flow.room(),
  );
  return fitting ?? styles;
}

const scaledStyle = (style: TextStyle, scale: number): TextStyle => ({
  ...style,
  size: style.size * scale,
  pitch: style.pitch * scale,
  lineHeight: style.lineHeight * scale,
});

function placeBlock(block: ReportBlock, index: number, setting: Setting): void {
  const { blocks, fonts, styles, width, flow, notes } = setting;
  switch (block.kind) {
    case 'heading':
      placeText(HEADINGS[block.level], [block.text], styles, width, flow, leastHeight(index + 1, setting));
      break;
    case 'paragraph':
      placeText(PARAGRAPHS[block.style], block.runs, styles, width, flow, closingBelow(index, setting));
      break;
    case 'table':
      placeTable(block.table, fonts, width, flow);
      break;
    case 'form':
      placeForm(block.boxes, fonts, width, flow, index === blocks.length - 1 ? notes : 0);
      break;
    case 'signature': {
      const height = signatureHeight(block.lines, styles);
      if (height + closingBelow(index, setting) > flow.room()) flow.turn();
      flow.put({ kind: 'signature', lines: block.lines }, height);
      break;
    }
  }
}

/** What must stand on the same page below a heading: two lines, a table's header and a row, a heading with its own. */
function leastHeight(index: number, setting: Setting): number {
  const { blocks, fonts, styles, width, flow } = setting;
  const next = blocks[index];
  switch (next?.kind) {
    case undefined:
      return 0;
    case 'heading':
      return heightOfText(HEADINGS[next.level], [next.text], styles, width) + leastHeight(index + 1, setting);
    case 'paragraph':
      return Math.min(2 * styles.body.lineHeight, heightOfText(PARAGRAPHS[next.style], next.runs, styles, width));
    case 'table':
      return leastTableHeight(next.table, fonts, width, flow);
    case 'form':
    case 'signature':
      return 2 * styles.body.lineHeight;
  }
}

/**
 * mm that must stand on the page of a block's end: a signature and the boxes below it never stand alone on a page, the
 * end of the text before them goes with them.
 */
function closingBelow(index: number, { blocks, fonts, styles, width }: Setting): number {
  if (index < closingFrom(blocks)) return 0;
  const heights = blocks.slice(index + 1).map((block) => {
    if (block.kind === 'signature') return signatureHeight(block.lines, styles);
    if (block.kind === 'form') return formHeight(block.boxes, fonts, width);
    return block.kind === 'paragraph' ? heightOfText(PARAGRAPHS[block.style], block.runs, styles, width) : 0;
  });
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Two lines are left free above it. */
function signatureHeight(lines: readonly string[], { body }: TextStyles): number {
  return (lines.length + 2) * body.lineHeight;
}
