import type { PlannedSheet } from '../../../../src/core/sheets/form/planned-sheet.ts';
import type { Cell, Rect, Sheet, Workbook } from '../../../../src/shared/model/sheet.ts';

/** A workbook that can be written into and damaged, sheet by sheet, as rows of cells. */

export type Written = string | number | Omit<Cell, 'row' | 'column'>;

type Page = {
  name: string;
  visibility: Sheet['visibility'];
  /** From row 1 and column 1 on, as lists. */
  rows: (Written | null)[][];
  merges: Rect[];
  hiddenRows: number[];
};

const ANSWERS = '反馈表';

export class Paper {
  pages: Page[];

  constructor(sheets: readonly PlannedSheet[]) {
    this.pages = sheets.map(({ name, state, cells }) => {
      const page: Page = { name, visibility: state, rows: [], merges: [], hiddenRows: [] };
      for (const { row, column, value, toColumn = column } of cells) {
        if (value !== '') write(page, row, column, value);
        if (toColumn > column) page.merges.push({ top: row, left: column, bottom: row, right: toColumn });
      }
      return page;
    });
  }

  page(name = ANSWERS): Page {
    const page = this.pages.find((each) => each.name === name);
    if (!page) throw new Error(`no sheet ${name}`);
    return page;
  }

  /** Row of the sheet of the form's row, counted from 1. */
  rowOf(index: number, name = ANSWERS): number {
    return this.headerRow(name) + index;
  }

  headerRow(name = ANSWERS): number {
    return this.page(name).rows.findIndex((cells) => cells?.includes('序号')) + 1;
  }

  columnOf(header: string, name = ANSWERS): number {
    const cells = this.page(name).rows[this.headerRow(name) - 1] ?? [];
    const column = cells.findIndex((cell) => typeof cell === 'string' && cell.startsWith(header));
    if (column < 0) throw new Error(`no column ${header}`);
    return column + 1;
  }

  /** Types into the form's row, counted from 1, below a header. */
  put(index: number, header: string, value: Written | null, name = ANSWERS): this {
    write(this.page(name), this.rowOf(index, name), this.columnOf(header, name), value);
    return this;
  }

  read(index: number, header: string): string {
    const cell = this.page().rows[this.rowOf(index) - 1]?.[this.columnOf(header) - 1];
    return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : (cell?.text ?? '');
  }

  at(row: number, column: number, value: Written | null, name = ANSWERS): this {
    write(this.page(name), row, column, value);
    return this;
  }

  /** The whole line, keys and all. */
  line(index: number): (Written | null)[] {
    return this.page().rows[this.rowOf(index) - 1] ?? [];
  }

  setLine(index: number, cells: readonly (Written | null)[]): this {
    this.page().rows[this.rowOf(index) - 1] = [...cells];
    return this;
  }

  insertLine(index: number, cells: readonly (Written | null)[]): this {
    const row = this.rowOf(index);
    this.page().rows.splice(row - 1, 0, [...cells]);
    this.page().merges = this.page().merges.map((rect) => (rect.top >= row ? down(rect, 1) : rect));
    return this;
  }

  removeLine(index: number): this {
    const row = this.rowOf(index);
    this.page().rows.splice(row - 1, 1);
    this.page().merges = this.page().merges.map((rect) => (rect.top > row ? down(rect, -1) : rect));
    return this;
  }

  /** Takes a column out of the sheet; merges are let go, as they are by those who do so. */
  removeColumn(column: number, name = ANSWERS): this {
    const page = this.page(name);
    for (const cells of page.rows) cells?.splice(column - 1, 1);
    page.merges = [];
    return this;
  }

  insertColumn(column: number, header: string): this {
    const page = this.page();
    const headerRow = this.headerRow();
    for (const [index, cells] of page.rows.entries())
      cells?.splice(column - 1, 0, index + 1 === headerRow ? header : null);
    page.merges = [];
    return this;
  }

  removeKeys(name = ANSWERS): this {
    const header = this.page(name).rows[this.headerRow(name) - 1] ?? [];
    const columns = header.flatMap((cell, index) => (cell === '行码' ? [index + 1] : []));
    for (const column of columns.reverse()) this.removeColumn(column, name);
    return this;
  }

  without(...names: readonly string[]): this {
    this.pages = this.pages.filter(({ name }) => !names.includes(name));
    return this;
  }

  /** Changes every text of the visible sheets. */
  replace(from: string, to: string): this {
    for (const page of this.pages.filter(({ visibility }) => visibility === 'visible')) {
      for (const cells of page.rows) {
        cells?.forEach((cell, index) => {
          if (typeof cell === 'string') cells[index] = cell.replaceAll(from, to);
        });
      }
    }
    return this;
  }
}

export function workbookOf({ pages }: Paper, format: Workbook['format'] = 'xlsx'): Workbook {
  const sheets = pages.map(({ name, visibility, rows, merges, hiddenRows }): Sheet => {
    const cells = rows.flatMap((line, row) =>
      (line ?? []).flatMap((value, column): readonly Cell[] => {
        if (value === null || value === undefined) return [];
        return [{ row: row + 1, column: column + 1, ...contentOf(value) }];
      }),
    );
    const hidden = hiddenRows.map((row) => ({ from: row, to: row }));
    return { name, visibility, cells, merges, hiddenRows: hidden, hiddenColumns: [] };
  });
  return { format, sheets };
}

function contentOf(value: Written): Omit<Cell, 'row' | 'column'> {
  if (typeof value === 'string') return { kind: 'text', text: value, value };
  return typeof value === 'number' ? { kind: 'number', text: String(value), value } : value;
}

function write(page: Page, row: number, column: number, value: Written | null): void {
  while (page.rows.length < row) page.rows.push([]);
  const cells = page.rows[row - 1] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column - 1] = value;
}

const down = (rect: Rect, by: number): Rect => ({ ...rect, top: rect.top + by, bottom: rect.bottom + by });
