import { type CSSProperties, createElement as h, type ReactElement, type ReactNode } from 'react';
import { cellWords, groupWords } from '../../shared/report-text.ts';
import { cellLine, leastRow } from '../layout/text-styles.ts';
import type { PageItem, PlacedColumn, PlacedRow } from '../pages.ts';
import { FigureText, type OnFigure } from './figure-text.ts';
import { LightShape } from './light-shape.ts';

type Props = {
  readonly table: Extract<PageItem, { kind: 'table' }>;
  readonly size: number;
  readonly headerSize: number;
  readonly onFigure: OnFigure;
};

/** The part of a table that stands on one page, with its header. */
export function PaperTable({ table, size, headerSize, onFigure }: Props): ReactElement {
  const { columns, categoryWidths, categoryHeader, rows, empty } = table;
  const widths = [...categoryWidths, ...columns.map(({ widthMm }) => widthMm)];
  const levels = categoryWidths.length;
  return h(
    'table',
    { className: 'paper-table', style: tableStyle(size) },
    h('colgroup', null, ...widths.map((mm, index) => h('col', { key: index, style: { width: `${mm}mm` } }))),
    h(
      'thead',
      { style: { fontSize: `${headerSize}pt`, lineHeight: `${cellLine(headerSize)}mm` } },
      h(
        'tr',
        null,
        levels > 0 ? h('th', { scope: 'col', colSpan: levels }, categoryHeader) : null,
        ...columns.map(({ key, header }) => h('th', { key, scope: 'col' }, header)),
      ),
    ),
    h(
      'tbody',
      null,
      ...rows.map((row, index) => tableRow(row, index, columns, levels, onFigure)),
      empty === '' ? null : h('tr', null, h('td', { className: 'paper-empty', colSpan: widths.length }, empty)),
    ),
  );
}

function tableStyle(size: number): CSSProperties & Record<'--paper-row', string> {
  return { fontSize: `${size}pt`, lineHeight: `${cellLine(size)}mm`, '--paper-row': `${leastRow(size)}mm` };
}

function tableRow(
  { row, cells, categories }: PlacedRow,
  key: number,
  columns: readonly PlacedColumn[],
  levels: number,
  onFigure: OnFigure,
): ReactElement {
  if (row.role === 'group') {
    const words = groupWords(cells);
    return h('tr', { key, className: 'paper-group' }, h('th', { colSpan: levels + columns.length }, words));
  }
  return h(
    'tr',
    { key, className: row.role === 'total' ? 'paper-total' : undefined },
    ...categoryCells(row, categories),
    ...cells.map((cell, index) => {
      const column = columns[index];
      return h(
        'td',
        { key: column?.key ?? index, className: column?.short ? 'paper-short' : undefined },
        cellNode(cell, onFigure),
      );
    }),
  );
}

/** What stands before the columns: merged categories, or one cell beside a total. */
function categoryCells(row: PlacedRow['row'], categories: PlacedRow['categories']): readonly ReactNode[] {
  if (row.role === 'total' && categories.length > 0) {
    return [h('td', { key: 'category', colSpan: categories.length }, row.category.filter(Boolean).join(' '))];
  }
  return categories.map(
    (category, level) => category && h('td', { key: `category ${level}`, rowSpan: category.rows }, category.text),
  );
}

function cellNode(cell: PlacedRow['cells'][number], onFigure: OnFigure): ReactNode {
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'light') return cell.word && h('span', null, h(LightShape, { color: cell.color }), cell.word);
  if (cell.kind === 'figure' || cell.kind === 'share') return h(FigureText, { of: cell, onFigure });
  return cellWords(cell);
}
