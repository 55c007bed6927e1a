import { type MouseEvent, memo, type ReactNode, type SyntheticEvent } from 'react';
import styles from './VirtualTable.module.css';
import type { VirtualColumn } from './virtual-table-types.ts';

/** `column` is the cell's own, null for the box at the left. */
export type RowHandlers = {
  readonly onClick: (index: number, column: string | null, event: MouseEvent) => void;
  readonly onDoubleClick: (index: number, column: string | null) => void;
  readonly onMenu: (index: number, event: MouseEvent) => void;
  readonly onPoint: (index: number) => void;
};

/** The column of the cell in which something happened. */
function columnOf({ target }: SyntheticEvent): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td') : null;
  return cell?.dataset.column ?? null;
}

type Props<Row> = {
  readonly id: string;
  readonly index: number;
  /** Undefined while it is fetched: drawn empty. */
  readonly row: Row | undefined;
  readonly previous: Row | undefined;
  readonly columns: readonly VirtualColumn<Row>[];
  readonly lefts: ReadonlyMap<string, number>;
  readonly active: boolean;
  readonly selected: boolean;
  readonly boxed: boolean;
  readonly pointed: boolean;
  /** The column under the cursor, of the active row alone. */
  readonly cursor: string | null;
  readonly editing: { readonly column: string; readonly editor: ReactNode } | null;
  /** Stable over renders, so that a row is drawn anew only where something of it changed. */
  readonly handlers: RowHandlers;
};

function Row<T>(props: Props<T>) {
  const { id, index, row, previous, columns, lefts, active, selected, boxed, cursor, editing, handlers } = props;
  return (
    <tr
      id={`${id}-${index}`}
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active}
      data-pointed={props.pointed}
      onClick={(event) => handlers.onClick(index, columnOf(event), event)}
      onDoubleClick={(event) => handlers.onDoubleClick(index, columnOf(event))}
      onContextMenu={(event) => handlers.onMenu(index, event)}
      onPointerEnter={() => handlers.onPoint(index)}
    >
      {boxed && (
        <td className={styles.box} data-frozen="true" style={{ insetInlineStart: 0 }}>
          <input type="checkbox" tabIndex={-1} aria-label={`选择第 ${index + 1} 行`} checked={selected} readOnly />
        </td>
      )}
      {columns.map((column) => {
        const left = lefts.get(column.key);
        const edited = editing?.column === column.key;
        return (
          <td
            key={column.key}
            id={cursor === column.key ? `${id}-${index}-${column.key}` : undefined}
            data-align={column.align}
            data-frozen={left !== undefined}
            data-cursor={cursor === column.key}
            data-editing={edited}
            style={{ insetInlineStart: left }}
            data-column={column.key}
          >
            {row !== undefined && <div className={styles.cell}>{column.render(row, previous)}</div>}
            {edited && <Editor>{editing.editor}</Editor>}
          </td>
        );
      })}
    </tr>
  );
}

/** What is typed, pressed and pasted in an editor is its own, not the table's. */
function Editor({ children }: { readonly children: ReactNode }) {
  const keep = (event: SyntheticEvent) => event.stopPropagation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it keeps events in and offers none.
    <div
      className={styles.editor}
      onClick={keep}
      onDoubleClick={keep}
      onMouseDown={keep}
      onKeyDown={keep}
      onCopy={keep}
      onPaste={keep}
      onContextMenu={keep}
    >
      {children}
    </div>
  );
}

/** One row of a VirtualTable. */
export const VirtualRow = memo(Row) as typeof Row;
