import type { PageSetup, WorksheetProtection } from 'exceljs';

const MM_PER_INCH = 25.4;
const MARGIN = 15 / MM_PER_INCH;

/** A4 on its side, one page wide; 15 mm all round, since a form is filed in a folder and not bound with a document. */
export const FORM_PAGE: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: {
    left: MARGIN,
    right: MARGIN,
    top: MARGIN,
    bottom: MARGIN,
    header: 8 / MM_PER_INCH,
    footer: 8 / MM_PER_INCH,
  },
};

/** Guards against slips, without a password: what a person needs for reading and printing stays allowed. */
export const PROTECTION: Partial<WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
};

/**
 * Pages come apart: each says what it belongs to.
 * @param name of ours; a sign & in it would be read as a command
 */
export const formFooter = (name: string): string => `&L&9${name}&C&9第 &P 页，共 &N 页`;
