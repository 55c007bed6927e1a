import { cellAddress } from '../../../shared/model/address.ts';
import type { Rect } from '../../../shared/model/sheet.ts';
import { cellText } from '../cell-text.ts';
import type { StyleIds } from '../empty-workbook.ts';
import { safeStyle } from '../styles.ts';
import { escapeAttribute, escapeText } from '../xml-text.ts';
import type { CellCheck, PlannedCell, PlannedSheet } from './planned-sheet.ts';

/** The parts of a worksheet's XML that differ from form to form (ECMA-376 part 1, 18.3.1). */

/** What stands inside `sheetData`. Every text is an inline string: nothing that it says can become a formula. */
export function rowsXml({ name, cells, heights, growing }: PlannedSheet, styles: StyleIds): string {
  const rows = new Map<number, string[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cellXml(cell, name, styles));
  }
  let xml = '';
  for (const [row, parts] of rows) xml += `<row r="${row}"${heightXml(row, heights, growing)}>${parts.join('')}</row>`;
  return xml;
}

/** A row without `customHeight` follows what is typed into it. */
function heightXml(row: number, heights: PlannedSheet['heights'], growing: PlannedSheet['growing']): string {
  const height = heights.get(row);
  if (height === undefined) return '';
  const grows = growing !== null && row >= growing.from && row <= growing.to;
  return ` ht="${height}"${grows ? '' : ' customHeight="1"'}`;
}

function cellXml(cell: PlannedCell, sheet: string, styles: StyleIds): string {
  const { row, column, toColumn = column, value, style } = cell;
  const id = styles.get(safeStyle(value, style));
  if (id === undefined) throw new Error('a style is not among those of forms');
  let xml = contentXml(value, { address: cellAddress(row, column), sheet, id });
  // The border of a merged cell is that of its parts.
  for (let each = column + 1; each <= toColumn; each += 1) xml += `<c r="${cellAddress(row, each)}" s="${id}"/>`;
  return xml;
}

type Place = { readonly address: string; readonly sheet: string; readonly id: number };

function contentXml(value: string | number, { address, sheet, id }: Place): string {
  const start = `<c r="${address}" s="${id}"`;
  if (value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  const text = escapeText(cellText(value, `工作表“${sheet}”单元格 ${address} `));
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function mergesOf({ cells }: PlannedSheet): readonly Rect[] {
  return cells.flatMap(({ row, column, toColumn = column }) =>
    toColumn === column ? [] : [{ top: row, left: column, bottom: row, right: toColumn }],
  );
}

/** `dataValidations`, or nothing. */
export function checksXml({ checks }: PlannedSheet): string {
  if (checks.length === 0) return '';
  return `<dataValidations count="${checks.length}">${checks.map(checkXml).join('')}</dataValidations>`;
}

function checkXml({ column, from, to, rule, title, prompt }: CellCheck): string {
  const range = `sqref="${cellAddress(from, column)}:${cellAddress(to, column)}"`;
  const words = `promptTitle="${escapeAttribute(title)}" prompt="${escapeAttribute(prompt)}"`;
  const told = `allowBlank="1" showInputMessage="1" ${words}`;
  const refused = `showErrorMessage="1" errorTitle="${escapeAttribute(title)}" error="${escapeAttribute(prompt)}"`;
  switch (rule.kind) {
    case 'any':
      return `<dataValidation ${told} ${range}/>`;
    case 'list':
      return `<dataValidation type="list" ${told} ${refused} ${range}><formula1>${escapeText(rule.source)}</formula1></dataValidation>`;
    case 'number':
      return `<dataValidation type="decimal" ${told} ${refused} ${range}><formula1>${rule.least}</formula1><formula2>${rule.most}</formula2></dataValidation>`;
  }
}
