import type { Workbook } from 'exceljs';
import { cellAddress } from '../../../shared/model/address.ts';
import { makeEmptyWorkbook, type StyleIds } from '../empty-workbook.ts';
import type { SheetFrame } from '../sheet-frame.ts';
import { widthUnits } from '../width-units.ts';
import type { ZipEntry } from '../zip.ts';
import { FORM_PAGE, PROTECTION } from './form-page.ts';
import { ALL_STYLES } from './form-styles.ts';
import type { PlannedSheet } from './planned-sheet.ts';

/** A workbook without a word in it: all that forms of one shape have in common, made once by exceljs. */
export type Template = {
  /** Parts that are copied as they are, packed. */
  readonly parts: readonly ZipEntry[];
  /** The sheets, in their order. */
  readonly frames: readonly SheetFrame[];
  readonly styles: StyleIds;
};

export type Frame = {
  /** `YYYY-MM-DD`: the file says that it was made that day, so that equal contents give equal bytes. */
  readonly asOf: string;
  /** Cells that are not open are locked, without a password. */
  readonly isProtected: boolean;
};

/** Stands where the footer of each form will. */
export const FOOTER_MARK = '{页脚}';

/** The shapes of one sending, and some: with or without 来源方案, with or without 指标, three widths. */
const KEPT = 16;
const kept = new Map<string, Promise<Template>>();

/** The template for sheets of this shape; what is in the cells does not count. */
export function templateFor(plans: readonly PlannedSheet[], frame: Frame): Promise<Template> {
  const key = JSON.stringify({ ...frame, shapes: plans.map(shapeOf) });
  const known = kept.get(key);
  if (known) return known;
  const made = makeTemplate(plans, frame);
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** What the frame of a sheet is made of. */
const shapeOf = (plan: PlannedSheet) => ({
  name: plan.name,
  state: plan.state,
  widths: plan.widths,
  headerRow: plan.headerRow,
  cursor: cursorOf(plan),
});

/** The first cell that is to be filled in: there a person who opens the file stands. */
function cursorOf({ checks }: PlannedSheet): string | null {
  const [first] = checks;
  return first ? cellAddress(first.from, first.column) : null;
}

async function makeTemplate(plans: readonly PlannedSheet[], frame: Frame): Promise<Template> {
  const { entries, frames, styles } = await makeEmptyWorkbook(frame.asOf, ALL_STYLES, async (workbook) => {
    for (const plan of plans) await addSheet(workbook, plan, frame);
  });
  const spliced = new Set(frames.map(({ part }) => part));
  return { parts: entries.filter(({ name }) => !spliced.has(name)), frames, styles };
}

async function addSheet(workbook: Workbook, plan: PlannedSheet, frame: Frame): Promise<void> {
  const { name, state, widths, headerRow } = plan;
  const sheet = workbook.addWorksheet(name, { state, pageSetup: FORM_PAGE, headerFooter: { oddFooter: FOOTER_MARK } });
  widths.forEach((mm, index) => {
    const column = sheet.getColumn(index + 1);
    if (mm === 0) column.hidden = true;
    else column.width = widthUnits(mm);
  });
  const cursor = cursorOf(plan);
  if (headerRow === null) {
    sheet.views = [{ state: 'normal', showGridLines: false }];
  } else {
    sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
    sheet.views = [
      { state: 'frozen', ySplit: headerRow, showGridLines: false, ...(cursor ? { activeCell: cursor } : {}) },
    ];
  }
  if (frame.isProtected) await sheet.protect('', PROTECTION);
}
