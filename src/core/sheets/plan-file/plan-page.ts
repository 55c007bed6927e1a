import type { FormColumn } from '../form/columns.ts';
import { formFooter } from '../form/form-page.ts';
import { type Line, planTable } from '../form/plan-table.ts';
import type { PlannedSheet } from '../form/planned-sheet.ts';
import { chooseColumns } from '../form/row-fit.ts';

/** Points. */
const LEAST_HEIGHT = 22;

type Page<Row> = {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly columns: readonly FormColumn<Row>[];
  readonly rows: readonly Row[];
};

/** One sheet of a plan file. */
export function planPage<Row>({ columns, ...page }: Page<Row>): PlannedSheet {
  const fitting = chooseColumns([columns], page.rows, LEAST_HEIGHT);
  return planTable({ ...page, ...fitting, footer: formFooter('计划交换') });
}
