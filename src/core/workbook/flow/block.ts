import type { Span } from '../../../shared/model/sheet.ts';
import type { NumberFormat } from '../number-format.ts';

/** A document that flows (Word, HTML): paragraphs and tables one after the other, and again inside cells. */
export type Block = Paragraph | Gap | Table;

/** Clean text, never blank. */
export type Paragraph = { readonly kind: 'paragraph'; readonly text: string };

/** An empty line or a page break. */
export type Gap = { readonly kind: 'gap' };

export type Table = {
  readonly kind: 'table';
  /** In the order of the document; rows and columns counted from 1 in the table. */
  readonly cells: readonly TableCell[];
  readonly rows: number;
  readonly columns: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly Span[];
  /** Where the vertical lines stand, one more than columns, ascending; null where the document does not say. */
  readonly lines: readonly number[] | null;
};

export type TableCell = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly blocks: readonly Block[];
  /** How a number in it shows, where the document says (`mso-number-format`). */
  readonly format: NumberFormat | null;
};

/** The text of blocks as lines: of a nested table a line for each row, its cells parted by tabs. */
export function textOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'table') return rowTexts(block);
    return block.kind === 'paragraph' ? [block.text] : [];
  });
  return lines.join('\n');
}

function rowTexts(table: Table): string[] {
  const rows = new Map<number, string>();
  for (const { top, blocks } of table.cells) {
    const text = textOf(blocks);
    const before = rows.get(top);
    if (text !== '') rows.set(top, before === undefined ? text : `${before}\t${text}`);
  }
  return [...rows.values()];
}
