import { type PointerEvent, type RefObject, useRef } from 'react';
import styles from './VirtualTable.module.css';
import type { HeadControls, RowSelection, VirtualColumn } from './virtual-table-types.ts';

/** px; narrower no title can be read. */
const NARROWEST = 44;

type Props = {
  readonly columns: readonly Omit<VirtualColumn<never>, 'render'>[];
  readonly lefts: ReadonlyMap<string, number>;
  readonly controls: HeadControls | undefined;
  readonly selection: RowSelection | undefined;
  readonly head: RefObject<HTMLTableSectionElement | null>;
};

/** The titles; a click orders the rows (with Shift or Ctrl after the order in force), the right edge is drawn to a width. */
export function VirtualHead({ columns, lefts, controls, selection, head }: Props) {
  const turns = controls?.sort ?? [];
  return (
    <thead ref={head}>
      <tr aria-rowindex={1}>
        {selection && (
          <th className={styles.box} scope="col" data-frozen="true" style={{ insetInlineStart: 0 }}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label="选择全部"
              checked={selection.state === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = selection.state === 'some';
              }}
              onChange={(event) => selection.pickAll(event.target.checked)}
            />
          </th>
        )}
        {columns.map((column) => {
          const turn = turns.findIndex((one) => one.by === column.key);
          const desc = turns[turn]?.desc ?? false;
          const left = lefts.get(column.key);
          return (
            <th
              key={column.key}
              scope="col"
              data-align={column.align}
              data-frozen={left !== undefined}
              style={{ insetInlineStart: left }}
              aria-sort={turn < 0 ? undefined : desc ? 'descending' : 'ascending'}
            >
              {controls?.sortable.has(column.key) ? (
                <button
                  type="button"
                  className={styles.sort}
                  tabIndex={-1}
                  title={`按${column.title}排序；按住 Shift 点击，在现有排序之后再排`}
                  onClick={(event) => controls.onSort(column.key, event.shiftKey || event.ctrlKey)}
                >
                  {column.title}
                  {turn >= 0 && (
                    <span className={styles.turn}>
                      {desc ? '▼' : '▲'}
                      {turns.length > 1 && turn + 1}
                    </span>
                  )}
                </button>
              ) : (
                column.title
              )}
              {controls && <Edge column={column} onWidth={controls.onWidth} />}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

type EdgeProps = Pick<HeadControls, 'onWidth'> & { readonly column: { readonly key: string } };

/** The edge that is drawn with the mouse; widths by keyboard are in the menu 列. */
function Edge({ column, onWidth }: EdgeProps) {
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const widthAt = (event: PointerEvent) =>
    drag.current && Math.max(NARROWEST, Math.round(drag.current.width + event.clientX - drag.current.from));
  return (
    <span
      className={styles.edge}
      aria-hidden="true"
      onPointerDown={(event) => {
        const width = event.currentTarget.parentElement?.offsetWidth ?? NARROWEST;
        drag.current = { from: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        const width = widthAt(event);
        if (width !== null) onWidth(column.key, width, false);
      }}
      onPointerUp={(event) => {
        const width = widthAt(event);
        drag.current = null;
        if (width !== null) onWidth(column.key, width, true);
      }}
    />
  );
}
