import type { PageSetup } from 'exceljs';
import type { LedgerColumnKind, LedgerSection } from '../reporting/ledger-report.ts';

/**
 * The page of GB/T 9704-2012 turned on its side: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. Turned, the bound edge is
 * the upper one, so 28 mm stand above the table, and 版心 is 225 mm wide.
 */
const MARGINS_MM = { top: 28, bottom: 26, left: 35, right: 37 };
const TYPE_AREA_WIDTH_MM = 297 - MARGINS_MM.left - MARGINS_MM.right;
/** 页码 7 mm under 版心; its own 四号 digits are 5 mm high. */
const FOOTER_MM = MARGINS_MM.bottom - 7 - 5;

const MM_PER_INCH = 25.4;
const POINTS_PER_MM = 72 / MM_PER_INCH;
/** Column widths of the file count digits of the workbook's base font (Arial 11), 8 pixels each at 96 an inch. */
const WIDTH_UNITS_PER_MM = 96 / MM_PER_INCH / 8;
/** What Excel, WPS and LibreOffice keep free left and right of a cell's text, at most. */
const CELL_PADDING_MM = 2;

/** Columns of short words have a width of their own; the wide ones share what is left in these proportions. */
const FIXED_MM: Partial<Record<LedgerColumnKind, number>> = {
  number: 11,
  extra: 22,
  lead: 25,
  deadline: 24,
  state: 14,
};
const SHARES: Partial<Record<LedgerColumnKind, number>> = {
  content: 6,
  responsibility: 2,
  'long-extra': 3,
  progress: 2,
};
/** Never narrower, however many columns a table has; it is then scaled to the page. */
const LEAST_MM_PER_SHARE = 12;
/** By the number of levels, outer → inner: inner categories are the longer sentences. */
const CATEGORY_MM: Record<number, readonly number[]> = { 0: [], 1: [26], 2: [15, 24], 3: [13, 15, 22] };
const MORE_CATEGORY_MM = 14;

export const PAGE_SETUP: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: {
    top: MARGINS_MM.top / MM_PER_INCH,
    bottom: MARGINS_MM.bottom / MM_PER_INCH,
    left: MARGINS_MM.left / MM_PER_INCH,
    right: MARGINS_MM.right / MM_PER_INCH,
    header: 12 / MM_PER_INCH,
    footer: FOOTER_MM / MM_PER_INCH,
  },
};

/** — 1 — in 四号宋体: odd pages at the right, even ones at the left, one character away from the edge. */
export const FOOTERS = {
  differentOddEven: true,
  oddFooter: '&R&"宋体,常规"&14— &P —　',
  evenFooter: '&L&"宋体,常规"&14　— &P —',
};

/** Widths in mm of all columns of a section, the categories first. */
export function columnWidths(section: LedgerSection): readonly number[] {
  const kinds = section.columns.map((column) => column.kind);
  const levels = section.categoryLevels;
  const categories = CATEGORY_MM[levels] ?? Array.from({ length: levels }, () => MORE_CATEGORY_MM);
  const fixed = [...categories, ...kinds.map((kind) => FIXED_MM[kind] ?? 0)].reduce((sum, mm) => sum + mm, 0);
  const shares = kinds.reduce((sum, kind) => sum + (SHARES[kind] ?? 0), 0);
  const shared = Math.max(LEAST_MM_PER_SHARE * shares, TYPE_AREA_WIDTH_MM - fixed);
  return [...categories, ...kinds.map((kind) => FIXED_MM[kind] ?? (shared * (SHARES[kind] ?? 0)) / shares)];
}

/** A width in mm as the file wants it. */
export function widthUnits(mm: number): number {
  return Math.round(mm * WIDTH_UNITS_PER_MM * 100) / 100;
}

/** Points that a text has in a cell so many mm wide. */
export function textWidth(mm: number): number {
  return (mm - CELL_PADDING_MM) * POINTS_PER_MM;
}
