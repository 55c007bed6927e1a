import {
  type ClipboardEventHandler,
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { pickOf, readTableKey } from './table-keys.ts';
import { useViewport } from './use-viewport.ts';
import { VirtualHead } from './VirtualHead.tsx';
import { type RowHandlers, VirtualRow } from './VirtualRow.tsx';
import styles from './VirtualTable.module.css';
import { fullHeight, groupAt, rowAtTop, topOf, type VirtualLayout } from './virtual-layout.ts';
import { scrollToShow } from './virtual-rows.ts';
import type { CellCursor, HeadControls, RowGroup, RowSelection, VirtualColumn } from './virtual-table-types.ts';

export type { VirtualColumn } from './virtual-table-types.ts';

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly VirtualColumn<Row>[];
  readonly total: number;
  readonly rowHeight: number;
  /** px that the column without a width keeps at least; on a narrower window the table scrolls sideways. */
  readonly restWidth: number;
  /** Undefined where the row is not here yet: it is drawn empty. */
  readonly rowAt: (index: number) => Row | undefined;
  /** The rows in sight, so that the caller fetches those and forgets others. */
  readonly onRange?: (first: number, last: number) => void;
  /** The chosen row, -1 for none. */
  readonly active: number;
  /** The row that is pointed at elsewhere, so that it shows here too. */
  readonly pointed?: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onEscape?: () => void;
  /** The row under the mouse, -1 for none. */
  readonly onPoint?: (index: number) => void;
  /** Columns at the left that stay in sight; all of them need a width. */
  readonly frozen?: number;
  readonly groups?: readonly RowGroup[];
  readonly selection?: RowSelection;
  readonly head?: HeadControls;
  readonly cursor?: CellCursor;
  /** The menu of a row, at a place in the window (px). */
  readonly onMenu?: (index: number, at: { readonly x: number; readonly y: number }) => void;
  readonly onCopy?: ClipboardEventHandler;
  readonly onPaste?: ClipboardEventHandler;
  /** The table itself, for who gives it the focus back. */
  readonly grid?: RefObject<HTMLTableElement | null>;
};

const OVERSCAN = 6;
/** px, as in the style sheet. */
const BAND = 30;
const BOX = 34;
const NO_GROUPS: readonly RowGroup[] = [];

/**
 * A table that draws only the rows in sight, whatever their number: a real <table> (frozen header, columns that line
 * up, readable by a screen reader) between two empty rows as high as what is above and below. All rows have one height,
 * so that a jump to row 90 000 is right at once. One tab stop; ↑ ↓ PageUp PageDown Home End choose, Enter opens. Where
 * the page asks for it, rows are picked (Space, Shift, Ctrl+A), cells walked (← →) and edited (F2), groups headed.
 */
export function VirtualTable<Row>(props: Props<Row>) {
  const { columns, total, rowHeight, rowAt, active, onRange, selection, cursor, groups = NO_GROUPS } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const ownGrid = useRef<HTMLTableElement>(null);
  const table = props.grid ?? ownGrid;
  const head = useRef<HTMLTableSectionElement>(null);
  const { top, height, width } = useViewport(scroller);
  const layout = useMemo<VirtualLayout>(
    () => ({ total, rowHeight, bandHeight: BAND, starts: groups.map((group) => group.start) }),
    [total, rowHeight, groups],
  );
  const first = Math.max(0, rowAtTop(layout, top) - OVERSCAN);
  const last = Math.min(total - 1, rowAtTop(layout, top + height) + OVERSCAN);

  useEffect(() => onRange?.(first, Math.max(first, last)), [onRange, first, last]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || active < 0) return;
    const body = box.clientHeight - (head.current?.offsetHeight ?? 0);
    const cover = groupAt(layout, active) >= 0 ? BAND : 0;
    const wanted = scrollToShow(topOf(layout, active) - cover, rowHeight + cover, box.scrollTop, body);
    if (wanted !== null) box.scrollTop = wanted;
  }, [active, layout, rowHeight]);

  const column = cursor?.column ?? null;
  useLayoutEffect(() => {
    if (column === null || active < 0) return;
    document.getElementById(`${id}-${active}-${column}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id, active, column]);

  // What was being edited took the focus; it comes back, so that ↓ walks on.
  const editing = cursor?.editing ?? null;
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) table.current?.focus({ preventScroll: true });
    wasEditing.current = editing !== null;
  }, [editing, table]);

  const boxes = selection ? BOX : 0;
  const lefts = useMemo(() => leftsOf(columns.slice(0, props.frozen ?? 0), boxes), [columns, props.frozen, boxes]);
  const minWidth = columns.reduce((sum, one) => sum + (one.width ?? props.restWidth), boxes);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = readTableKey(event, {
      active,
      total,
      page: Math.max(1, Math.floor(height / rowHeight) - 2),
      columns: cursor ? columns : [],
      column,
      selectable: selection !== undefined,
    });
    if (!act) return;
    if (act.act === 'escape') {
      props.onEscape?.();
      return;
    }
    event.preventDefault();
    if (act.act === 'active') props.onActive(act.index);
    else if (act.act === 'pick') {
      selection?.pick(act.index, act.how);
      props.onActive(act.index);
    } else if (act.act === 'pick-all') selection?.pickAll(true);
    else if (act.act === 'column') cursor?.onColumn(act.column);
    else if (act.act === 'edit') cursor?.onEdit(active, act.column);
    else props.onOpen(active);
  };

  // Rows are drawn anew only where something of them changed, hence handlers that stay the same.
  const latest = useRef(props);
  latest.current = props;
  const handlers = useMemo<RowHandlers>(
    () => ({
      onClick: (index, key, event) => {
        const { selection: rows, cursor: cell, onActive } = latest.current;
        const how = pickOf(event);
        // The box adds its row to the others; the row itself stands alone.
        if (key === null && (how === 'only' || how === 'also')) rows?.pick(index, 'toggle');
        else rows?.pick(index, how);
        if (key !== null && how === 'only') cell?.onColumn(key);
        onActive(index);
      },
      onDoubleClick: (index, key) => {
        const { cursor: cell, columns: shown, onOpen, selection: rows } = latest.current;
        if (key === null && rows) return;
        if (cell && shown.some((one) => one.key === key && one.editable)) cell.onEdit(index, key ?? '');
        else onOpen(index);
      },
      onMenu: (index, event) => {
        const { onMenu, onActive } = latest.current;
        if (!onMenu) return;
        event.preventDefault();
        event.stopPropagation();
        onActive(index);
        onMenu(index, { x: event.clientX, y: event.clientY });
      },
      onPoint: (index) => latest.current.onPoint?.(index),
    }),
    [],
  );

  /** The menu key of the keyboard, which asks at the table and not at a row. */
  const onTableMenu = (event: MouseEvent) => {
    const row = document.getElementById(`${id}-${active}`);
    if (!props.onMenu || !row || event.target !== table.current) return;
    event.preventDefault();
    const box = row.getBoundingClientRect();
    props.onMenu(active, { x: box.left + 120, y: box.bottom });
  };

  const span = columns.length + (selection ? 1 : 0);
  const bandOf = (group: number) => (
    <tr className={styles.band}>
      <th colSpan={span} scope="rowgroup">
        <span className={styles.bandLabel} style={{ maxWidth: Math.max(0, width - 20) }}>
          {groups[group]?.label}
        </span>
      </th>
    </tr>
  );

  const rows: ReactNode[] = [];
  for (let index = first; index <= last; index += 1) {
    const group = groupAt(layout, index);
    // The group of the first row stays in sight although its own first rows are no longer drawn.
    const begins = group >= 0 && (index === first || groups[group]?.start === index);
    rows.push(
      <Fragment key={index}>
        {begins && bandOf(group)}
        <VirtualRow
          id={id}
          index={index}
          row={rowAt(index)}
          previous={index > 0 ? rowAt(index - 1) : undefined}
          columns={columns}
          lefts={lefts}
          active={index === active}
          selected={selection ? selection.has(index) : index === active}
          boxed={selection !== undefined}
          pointed={index === props.pointed}
          cursor={index === active ? column : null}
          editing={editing?.index === index ? editing : null}
          handlers={handlers}
        />
      </Fragment>,
    );
  }
  const above = topOf(layout, first) - (groupAt(layout, first) >= 0 ? BAND : 0);
  const below = total === 0 ? 0 : fullHeight(layout) - topOf(layout, last) - rowHeight;
  const shown = active >= first && active <= last;
  const pointedAt = column === null ? `${id}-${active}` : `${id}-${active}-${column}`;

  return (
    <div
      className={styles.scroller}
      ref={scroller}
      style={{ ['--frozen' as string]: `${[...lefts.values()].at(-1) ?? 0}px` }}
    >
      <table
        ref={table}
        className={styles.table}
        style={{ minWidth, ['--row-height' as string]: `${rowHeight}px` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern names <table> for it.
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-multiselectable={selection !== undefined}
        aria-rowcount={total + 1}
        aria-activedescendant={shown ? pointedAt : undefined}
        onKeyDown={onKeyDown}
        onContextMenu={onTableMenu}
        // Shift marks rows here, not text.
        onMouseDown={(event) => {
          if (!selection || !event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.focus({ preventScroll: true });
        }}
        onCopy={props.onCopy}
        onPaste={props.onPaste}
        onPointerLeave={() => props.onPoint?.(-1)}
      >
        <colgroup>
          {selection && <col style={{ width: BOX }} />}
          {columns.map((one) => (
            <col key={one.key} style={{ width: one.width }} />
          ))}
        </colgroup>
        <VirtualHead columns={columns} lefts={lefts} controls={props.head} selection={selection} head={head} />
        <tbody>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a bare <tr> takes no focus. */}
          <tr aria-hidden="true" style={{ height: above }} />
          {rows}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: see above. */}
          <tr aria-hidden="true" style={{ height: Math.max(0, below) }} />
        </tbody>
      </table>
    </div>
  );
}

/** Where each frozen column stays, px from the left edge; `before` is what stands left of them all. */
function leftsOf(columns: readonly { readonly key: string; readonly width?: number }[], before: number) {
  const lefts = new Map<string, number>();
  let left = before;
  for (const { key, width = 0 } of columns) {
    lefts.set(key, left);
    left += width;
  }
  return lefts;
}
