import type { Report, ReportSection } from '../../../shared/model/report.ts';
import { numberBelowTitle } from '../../../shared/report-text.ts';
import { sheetNames } from '../sheet-names.ts';
import { countOver, type DetailPlace, NOTHING_TO_COUNT } from './counted-rows.ts';
import { detailSection } from './detail-section.ts';
import { KEPT_WORDS, keepWords } from './kept-words.ts';
import { planSection } from './plan-section.ts';
import { reportStyles } from './report-styles.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { writeSheets } from './write-sheets.ts';

/** What a workbook is made of. */
export type PrintedReport = Pick<Report, 'number' | 'asOf' | 'sections' | 'details' | 'fonts'>;

/**
 * A report as an .xlsx workbook: one worksheet for each section, ready to print and to be reworked. Its figures are
 * formulas over 明细, a last worksheet of its details, where it has any; no other formula is in it, no link and no rich
 * text, and the same report gives the same bytes. Throws `AppError` "cell-too-long" where a text does not fit into a cell.
 */
export async function writeReportWorkbook(report: PrintedReport): Promise<Uint8Array> {
  const { details, fonts, asOf } = report;
  const detail = details.length > 0 ? detailSection(details) : null;
  const sections = detail ? [...report.sections, detail] : report.sections;
  const wishes = [...sections.map((section) => section.name), KEPT_WORDS];
  const names = sheetNames(wishes);
  const words = keepWords(names.at(-1) ?? KEPT_WORDS);
  const styles = reportStyles(fonts);
  const plan = (section: ReportSection, counter = NOTHING_TO_COUNT) => {
    const index = sections.indexOf(section);
    return planSection(section, names[index] ?? '', index === 0 ? numberBelowTitle(report, section) : '', {
      styles,
      counter,
      words,
    });
  };

  const detailSheet = detail && plan(detail);
  const place = detail && detailSheet ? placeOfDetails(detail, detailSheet) : null;
  const counter = place ? countOver(place, details, words) : NOTHING_TO_COUNT;
  const sheets = sections.map((section) => (section === detail && detailSheet ? detailSheet : plan(section, counter)));
  const kept = words.planSheet(styles);
  return await writeSheets(kept ? [...sheets, kept] : sheets, asOf, fonts.number);
}

/** The table of 明细 on its sheet: its columns are named as the details are, one row each. */
function placeOfDetails(section: ReportSection, { name, table }: SheetPlan): DetailPlace | null {
  const block = section.blocks.find((each) => each.kind === 'table');
  if (!block || !table || block.table.rows.length === 0) return null;
  const columns = block.table.columns.map(({ key, header }, index) => [key, { column: index + 1, header }] as const);
  return { sheet: name, columns: new Map(columns), firstRow: table.headerRow + 1, lastRow: table.lastRow };
}
