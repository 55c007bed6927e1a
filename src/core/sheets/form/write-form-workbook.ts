import type { Form } from '../../../shared/model/exchange.ts';
import { planAnswers } from './plan-answers.ts';
import { planGuide, planIdentity, planIndicators, planRatings } from './plan-others.ts';
import type { PlannedSheet } from './planned-sheet.ts';
import { writePlanned } from './write-planned.ts';

/**
 * A form as an .xlsx workbook that a department fills in: 反馈表 (and 指标 where something is measured), 填报说明, and what
 * is hidden. The same form gives the same bytes.
 * Throws `AppError` "cell-too-long" where a text does not fit into a cell.
 */
export function writeFormWorkbook(form: Form): Promise<Uint8Array> {
  return writePlanned(planForm(form), { asOf: form.asOf, isProtected: true });
}

/** The sheets of a form, in their order. */
export function planForm(form: Form): readonly PlannedSheet[] {
  const sheets = [planAnswers(form), planIndicators(form), planGuide(form), planRatings(form), planIdentity(form)];
  return sheets.filter((sheet) => sheet !== null);
}
