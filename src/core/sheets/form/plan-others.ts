import {
  GUIDE_SHEET,
  guideLines,
  headingLines,
  IDENTITY_SHEET,
  INDICATOR_SHEET,
  LIST_SHEET,
  titleOf,
} from '../../../shared/form-words.ts';
import type { Form } from '../../../shared/model/exchange.ts';
import { textHeight } from '../text-height.ts';
import { type IndicatorRow, indicatorColumns } from './columns.ts';
import { formFooter } from './form-page.ts';
import { FORM_STYLES } from './form-styles.ts';
import { planTable } from './plan-table.ts';
import type { PlannedCell, PlannedSheet } from './planned-sheet.ts';
import { chooseColumns } from './row-fit.ts';

const GUIDE_MM = 240;
const LEAST_HEIGHT = 32;

/** The sheet 指标, a row for each indicator; null where nothing is measured. */
export function planIndicators(form: Form): PlannedSheet | null {
  const rows: readonly IndicatorRow[] = form.rows.flatMap((row) => row.indicators.map((each) => ({ ...each, row })));
  if (rows.length === 0) return null;
  return planTable({
    name: INDICATOR_SHEET,
    lines: [
      { text: `${titleOf(form)}（指标）`, style: FORM_STYLES.title },
      ...headingLines(form).map((text) => ({ text, style: FORM_STYLES.line })),
    ],
    rows,
    footer: formFooter(form.code),
    ...chooseColumns([indicatorColumns()], rows, LEAST_HEIGHT),
  });
}

/** The sheet 填报说明. */
export function planGuide(form: Form): PlannedSheet {
  const lines = [`${form.period.name}反馈表填报说明`, ...guideLines(form)];
  const styleOf = (index: number) => (index === 0 ? FORM_STYLES.title : FORM_STYLES.line);
  return {
    name: GUIDE_SHEET,
    state: 'visible',
    widths: [GUIDE_MM],
    heights: new Map(lines.map((text, index) => [index + 1, textHeight(text, styleOf(index), GUIDE_MM) + 4])),
    growing: null,
    cells: lines.map((value, index) => ({ row: index + 1, column: 1, value, style: styleOf(index) })),
    headerRow: null,
    checks: [],
    footer: formFooter(GUIDE_SHEET),
  };
}

/** The ratings that the list offers. */
export function planRatings({ ratings }: Form): PlannedSheet {
  return planHidden(
    LIST_SHEET,
    'hidden',
    ratings.map(({ word }) => [word]),
  );
}

/** Which form it is, once more, where no hand comes near it; with its rows, should both columns of keys be lost. */
export function planIdentity({ code, office, period, department, version, asOf, rows }: Form): PlannedSheet {
  return planHidden(IDENTITY_SHEET, 'veryHidden', [
    ['表单编号', code],
    ['下发单位', office],
    ['填报期', period.name],
    ['填报单位', department.name],
    ['地区', department.place],
    ['第几次下发', String(version)],
    ['下发日期', asOf],
    ['行码', '序号'],
    ...rows.map(({ key, number }) => [key, number ?? '']),
  ]);
}

function planHidden(name: string, state: PlannedSheet['state'], rows: readonly (readonly string[])[]): PlannedSheet {
  const cells: readonly PlannedCell[] = rows.flatMap((texts, row) =>
    texts.map((value, column) => ({ row: row + 1, column: column + 1, value, style: FORM_STYLES.key })),
  );
  return { name, state, widths: [], heights: new Map(), growing: null, cells, headerRow: null, checks: [], footer: '' };
}
