import { rangeAddress } from '../../shared/model/address.ts';
import type { Rect } from '../../shared/model/sheet.ts';

/** The XML of a worksheet around what is spliced into it (ECMA-376 part 1, 18.3.1). */
export type SheetFrame = {
  /** Its name in the workbook's zip. */
  readonly part: string;
  readonly head: string;
  readonly beforeRows: string;
  /** Protection and filter, which must stand before the merges. */
  readonly afterRows: string;
  readonly tail: string;
};

/** What goes into a frame. */
export type SheetContent = {
  /** Rows as XML. */
  readonly rows: string;
  readonly merges: readonly Rect[];
  /** What the rows take up; a sheet does without. */
  readonly range?: Rect;
  /** `dataValidations`, or nothing. */
  readonly checks?: string;
};

/** @param xml as exceljs writes a worksheet */
export function sheetFrame(part: string, xml: string): SheetFrame {
  const pieces =
    /^(?<head>.*?)<dimension[^>]*>(?<beforeRows>.*)<sheetData(?:\/>|>.*<\/sheetData>)(?<afterRows>(?:<sheetProtection[^>]*>)?(?:<autoFilter[^>]*>)?)(?<tail>.*)$/s.exec(
      xml,
    )?.groups;
  if (!pieces) throw new Error(`${part} is not as exceljs writes it`);
  const { head = '', beforeRows = '', afterRows = '', tail = '' } = pieces;
  return { part, head, beforeRows, afterRows, tail };
}

/** The worksheet as a whole. */
export function fillFrame(frame: SheetFrame, { rows, merges, range, checks = '' }: SheetContent): string {
  const dimension = range ? `<dimension ref="${rangeAddress(range)}"/>` : '';
  return `${frame.head}${dimension}${frame.beforeRows}<sheetData>${rows}</sheetData>${frame.afterRows}${mergesXml(merges)}${checks}${frame.tail}`;
}

function mergesXml(merges: readonly Rect[]): string {
  if (merges.length === 0) return '';
  const cells = merges.map((rect) => `<mergeCell ref="${rangeAddress(rect)}"/>`).join('');
  return `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
}
