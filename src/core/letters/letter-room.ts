import type { ReportBlock, ReportFonts, ReportSection } from '../../shared/model/report.ts';
import { typeAreaWidth } from '../../shared/official-page.ts';
import { type Dress, dressForOnePage } from '../../shared/one-page.ts';
import { runWords } from '../../shared/report-text.ts';
import { wrappedLines } from '../../shared/wrap-text.ts';
import { formHeight } from './letter-form.ts';
import { headTexts } from './letter-head.ts';
import { SIGNATURE_ABOVE } from './letter-signature.ts';
import { type TextLines, textLines } from './letter-styles.ts';
import { tableHeight } from './letter-table.ts';
import { POINTS_PER_MM } from './letter-units.ts';

/** Points under a table. */
export const GAP_POINTS = 6;
/** What programs differ by in the lines around cells, and in a line of text that one of them breaks earlier. */
const SLACK_POINTS = 16;
const INDENT = '　　';

/** Points of a page beside what a section has on it, which its boxes have to write in; endless where it is longer. */
export function roomToWrite(section: ReportSection, dress: Dress, number: string): number {
  const { room, text, least } = heightsOf(section, dress, number);
  return text + least > room ? Number.POSITIVE_INFINITY : room - text - least;
}

/** How the letter itself is set, as `dressForOnePage` has it for print: Word has no scaling to the page. */
export function letterDress(
  section: ReportSection,
  wanted: Dress,
  kind: Parameters<typeof dressForOnePage>[0],
  number: string,
): Dress {
  return dressForOnePage(kind, wanted, (dress) => {
    const { room, text, least } = heightsOf(section, dress, number);
    return Math.ceil((text + least) / room);
  });
}

type Heights = {
  readonly room: number;
  /** All but the boxes. */
  readonly text: number;
  /** The boxes where their room to write has given way. */
  readonly least: number;
};

/** Points of a section in Word: every line has its exact height, so that they hold whatever font stands in. */
function heightsOf(section: ReportSection, { fonts, geometry }: Dress, number: string): Heights {
  const width = typeAreaWidth(geometry);
  const lines = textLines(fonts);
  const high = (text: string, { size, line, after }: TextLines) =>
    wrappedLines(text, size, width * POINTS_PER_MM) * line + after;
  const text = [
    ...headTexts(section, fonts, number, width).map((each) => high(each.text, lines[each.kind])),
    ...section.blocks.map((block) => blockHeight(block, fonts, width, high)),
    ...section.notes.map((note) => high(note, lines.note)),
  ];
  const boxes = section.blocks.map((block) => (block.kind === 'form' ? formHeight(block.boxes, width, fonts) : 0));
  return {
    room: (geometry.height - geometry.top - geometry.bottom) * POINTS_PER_MM - SLACK_POINTS,
    text: sum(text),
    least: sum(boxes),
  };
}

/** Points of a block; of boxes only what stands around them. */
function blockHeight(
  block: ReportBlock,
  fonts: ReportFonts,
  width: number,
  high: (text: string, lines: TextLines) => number,
): number {
  const lines = textLines(fonts);
  switch (block.kind) {
    case 'heading':
      return high(INDENT + block.text, lines.body);
    case 'paragraph': {
      const words = block.runs.map(runWords).join('');
      return block.style === 'note'
        ? high(words, lines.note)
        : high((block.style === 'body' ? INDENT : '') + words, lines.body);
    }
    case 'table':
      return tableHeight(block.table, width, fonts) + GAP_POINTS;
    case 'form':
      return GAP_POINTS;
    case 'signature':
      return block.lines.length * lines.body.line + SIGNATURE_ABOVE * fonts.body.size;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
