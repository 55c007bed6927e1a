import type { Sheet, SheetVisibility } from '../../../shared/model/sheet.ts';
import { type CellContent, type CellFaults, type CellProblem, isProblem } from '../cell-value.ts';
import { LIMITS, type Meter } from '../limits.ts';
import { createSheetCollector } from '../sheet-collector.ts';
import { damaged, WorkbookFault } from '../workbook-fault.ts';
import type { XmlElement } from '../xml.ts';
import { attributeOf, countOf } from './vocabulary.ts';

/** Takes the rows and cells of one worksheet in their order; places are counted on where the file leaves them out. */
export type SheetWriter = {
  column(element: XmlElement): void;
  row(element: XmlElement): void;
  /** Moves on to the cell, and gives the id of its style. */
  cell(element: XmlElement): string | undefined;
  /** The content of the cell moved on to. */
  content(content: CellContent | CellProblem | null, formula: boolean): void;
  /** Only now, after the cells, the file has said whether the sheet is hidden. */
  build(visibility: SheetVisibility): Sheet;
};

export function createSheetWriter(name: string, meter: Meter, faults: CellFaults): SheetWriter {
  // A hidden collector keeps values that can't be taken; of a visible sheet the first of them is thrown in the end.
  const collector = createSheetCollector({ name, visibility: 'hidden' }, meter);
  const columnStyles = new Map<number, string>();
  let firstProblem: WorkbookFault | null = null;
  let lastColumn = 0;
  let row = 0;
  let rowSpan = 0;
  let rowStyle: string | undefined;
  let column = 0;
  let across = 0;

  const place = (index: number, most: number) => {
    if (index < 1 || index > most) throw damaged('有超出范围的行号或列号', { sheet: name });
    return index;
  };

  return {
    column(element) {
      const first = place(countOf(element, 'Index', lastColumn + 1), LIMITS.sheetColumns);
      const last = Math.min(first + countOf(element, 'Span', 0), LIMITS.sheetColumns);
      if (first <= lastColumn) throw damaged('列的顺序不对', { sheet: name });
      lastColumn = last;
      if (isOff(element, 'Width')) collector.hideColumns(first, last);
      const style = attributeOf(element, 'StyleID');
      if (style === undefined) return;
      for (let each = first; each <= last; each += 1) columnStyles.set(each, style);
    },
    row(element) {
      row = place(countOf(element, 'Index', row + rowSpan + 1), LIMITS.sheetRows);
      rowSpan = countOf(element, 'Span', 0);
      rowStyle = attributeOf(element, 'StyleID');
      column = 0;
      across = 0;
      if (!isOff(element, 'Height')) return;
      for (let each = row; each <= Math.min(row + rowSpan, LIMITS.sheetRows); each += 1) collector.hideRow(each);
    },
    cell(element) {
      column = place(countOf(element, 'Index', column + across + 1), LIMITS.sheetColumns);
      across = countOf(element, 'MergeAcross', 0);
      const bottom = row + countOf(element, 'MergeDown', 0);
      collector.merge({ top: row, left: column, bottom, right: column + across });
      return attributeOf(element, 'StyleID') ?? rowStyle ?? columnStyles.get(column);
    },
    content(content, formula) {
      if (content && isProblem(content)) {
        firstProblem ??= new WorkbookFault(content.code, content.problem, { sheet: name, row, column });
      }
      collector.cell(row, column, content, formula);
    },
    build(visibility) {
      if (firstProblem && visibility === 'visible' && faults === 'refuse') throw firstProblem;
      return { ...collector.build(), visibility };
    },
  };
}

/** Hidden, or set to nothing high or wide. */
function isOff(element: XmlElement, size: 'Width' | 'Height'): boolean {
  return attributeOf(element, 'Hidden') === '1' || attributeOf(element, size) === '0';
}
