import type { Report, ReportSection } from '../../../shared/model/report.ts';
import { sheetNames } from '../sheet-names.ts';
import { CONDITIONS, countOver, type DetailPlace } from './counted-rows.ts';
import { planSection } from './plan-section.ts';
import { reportStyles } from './report-styles.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { writeSheets } from './write-sheets.ts';

/** What a workbook is made of. */
export type PrintedReport = Pick<Report, 'asOf' | 'sections' | 'details' | 'fonts'>;

/**
 * A report as an .xlsx workbook: one worksheet for each section, ready to print and to be reworked. Its figures are
 * formulas over the section 明细 where it has one; no other formula is in it, no link and no rich text, and the same
 * report gives the same bytes. Throws `AppError` "cell-too-long" where a text does not fit into a cell.
 */
export async function writeReportWorkbook(report: PrintedReport): Promise<Uint8Array> {
  const { sections, details, fonts, asOf } = report;
  const names = sheetNames([...sections.map((section) => section.name), CONDITIONS]);
  const styles = reportStyles(fonts);
  const nothing = countOver(null, [], '');
  const plans = new Map<ReportSection, SheetPlan>();
  let place: DetailPlace | null = null;
  sections.forEach((section, index) => {
    if (section.role !== 'detail') return;
    const plan = planSection(section, names[index] ?? '', styles, nothing);
    plans.set(section, plan);
    place ??= placeOfDetails(section, plan);
  });
  const counter = countOver(place, details, names.at(-1) ?? CONDITIONS);
  const sheets = sections.map(
    (section, index) => plans.get(section) ?? planSection(section, names[index] ?? '', styles, counter),
  );
  const conditions = counter.planConditions(styles);
  return await writeSheets(conditions ? [...sheets, conditions] : sheets, asOf, fonts.number);
}

/** The table of 明细 on its sheet: its columns are named as the details are, one row each. */
function placeOfDetails(section: ReportSection, { name, table }: SheetPlan): DetailPlace | null {
  const block = section.blocks.find((each) => each.kind === 'table');
  if (!block || !table || block.table.rows.length === 0) return null;
  const columns = block.table.columns.map(({ key, header }, index) => [key, { column: index + 1, header }] as const);
  return { sheet: name, columns: new Map(columns), firstRow: table.headerRow + 1, lastRow: table.lastRow };
}
