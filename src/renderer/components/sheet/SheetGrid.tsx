import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cellAddress } from '../../../shared/model/address.ts';
import type { Rect, Sheet } from '../../../shared/model/sheet.ts';
import { useViewport } from '../use-viewport.ts';
import { moveCursor, type Place } from './move-cursor.ts';
import { revealBox } from './reveal-box.ts';
import styles from './SheetGrid.module.css';
import { SheetHead } from './SheetHead.tsx';
import { type Box, boxOf, inSpans, layoutSheet, type SheetLayout } from './sheet-layout.ts';
import { indexSheet, visibleArea, visibleBlocks } from './visible-blocks.ts';

/** What each row and column of the sheet was taken for, where that is known; a tint is one of the style sheet's. */
export type SheetFace = {
  readonly rowWord: (row: number) => string;
  readonly columnWord: (column: number) => string;
  readonly tint: (row: number, column: number) => string | null;
};

/** A letter or number at the edge. */
export type HeadPlace = { readonly kind: 'column' | 'row'; readonly index: number };

type Props = {
  readonly sheet: Sheet;
  readonly face?: SheetFace;
  /** Cells that belong to what is chosen elsewhere; they are scrolled into sight when they change. */
  readonly chosen?: readonly Rect[];
  /** Cells of what the mouse is over elsewhere. */
  readonly pointed?: readonly Rect[];
  readonly cursor: Place | null;
  /** The other corner of a range that is marked from the cursor on, by Shift and a click or an arrow key. */
  readonly corner?: Place | null;
  readonly range?: Rect | null;
  /** `extend`: the cell is the other corner of a range. */
  readonly onCursor: (place: Place, extend: boolean) => void;
  readonly onPoint?: (place: Place | null) => void;
  /** The open menu of a letter or number, around the anchor it hangs from; without it they cannot be pressed. */
  readonly headMenu?: (head: HeadPlace, anchor: ReactNode, close: () => void) => ReactNode;
};

/** px, as in the style sheet. */
const GUTTER = 84;
const HEADER = 28;

const NO_RECTS: readonly Rect[] = [];
const PLAIN: SheetFace = { rowWord: () => '', columnWord: () => '', tint: () => null };

/** The place of a letter or number in px, within the frozen row or column that it stands in. */
function headBox({ kind, index }: HeadPlace, layout: SheetLayout): Box {
  if (kind === 'row') {
    const top = layout.tops[index - 1] ?? 0;
    return { left: 0, top, width: GUTTER, height: (layout.tops[index] ?? top) - top };
  }
  const left = layout.lefts[index - 1] ?? 0;
  return { left: GUTTER + left, top: 0, width: (layout.lefts[index] ?? left) - left, height: HEADER };
}

/** A sheet as Excel shows it: letters and numbers, merged cells, hidden rows hatched, tinted by meaning. */
export function SheetGrid(props: Props) {
  const { sheet, face = PLAIN, chosen = NO_RECTS, pointed = NO_RECTS, cursor, range, onPoint, headMenu } = props;
  const [openHead, setOpenHead] = useState<HeadPlace | null>(null);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
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
    const end = event.shiftKey ? (props.corner ?? cursor) : cursor;
    const from = end ? index.blockAt(end.row, end.column) : { top: 0, left: 1, bottom: 0, right: 1 };
    const next = moveCursor(layout, from, event.key);
    if (!next) return;
    event.preventDefault();
    const block = index.blockAt(next.row, next.column);
    props.onCursor({ row: block.top, column: block.left }, event.shiftKey);
  };

  // A category is known by its first cell; what is marked is the whole merge, over all the rows it speaks of.
  const whole = (rect: Rect) =>
    rect.top === rect.bottom && rect.left === rect.right ? index.blockAt(rect.top, rect.left) : rect;

  const closeMenu = () => {
    setOpenHead(null);
    grid.current?.focus({ preventScroll: true });
  };
  const menu =
    openHead && headMenu?.(openHead, <span className={styles.anchor} style={headBox(openHead, layout)} />, closeMenu);
  const head = (place: HeadPlace, hidden: boolean) => (
    <SheetHead
      key={place.index}
      place={place}
      word={place.kind === 'column' ? face.columnWord(place.index) : face.rowWord(place.index)}
      hidden={hidden}
      box={headBox(place, layout)}
      onOpen={headMenu && (() => setOpenHead(place))}
    />
  );

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
        ref={grid}
        style={{ width: width + GUTTER, height: height + HEADER }}
        role="grid"
        tabIndex={0}
        aria-label={`源表 ${sheet.name}，用方向键移动`}
        aria-rowcount={layout.rows}
        aria-colcount={layout.columns}
        aria-activedescendant={cursorId}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onPoint?.(null)}
      >
        <div className={styles.head}>
          <div className={styles.corner} />
          {columns.map((index) => head({ kind: 'column', index }, inSpans(sheet.hiddenColumns, index)))}
          {openHead?.kind === 'column' && menu}
        </div>
        <div className={styles.gutter} style={{ height }}>
          {rows.map((index) => head({ kind: 'row', index }, inSpans(sheet.hiddenRows, index)))}
          {openHead?.kind === 'row' && menu}
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
                data-tint={face.tint(rect.top, rect.left)}
                data-hidden={inSpans(sheet.hiddenRows, rect.top) || inSpans(sheet.hiddenColumns, rect.left)}
                aria-label={`${address} ${cell?.text ?? '空'}`}
                aria-selected={cursor?.row === rect.top && cursor.column === rect.left}
                title={cell?.text}
                style={boxOf(layout, rect)}
                onMouseDown={(event) => {
                  // Shift would mark the text between the corners.
                  if (event.shiftKey) event.preventDefault();
                }}
                onClick={(event) => props.onCursor({ row: rect.top, column: rect.left }, event.shiftKey)}
                onPointerEnter={() => onPoint?.({ row: rect.top, column: rect.left })}
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
          {range && <div className={styles.range} style={boxOf(layout, range)} />}
          {cursor && target && <div className={styles.cursor} style={boxOf(layout, target)} />}
        </div>
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </div>
  );
}
