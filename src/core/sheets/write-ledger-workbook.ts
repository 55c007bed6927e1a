import type { LedgerReport } from '../reporting/ledger-report.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { FOOTERS, PAGE_SETUP } from './page.ts';
import { sheetNames } from './sheet-names.ts';
import { writeLedgerSection } from './write-ledger-section.ts';

const AUTHOR = '督办台账';

/**
 * The ledger as an .xlsx workbook, one worksheet for each plan, ready to print on A4 landscape. Every value is written
 * as plain text or number, never as formula, link or rich text, and the same report gives the same bytes.
 * Throws `AppError` "cell-too-long" where a text does not fit into a cell.
 */
export async function writeLedgerWorkbook(report: LedgerReport): Promise<Uint8Array> {
  // exceljs takes longer to load than the whole program: only a person who exports pays for it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  workbook.created = workbook.modified = new Date(`${report.asOf}T00:00:00Z`);

  const names = sheetNames(report.sections.map((section) => section.name));
  report.sections.forEach((section, index) => {
    const sheet = workbook.addWorksheet(names[index], { pageSetup: PAGE_SETUP, headerFooter: FOOTERS });
    writeLedgerSection(sheet, section);
  });

  return finishWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
