import type { Workbook } from 'exceljs';
import { cellAddress } from '../../../shared/model/address.ts';
import { finishWorkbook } from '../finish-workbook.ts';
import { widthUnits } from '../width-units.ts';
import { listZipEntries, unpackText, type ZipEntry } from '../zip.ts';
import { FORM_PAGE, PROTECTION } from './form-page.ts';
import { ALL_STYLES } from './form-styles.ts';
import type { PlannedSheet } from './planned-sheet.ts';
import type { StyleIds } from './sheet-rows.ts';

/** A workbook without a word in it: all that forms of one shape have in common, made once by exceljs. */
export type Template = {
  /** Parts that are copied as they are, packed. */
  readonly parts: readonly ZipEntry[];
  /** The sheets, in their order. */
  readonly sheets: readonly SheetFrame[];
  readonly styles: StyleIds;
};

/** The XML of a sheet around what differs: rows, then merges and checks, then the footer. */
export type SheetFrame = {
  readonly part: string;
  readonly head: string;
  readonly afterRows: string;
  readonly afterChecks: string;
  readonly tail: string;
};

export type Frame = {
  /** `YYYY-MM-DD`: the file says that it was made that day, so that equal contents give equal bytes. */
  readonly asOf: string;
  /** Cells that are not open are locked, without a password. */
  readonly isProtected: boolean;
};

const AUTHOR = '督办台账';
/** Stands where the footer of each form will. */
const FOOTER_MARK = 'footer';
/** Far below: cells whose styles tell by which number each style goes. */
const SAMPLE_ROW = 100_000;
const SHEET_PART = /^xl\/worksheets\/sheet(\d+)\.xml$/;

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
  // exceljs takes longer to load than the whole program: only a person who sends forms pays for it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  workbook.created = workbook.modified = new Date(`${frame.asOf}T00:00:00Z`);
  for (const plan of plans) await addFrame(workbook, plan, frame);
  const [first] = workbook.worksheets;
  ALL_STYLES.forEach((style, index) => {
    if (first) first.getCell(SAMPLE_ROW + index, 1).style = style;
  });
  const entries = listZipEntries(finishWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer())));
  const sheets = plans.map((_, index) => {
    const part = entries.find(({ name }) => SHEET_PART.exec(name)?.[1] === String(index + 1));
    if (!part) throw new Error(`the template has no sheet ${index + 1}`);
    return { name: part.name, xml: unpackText(part) };
  });
  return {
    parts: entries.filter(({ name }) => !SHEET_PART.test(name)),
    sheets: sheets.map(({ name, xml }) => frameOf(name, xml)),
    styles: stylesOf(sheets[0]?.xml ?? ''),
  };
}

async function addFrame(workbook: Workbook, plan: PlannedSheet, frame: Frame): Promise<void> {
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

function frameOf(part: string, xml: string): SheetFrame {
  const pieces =
    /^(?<start>.*?)<dimension[^>]*>(?<head>.*)<sheetData(?:\/>|>.*<\/sheetData>)(?<afterRows>.*?)(?<afterChecks><(?:printOptions|pageMargins).*<oddFooter>)footer(?<tail>.*)$/s.exec(
      xml,
    )?.groups;
  if (!pieces) throw new Error(`${part} of the template is not as exceljs writes it`);
  const { start = '', head = '', afterRows = '', afterChecks = '', tail = '' } = pieces;
  return { part, head: start + head, afterRows, afterChecks, tail };
}

function stylesOf(xml: string): StyleIds {
  return new Map(
    ALL_STYLES.map((style, index) => {
      const id = new RegExp(`<c r="A${SAMPLE_ROW + index}" s="(\\d+)"`).exec(xml)?.[1];
      if (id === undefined) throw new Error('a style is missing in the template');
      return [style, Number(id)];
    }),
  );
}
