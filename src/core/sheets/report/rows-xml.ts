import { columnName } from '../../../shared/model/address.ts';
import { cellText } from '../cell-text.ts';
import type { StyleIds } from '../empty-workbook.ts';
import { escapeText } from '../xml-text.ts';
import type { PlannedCell, SheetPlan } from './sheet-plan.ts';

/** Texts of all sheets, each once, in the order in which they first come. */
export type SharedTexts = { readonly list: string[]; readonly places: Map<string, number> };

/**
 * The rows of a worksheet as its file has them: texts by their place among the shared ones, numbers as numbers, formulas
 * with their values. Throws `AppError` "cell-too-long", naming sheet and cell.
 */
export function rowsXml({ name, rows }: SheetPlan, styles: StyleIds, texts: SharedTexts): string {
  const columns: string[] = [];
  const parts: string[] = [];
  rows.forEach(({ height, cells }, index) => {
    const row = index + 1;
    parts.push(`<row r="${row}" ht="${rounded(height)}" customHeight="1">`);
    cells.forEach((cell, column) => {
      if (!cell) return;
      columns[column] ??= columnName(column);
      parts.push(cellXml(cell, `${columns[column]}${row}`, styles.get(cell.style) ?? 0, name, texts));
    });
    parts.push('</row>');
  });
  return parts.join('');
}

export function sharedTextsXml({ list }: SharedTexts): string {
  const items = list.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`).join('');
  const count = `count="${list.length}" uniqueCount="${list.length}"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${count}>${items}</sst>`;
}

function cellXml({ value }: PlannedCell, address: string, style: number, sheet: string, texts: SharedTexts): string {
  const start = `<c r="${address}" s="${style}"`;
  if (value === null || value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${finite(value)}</v></c>`;
  const place = `工作表“${sheet}”单元格 ${address} `;
  if (typeof value === 'string') return `${start} t="s"><v>${placeOf(value, place, texts)}</v></c>`;
  const formula = `<f>${escapeText(value.formula)}</f>`;
  return typeof value.value === 'number'
    ? `${start}>${formula}<v>${finite(value.value)}</v></c>`
    : `${start} t="str">${formula}<v>${escapeText(cellText(value.value, place))}</v></c>`;
}

function placeOf(text: string, cell: string, { list, places }: SharedTexts): number {
  const known = places.get(text);
  if (known !== undefined) return known;
  places.set(text, list.length);
  return list.push(cellText(text, cell)) - 1;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error('a report holds a number that is none');
  return value;
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
