import type { Rect } from '../../shared/model/sheet.ts';
import { findHeaders, type Header, isSameHeader } from './find-headers.ts';
import type { Grid } from './grid.ts';
import { beginsTable, isHeadingLine, readHeading } from './read-heading.ts';
import type { SheetCorrections } from './sheet-corrections.ts';

/** A header typed again on a new page; `top` is above it where the title is repeated, too. */
export type Repeat = { readonly header: Header; readonly top: number };

/** A stretch of rows that makes one table: heading, header, body, and the headers typed again inside it. */
export type Block = {
  readonly from: number;
  readonly header: Header;
  readonly repeated: readonly Repeat[];
  readonly to: number;
};

/**
 * Divides a sheet at its headers. A header that says the same as the one above it continues the table, unless a title or
 * 附件2 of its own stands above it; the same title, or 任务分工表（续）, continues the table, too.
 * @param range where a person said that the table is: what stands above it names it only where it reads like a heading
 */
export function splitBlocks(grid: Grid, said: SheetCorrections, range?: Rect): readonly Block[] {
  const blocks: { from: number; header: Header; repeated: Repeat[]; to: number }[] = [];
  for (const header of findHeaders(grid, said, range?.top)) {
    const current = blocks.at(-1);
    if (!current) {
      const from = range ? Math.min(range.top, headingStart(grid, said, 1, header)) : 1;
      blocks.push({ from, header, repeated: [], to: grid.bottom });
      continue;
    }
    const from = headingStart(grid, said, (current.repeated.at(-1)?.header ?? current.header).bottom + 1, header);
    const heading = readHeading(grid, from, header.top - 1, said.rows);
    const first = readHeading(grid, current.from, current.header.top - 1, said.rows);
    const isTitleAgain =
      heading.title !== null && withoutContinued(heading.title) === withoutContinued(first.title ?? '');
    const isNamed = !isTitleAgain && heading.lines.some((line) => beginsTable(line.text));
    if (isSameHeader(current.header, header) && !isNamed) {
      current.repeated.push({ header, top: isTitleAgain ? from : header.top });
    } else {
      current.to = from - 1;
      blocks.push({ from, header, repeated: [], to: grid.bottom });
    }
  }
  return blocks;
}

/** 任务分工表（续） → 任务分工表 */
function withoutContinued(title: string): string {
  return title.replace(/[（(]?(?:续表?|接上页)\d*[)）]?$/, '');
}

/** First of the rows directly above a header that may belong to its heading. */
function headingStart(grid: Grid, said: SheetCorrections, lowest: number, header: Header): number {
  let from = header.top;
  while (from > lowest) {
    const slots = grid.row(from - 1);
    if (said.rows.get(from - 1) === 'task') break;
    if (slots.length > 2 || !slots.every((slot) => isHeadingLine(slot.text))) break;
    from -= 1;
  }
  return from;
}
