import { WorkbookFault } from './workbook-fault.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * What an honest 分工表 never comes near and a hostile file can't go beyond: together they keep any file under 10 s
 * and 512 MB. Rows and columns are those that hold content, so one stray note in XFD1048576 is no offence.
 */
export const LIMITS = {
  fileBytes: 64 * MEBIBYTE,
  zipEntries: 5000,
  partBytes: 256 * MEBIBYTE,
  /** Bytes of the text between two XML tags, or of one tag. */
  xmlTokenLength: MEBIBYTE,
  xmlAttributes: 200,
  xmlDepth: 100,
  /** Cells of a .xls: each costs more while SheetJS holds them all. */
  legacyCells: 400_000,
  /** Paragraphs and cells of a document that flows (Word, HTML). */
  flowBlocks: 500_000,
  sheets: 1000,
  contentRows: 200_000,
  contentColumns: 500,
  merges: 200_000,
  comments: 20_000,
  /** Excel's own limit. */
  cellTextLength: 32_767,
  /** Excel's own limits: the length of a number format, the styles of a workbook (65,490). */
  numberFormatLength: 255,
  cellStyles: 65_536,
  /** Excel takes some 250 of its user's own. */
  numberFormats: 5000,
  sheetRows: 1_048_576,
  sheetColumns: 16_384,
} as const;

/** Totals over the whole workbook, with the words for going beyond them. */
const TOTALS = {
  bytes: { limit: 256 * MEBIBYTE, words: '解压后超过 256 MB' },
  /** XML elements and their attributes: 5 or 6 for a cell. */
  elements: { limit: 10_000_000, words: '里的格子（连同只有格式的空白格）太多' },
  characters: { limit: 50_000_000, words: '里的文字超过 5000 万字' },
  cells: { limit: 1_000_000, words: '里有内容的单元格超过 100 万个' },
} as const;

export type Quantity = keyof typeof TOTALS;

/** Counts what one workbook has used up, whichever part used it. */
export type Meter = {
  /** Throws a `WorkbookFault` when the total goes beyond its limit. */
  spend(quantity: Quantity, amount: number): void;
};

export function createMeter(): Meter {
  const spent: Record<Quantity, number> = { bytes: 0, elements: 0, characters: 0, cells: 0 };
  return {
    spend(quantity, amount) {
      spent[quantity] += amount;
      if (spent[quantity] > TOTALS[quantity].limit) throw tooMuch(TOTALS[quantity].words);
    },
  };
}

/** The refusal of a file that is larger than any table of tasks; `words` follow the file's name. */
export function tooMuch(words: string, sheet?: string): WorkbookFault {
  const wayOut = '超出能处理的范围：请把要导入的表单独复制到一个新工作簿，“另存为”.xlsx 后再导入。';
  return new WorkbookFault('too-large', `${words}，${wayOut}`, sheet === undefined ? null : { sheet });
}
