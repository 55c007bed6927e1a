import {
  ANSWER_SHEET,
  headingLines,
  LIST_SHEET,
  REMARK_LABEL,
  SIGN_OFF,
  shortGuide,
  titleOf,
} from '../../../shared/form-words.ts';
import type { Form, FormRow } from '../../../shared/model/exchange.ts';
import { answerColumns, type FormColumn } from './columns.ts';
import { formFooter } from './form-page.ts';
import { FORM_STYLES } from './form-styles.ts';
import { planTable } from './plan-table.ts';
import type { PlannedCell, PlannedSheet } from './planned-sheet.ts';
import { chooseColumns } from './row-fit.ts';

/** Of 工作任务: as wide as the longest task needs, so that a page holds it in letters that can be read. */
const CONTENT_MM = [70, 90, 115];
/** Room for two lines by hand: the form is printed where a department has no computer. */
const LEAST_HEIGHT = 44;
const REMARK_HEIGHT = 60;
/** A seal is 42 mm across; it may overlap the text below it. */
const SIGN_OFF_HEIGHT = 76;

/** The sheet 反馈表: heading, table, a box for what the table has no room for, and the sign-off. */
export function planAnswers(form: Form): PlannedSheet {
  const source = `'${LIST_SHEET}'!$A$1:$A$${form.ratings.length}`;
  const choices = CONTENT_MM.map((mm) => answerColumns(form, mm, source));
  const { columns, fits } = chooseColumns(choices, form.rows, LEAST_HEIGHT);
  const sheet = planTable({
    name: ANSWER_SHEET,
    lines: [
      { text: titleOf(form), style: FORM_STYLES.title },
      ...headingLines(form).map((text) => ({ text, style: FORM_STYLES.line })),
      { text: shortGuide(form), style: FORM_STYLES.guide },
    ],
    columns,
    rows: form.rows,
    fits,
    footer: formFooter(form.code),
  });
  const below = (sheet.headerRow ?? 0) + form.rows.length + 1;
  return {
    ...sheet,
    cells: [...sheet.cells, ...remarkBox(below, columns), ...signOff(below + 1, columns)],
    heights: new Map([...sheet.heights, [below, REMARK_HEIGHT], [below + 1, SIGN_OFF_HEIGHT]]),
  };
}

function remarkBox(row: number, columns: readonly FormColumn<FormRow>[]): readonly PlannedCell[] {
  return [
    { row, column: 2, value: REMARK_LABEL, style: FORM_STYLES.boxLabel },
    { row, column: 3, toColumn: columns.length - 1, value: '', style: FORM_STYLES.box },
  ];
}

function signOff(row: number, columns: readonly FormColumn<FormRow>[]): readonly PlannedCell[] {
  return SIGN_OFF.map((label, box) => {
    const first = columns.findIndex((column) => column.box === box);
    const last = columns.findLastIndex((column) => column.box === box);
    return { row, column: first + 1, toColumn: last + 1, value: label, style: FORM_STYLES.box };
  });
}
