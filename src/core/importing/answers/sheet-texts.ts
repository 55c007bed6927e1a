import { columnNumber, parseRange } from '../../../shared/model/address.ts';
import type { Cell, Rect, Sheet, Span } from '../../../shared/model/sheet.ts';
import { normalize } from '../../tables/text.ts';

const SEPARATOR = '|';

/** The texts of a sheet as answers are remembered by: full-width forms and white space make no difference. */
export class SheetTexts {
  readonly sheet: Sheet;
  private readonly rows: ReadonlyMap<number, readonly Cell[]>;
  private readonly rowTexts = new Map<number, string>();
  private counts: ReadonlyMap<string, number> | null = null;
  /** By the number of rows: their words → the first rows of all places where they stand. */
  private readonly headers = new Map<number, ReadonlyMap<string, readonly number[]>>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.rows = Map.groupBy(
      sheet.cells.filter((cell) => cell.text.trim() !== ''),
      (cell) => cell.row,
    );
  }

  /** Rows that hold something, top to bottom. */
  filledRows(): readonly number[] {
    return [...this.rows.keys()].sort((a, b) => a - b);
  }

  /** The last row that holds something in these columns. */
  lastRow({ left, right }: Pick<Rect, 'left' | 'right'>): number {
    const isFilled = (row: number) => this.rows.get(row)?.some(({ column }) => left <= column && column <= right);
    return this.filledRows().findLast(isFilled) ?? 0;
  }

  /** 3|推进养老服务|区民政局 */
  row(row: number): string {
    const text = this.rowTexts.get(row) ?? join(this.rows.get(row) ?? []);
    this.rowTexts.set(row, text);
    return text;
  }

  /** True where no other row says the same. */
  isUnique(row: number): boolean {
    this.counts ??= countEach([...this.rows.keys()].map((each) => this.row(each)));
    return this.counts.get(this.row(row)) === 1;
  }

  /** The words of header rows, column by column and from the top down: 序号|责任单位|牵头|配合. */
  header({ from, to }: Span): string {
    return join(this.cellsOf({ from, to }).sort((a, b) => a.column - b.column || a.row - b.row));
  }

  /** First rows of all places where so many rows say just these words, as `header` gives them. */
  findHeaders(words: string, rows: number): readonly number[] {
    const known =
      this.headers.get(rows) ?? Map.groupBy(this.filledRows(), (from) => this.header({ from, to: from + rows - 1 }));
    this.headers.set(rows, known);
    return known.get(words) ?? [];
  }

  /** The first column of header rows; a table may stand further right in the next file. */
  leftOf(header: Span): number {
    return Math.min(...this.cellsOf(header).map((cell) => cell.column));
  }

  /** The text of the cell of that address, '' where it is blank. */
  cell(address: string): string {
    const row = parseRange(address)?.top ?? 0;
    const column = columnNumber(/^[A-Z]+/.exec(address)?.[0] ?? '');
    return normalize(this.rows.get(row)?.find((cell) => cell.column === column)?.text ?? '');
  }

  private cellsOf({ from, to }: Span): Cell[] {
    return Array.from({ length: to - from + 1 }, (_, index) => this.rows.get(from + index) ?? []).flat();
  }
}

function join(cells: readonly Cell[]): string {
  return cells.map((cell) => normalize(cell.text)).join(SEPARATOR);
}

function countEach(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
