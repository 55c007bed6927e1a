import { balanceTitle } from '../../../shared/balance-title.ts';
import { boxLines, boxWidths } from '../../../shared/form-boxes.ts';
import type { ParagraphStyle, ReportBlock, ReportSection } from '../../../shared/model/report.ts';
import { officialPage, typeAreaWidth } from '../../../shared/official-page.ts';
import { tableWidths } from '../../../shared/report-columns.ts';
import { layGrid, type Span } from '../../../shared/table-grid.ts';
import type { TextStyle } from '../styles.ts';
import { textHeight } from '../text-height.ts';
import type { Counter } from './counted-rows.ts';
import { type Draft, startDraft } from './draft.ts';
import type { KeptWords } from './kept-words.ts';
import { planBoxLine } from './plan-form.ts';
import { type PlacedTable, planTable } from './plan-table.ts';
import type { ReportStyles } from './report-styles.ts';
import { planSentence } from './sentences.ts';
import type { Formula, SheetPlan } from './sheet-plan.ts';

/** A header that stays while one scrolls may take so much of a screen, points. */
const MAX_FROZEN_HEIGHT = 280;
/** Of a page: what is longer takes a second one. */
const MOST_PRESSED = 1.3;
const POINTS_PER_MM = 72 / 25.4;
/** 首行缩进两字: a cell knows no first line, so that the two characters are written. */
const INDENT = '　　';

/** What a section is written with: how it looks, and how its figures are counted. */
export type SectionTools = { readonly styles: ReportStyles; readonly counter: Counter; readonly words: KeptWords };

/**
 * One section as a worksheet: title, number, lines, blocks, notes.
 * @param number 第3期, of the first section; empty for others
 */
export function planSection(section: ReportSection, name: string, number: string, tools: SectionTools): SheetPlan {
  const { styles, counter, words } = tools;
  const draft = startDraft();
  const { widths, columnsOf } = layColumns(section, styles);
  const widthOf = (span: Span) => widths.slice(span.left - 1, span.right).reduce((sum, mm) => sum + mm, 0);
  const across = { left: 1, right: widths.length };
  const putLine = (value: string | Formula, style: TextStyle) => {
    const text = typeof value === 'string' ? value : String(value.value);
    draft.put({ ...draft.addRows(textHeight(text, style, widthOf(across))), ...across }, value, style);
  };

  if (section.label !== '') putLine(section.label, styles.label);
  if (section.title !== '') putLine(balanceTitle(section.title, styles.title.font.size, widthOf(across)), styles.title);
  if (number !== '') putLine(number, styles.number);
  for (const line of section.lines) if (line !== number) putLine(line, styles.line);
  const tables: PlacedTable[] = [];
  for (const block of section.blocks) {
    switch (block.kind) {
      case 'heading':
        putLine(block.text, headingStyle(block.level, styles));
        break;
      case 'paragraph':
        putLine(
          planSentence(block.style === 'body' ? INDENT : '', block.runs, counter, words),
          paragraphStyle(block.style, styles),
        );
        break;
      case 'signature':
        for (const line of block.lines) putLine(line, styles.signature);
        break;
      case 'table': {
        const [spans = []] = columnsOf(block);
        tables.push(planTable(draft, block.table, { spans, widthOf }, styles, counter));
        break;
      }
      case 'form': {
        const lines = columnsOf(block);
        boxLines(block.boxes).forEach((line, index) => {
          planBoxLine(draft, line, lines[index] ?? [], widthOf, styles);
        });
        break;
      }
    }
  }
  for (const note of section.notes) putLine(note, styles.note);
  return {
    name,
    hidden: false,
    widths,
    rows: draft.rows,
    merges: draft.merges,
    formats: draft.formats,
    page: section.page,
    onOnePage: isNearlyOnePage(section.page, widths, draft),
    ...headersOf(draft, tables, widths.length),
  };
}

/** The columns of the worksheet, and for each table or form those that its own columns lie on, band by band. */
function layColumns({ blocks, page }: ReportSection, { boxText }: ReportStyles) {
  const printed = typeAreaWidth(officialPage(page));
  const needed = blocks
    .flatMap((block) => bandsOf(block, printed, boxText))
    .map((widths) => widths.reduce((a, b) => a + b, 0));
  // All of a page are as wide as the widest of its tables, as they are on paper.
  const available = Math.max(printed, ...needed);
  const bands = blocks.flatMap((block) => bandsOf(block, available, boxText).map((widths) => ({ block, widths })));
  // The longest table keeps its cuts to the letter, others go by them where they are near: merged rows are in the way of
  // whoever sorts.
  bands.sort((a, b) => rowCount(b.block) - rowCount(a.block));
  const grid = layGrid(bands.length > 0 ? bands.map((band) => band.widths) : [[available]]);
  return {
    widths: grid.widths,
    columnsOf: (block: ReportBlock) => grid.columns.filter((_, index) => bands[index]?.block === block),
  };
}

function bandsOf(block: ReportBlock, available: number, { font }: TextStyle): readonly (readonly number[])[] {
  if (block.kind === 'table') return [tableWidths(block.table, available, font.size)];
  if (block.kind === 'form') return boxLines(block.boxes).map((line) => boxWidths(line, available, font.size));
  return [];
}

function rowCount(block: ReportBlock): number {
  return block.kind === 'table' ? block.table.rows.length : 0;
}

function headingStyle(level: 1 | 2 | 3, styles: ReportStyles): TextStyle {
  return { 1: styles.heading1, 2: styles.heading2, 3: styles.heading3 }[level];
}

function paragraphStyle(style: ParagraphStyle, styles: ReportStyles): TextStyle {
  return { body: styles.body, address: styles.body, line: styles.line, note: styles.note }[style];
}

/**
 * The header that stays and is printed again: a sheet can have one, and repeats it on all pages after it, so that it must
 * be that of the last table. A filter is offered where sorting cannot move a row under another category or group.
 */
function headersOf(
  { rows }: Draft,
  tables: readonly PlacedTable[],
  columns: number,
): Pick<SheetPlan, 'frozenRows' | 'table' | 'filter'> {
  const last = tables.at(-1);
  if (!last) return { frozenRows: 0, table: null, filter: null };
  const above = rows.slice(0, last.headerRow).reduce((sum, row) => sum + row.height, 0);
  const alone = tables.length === 1;
  return {
    frozenRows: alone && above <= MAX_FROZEN_HEIGHT ? last.headerRow : 0,
    table: last,
    filter: alone && last.plain ? { top: last.headerRow, bottom: last.lastRow, left: 1, right: columns } : null,
  };
}

/**
 * A 专报 or a paper is one page: an upright one that is no more than a third too long for that is printed smaller rather
 * than on two. Tables on their side grow as clerks add to them, and must not shrink.
 */
function isNearlyOnePage(page: ReportSection['page'], widths: readonly number[], { rows }: Draft): boolean {
  if (page.orientation === 'landscape') return false;
  const geometry = officialPage(page);
  const scale = Math.min(1, typeAreaWidth(geometry) / widths.reduce((sum, mm) => sum + mm, 0));
  const needed = rows.reduce((sum, row) => sum + row.height, 0) * scale;
  const room = (geometry.height - geometry.top - geometry.bottom) * POINTS_PER_MM;
  return needed > room && needed <= room * MOST_PRESSED;
}
