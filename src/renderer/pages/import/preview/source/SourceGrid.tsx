import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { cellAddress, columnName } from '../../../../../shared/model/address.ts';
import type { Rect, Sheet } from '../../../../../shared/model/sheet.ts';
import { useViewport } from '../../../../components/use-viewport.ts';
import type { SheetMeaning } from './cell-meaning.ts';
import { moveCursor, type Place } from './move-cursor.ts';
import { revealBox } from './reveal-box.ts';
import styles from './SourceGrid.module.css';
import { boxOf, inSpans, layoutSheet } from './sheet-layout.ts';
import { indexSheet, visibleArea, visibleBlocks } from './visible-blocks.ts';

type Props = {
  readonly sheet: Sheet;
  readonly meaning: SheetMeaning;
  /** Cells of the chosen task; they are scrolled into sight when they change. */
  readonly chosen: readonly Rect[];
  /** Cells of the task that the mouse is over. */
  readonly pointed: readonly Rect[];
  readonly cursor: Place | null;
  readonly onCursor: (place: Place) => void;
  readonly onPoint: (place: Place | null) => void;
};

/** px, as in the style sheet. */
const GUTTER = 84;
const HEADER = 28;

/** The source sheet as Excel shows it: letters and numbers, merged cells, hidden rows hatched, tinted by meaning. */
export function SourceGrid(props: Props) {
  const { sheet, meaning, chosen, pointed, cursor } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useViewport(scroller);
  // In steps, so that a drag of the divider does not lay a large sheet out at every pixel.
  const available = Math.floor((view.width - GUTTER) / 20) * 20;
  const layout = useMemo(() => layoutSheet(sheet, available), [sheet, available]);
  const index = useMemo(() => indexSheet(sheet), [sheet]);
  const area = visibleArea(layout, view);
  const width = layout.lefts[layout.columns] ?? 0;
  const height = layout.tops[layout.rows] ?? 0;

  const target = cursor ? index.blockAt(cursor.row, cursor.column) : chosen[0];
  const targetText = target ? `${target.top}:${target.left}` : '';
  useLayoutEffect(() => {
    const [row, column] = targetText.split(':').map(Number);
    if (!scroller.current || !row || !column) return;
    revealBox(scroller.current, boxOf(layout, index.blockAt(row, column)), GUTTER, HEADER);
  }, [targetText, layout, index]);

  const onKeyDown = (event: KeyboardEvent) => {
    const from = cursor ? index.blockAt(cursor.row, cursor.column) : { top: 0, left: 1, bottom: 0, right: 1 };
    const next = moveCursor(layout, from, event.key);
    if (!next) return;
    event.preventDefault();
    const block = index.blockAt(next.row, next.column);
    props.onCursor({ row: block.top, column: block.left });
  };

  // A category is known by its first cell; what is marked is the whole merge, over all the rows it speaks of.
  const whole = (rect: Rect) =>
    rect.top === rect.bottom && rect.left === rect.right ? index.blockAt(rect.top, rect.left) : rect;

  const columns: number[] = [];
  for (let column = area.left; column <= area.right; column += 1) columns.push(column);
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) rows.push(row);
  const cursorId = cursor ? `${id}-${cellAddress(cursor.row, cursor.column)}` : undefined;

  return (
    <div className={styles.scroller} ref={scroller}>
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells lie at their own pixels, which a <table> cannot do. */}
      <div
        className={styles.sheet}
        style={{ width: width + GUTTER, height: height + HEADER }}
        role="grid"
        tabIndex={0}
        aria-label={`源表 ${sheet.name}，用方向键移动`}
        aria-rowcount={layout.rows}
        aria-colcount={layout.columns}
        aria-activedescendant={cursorId}
        onKeyDown={onKeyDown}
        onPointerLeave={() => props.onPoint(null)}
      >
        <div className={styles.head} aria-hidden="true">
          <div className={styles.corner} />
          {columns.map((column) => (
            <div
              key={column}
              className={styles.letter}
              data-hidden={inSpans(sheet.hiddenColumns, column)}
              style={{
                left: GUTTER + (layout.lefts[column - 1] ?? 0),
                width: (layout.lefts[column] ?? 0) - (layout.lefts[column - 1] ?? 0),
              }}
            >
              {columnName(column)} <small>{meaning.columnWord(column)}</small>
            </div>
          ))}
        </div>
        <div className={styles.gutter} style={{ height }} aria-hidden="true">
          {rows.map((row) => (
            <div
              key={row}
              className={styles.number}
              data-hidden={inSpans(sheet.hiddenRows, row)}
              style={{ top: layout.tops[row - 1], height: (layout.tops[row] ?? 0) - (layout.tops[row - 1] ?? 0) }}
            >
              <span>{row}</span>
              <small>{inSpans(sheet.hiddenRows, row) ? '隐藏行' : meaning.rowWord(row)}</small>
            </div>
          ))}
        </div>
        <div className={styles.cells} style={{ width, height }}>
          {visibleBlocks(index, area).map(({ rect, cell }) => {
            const address = cellAddress(rect.top, rect.left);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled once, on the grid that has the focus.
              <div
                key={address}
                id={`${id}-${address}`}
                className={styles.cell}
                role="gridcell"
                tabIndex={-1}
                data-cell={address}
                data-tint={meaning.tint(rect.top, rect.left)}
                data-hidden={inSpans(sheet.hiddenRows, rect.top) || inSpans(sheet.hiddenColumns, rect.left)}
                aria-label={`${address} ${cell?.text ?? '空'}`}
                aria-selected={cursor?.row === rect.top && cursor.column === rect.left}
                title={cell?.text}
                style={boxOf(layout, rect)}
                onClick={() => props.onCursor({ row: rect.top, column: rect.left })}
                onPointerEnter={() => props.onPoint({ row: rect.top, column: rect.left })}
              >
                {cell?.text}
              </div>
            );
          })}
          {pointed.map((rect) => (
            <div key={`p${rect.top}:${rect.left}`} className={styles.pointed} style={boxOf(layout, whole(rect))} />
          ))}
          {chosen.map((rect) => (
            <div key={`c${rect.top}:${rect.left}`} className={styles.chosen} style={boxOf(layout, whole(rect))} />
          ))}
          {cursor && target && <div className={styles.cursor} style={boxOf(layout, target)} />}
        </div>
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </div>
  );
}
