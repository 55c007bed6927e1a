import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Sheet } from '../../../shared/model/sheet.ts';
import {
  type CellContent,
  type CellFaults,
  type CellProblem,
  showBoolean,
  showError,
  showNumber,
  showText,
} from '../cell-value.ts';
import { LIMITS, type Meter, tooMuch } from '../limits.ts';
import { createNumberFormat, GENERAL, type NumberFormat } from '../number-format.ts';
import { createSheetCollector } from '../sheet-collector.ts';
import { cleanText } from '../text.ts';
import { cellKey, type SheetFacts } from './guard-records.ts';

/** Excel's error values by their codes ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

export type SheetSource = SheetFacts & {
  readonly name: string;
  readonly date1904: boolean;
  readonly faults: CellFaults;
};

/** The sheet of what SheetJS decoded and what was found beside it. */
export function toSheet(
  decoded: WorkSheet,
  source: SheetSource,
  formats: (code: unknown) => NumberFormat,
  meter: Meter,
): Sheet {
  const collector = createSheetCollector(source, meter, source.faults);
  for (const [row, cells] of Object.entries(decoded['!data'] ?? [])) {
    for (const [column, cell] of Object.entries(cells ?? [])) {
      const content = readCell(cell, formats(cell.z), source.date1904);
      collector.cell(
        Number(row) + 1,
        Number(column) + 1,
        content,
        source.formulas.has(cellKey(Number(row), Number(column))),
      );
    }
  }
  for (const { s, e } of decoded['!merges'] ?? []) {
    collector.merge({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  }
  for (const [row, facts] of Object.entries(decoded['!rows'] ?? [])) {
    if (facts?.hidden) collector.hideRow(Number(row) + 1);
  }
  for (const { from, to } of source.hiddenColumns) collector.hideColumns(from, to);
  return collector.build();
}

function readCell({ t, v }: CellObject, format: NumberFormat, date1904: boolean): CellContent | CellProblem | null {
  switch (t) {
    case 'n':
      return showNumber(Number(v), format, date1904);
    case 's':
      return showText(cleanText(String(v)), format);
    case 'b':
      return showBoolean(v === true);
    case 'e':
      return showError(ERRORS[Number(v)] ?? '#VALUE!');
    default:
      return null;
  }
}

/** Number formats by their codes, each made once. */
export function createFormats(): (code: unknown) => NumberFormat {
  const formats = new Map<string, NumberFormat>();
  return (code) => {
    if (typeof code !== 'string') return GENERAL;
    const known = formats.get(code);
    if (known) return known;
    if (formats.size === LIMITS.numberFormats) throw tooMuch(`里的数字格式超过 ${LIMITS.numberFormats} 种`);
    const format = createNumberFormat(code);
    formats.set(code, format);
    return format;
  };
}
