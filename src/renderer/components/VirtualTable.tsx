import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useViewport } from './use-viewport.ts';
import styles from './VirtualTable.module.css';
import { scrollToShow, stepActive } from './virtual-rows.ts';

export type VirtualColumn<Row> = {
  readonly key: string;
  readonly title: string;
  /** px; the one column without a width takes what is left. */
  readonly width?: number;
  readonly align?: 'center' | 'end';
  /** `previous` is the row above, so that a repeated category can step back. */
  readonly render: (row: Row, previous: Row | undefined) => ReactNode;
};

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
};

const OVERSCAN = 6;

/**
 * A table that draws only the rows in sight, whatever their number: a real <table> (frozen header, columns that line
 * up, readable by a screen reader) between two empty rows as high as what is above and below. All rows have one height,
 * so that a jump to row 90 000 is right at once. One tab stop; ↑ ↓ PageUp PageDown Home End choose, Enter opens.
 */
export function VirtualTable<Row>(props: Props<Row>) {
  const { columns, total, rowHeight, rowAt, active, onRange } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const { top, height } = useViewport(scroller);
  const first = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN);
  const last = Math.min(total - 1, Math.ceil((top + height) / rowHeight) + OVERSCAN);

  useEffect(() => onRange?.(first, Math.max(first, last)), [onRange, first, last]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || active < 0) return;
    const body = box.clientHeight - (head.current?.offsetHeight ?? 0);
    const wanted = scrollToShow(active, rowHeight, box.scrollTop, body);
    if (wanted !== null) box.scrollTop = wanted;
  }, [active, rowHeight]);

  const minWidth = columns.reduce((sum, column) => sum + (column.width ?? props.restWidth), 0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      props.onOpen(active);
    } else if (event.key === 'Escape') {
      props.onEscape?.();
    } else {
      const next = stepActive(event.key, active, total, Math.max(1, Math.floor(height / rowHeight) - 2));
      if (next === null) return;
      event.preventDefault();
      props.onActive(next);
    }
  };

  const rows: ReactNode[] = [];
  for (let index = first; index <= last; index += 1) {
    const row = rowAt(index);
    const previous = index > 0 ? rowAt(index - 1) : undefined;
    rows.push(
      <tr
        key={index}
        id={`${id}-${index}`}
        className={styles.row}
        aria-rowindex={index + 2}
        aria-selected={index === active}
        data-pointed={index === props.pointed}
        onClick={() => props.onActive(index)}
        onDoubleClick={() => props.onOpen(index)}
        onPointerEnter={() => props.onPoint?.(index)}
      >
        {columns.map((column) => (
          <td key={column.key} data-align={column.align}>
            {row !== undefined && <div className={styles.cell}>{column.render(row, previous)}</div>}
          </td>
        ))}
      </tr>,
    );
  }

  return (
    <div className={styles.scroller} ref={scroller}>
      <table
        className={styles.table}
        style={{ minWidth, ['--row-height' as string]: `${rowHeight}px` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern names <table> for it.
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onPointerLeave={() => props.onPoint?.(-1)}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead ref={head}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a bare <tr> takes no focus. */}
          <tr aria-hidden="true" style={{ height: first * rowHeight }} />
          {rows}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: see above. */}
          <tr aria-hidden="true" style={{ height: Math.max(0, total - 1 - last) * rowHeight }} />
        </tbody>
      </table>
    </div>
  );
}
