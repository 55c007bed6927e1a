import type { ReactNode } from 'react';

export type VirtualColumn<Row> = {
  readonly key: string;
  readonly title: string;
  /** px; the one column without a width takes what is left. */
  readonly width?: number;
  readonly align?: 'center' | 'end';
  /** True where a cell can be changed in place. */
  readonly editable?: boolean;
  /** `previous` is the row above, so that a repeated category can step back. */
  readonly render: (row: Row, previous: Row | undefined) => ReactNode;
};

/**
 * only: this row alone · toggle: this row too, or no longer · also: the same, and the active row with it · range: from the
 * anchor to here · add: that range too.
 */
export type Pick = 'only' | 'toggle' | 'also' | 'range' | 'add';

/** Several rows at once: Ctrl, Shift, Space and the boxes at the left. */
export type RowSelection = {
  readonly has: (index: number) => boolean;
  /** Of the box in the header. */
  readonly state: 'none' | 'some' | 'all';
  readonly pick: (index: number, how: Pick) => void;
  readonly pickAll: (all: boolean) => void;
};

/** One order after the other; by column keys. */
export type ColumnSort = readonly { readonly by: string; readonly desc: boolean }[];

/** What a head can do beside saying the title. */
export type HeadControls = {
  readonly sort: ColumnSort;
  /** Keys of the columns that rows can be ordered by. */
  readonly sortable: ReadonlySet<string>;
  /** `add` keeps the orders before it. */
  readonly onSort: (key: string, add: boolean) => void;
  /** px; `done` once the hand lets go. */
  readonly onWidth: (key: string, width: number, done: boolean) => void;
};

/** A cell that can be walked to with ← and →, and edited in place with F2. */
export type CellCursor = {
  /** Null where the whole row is meant. */
  readonly column: string | null;
  readonly onColumn: (key: string | null) => void;
  /** The cell being edited and what edits it. */
  readonly editing: { readonly index: number; readonly column: string; readonly editor: ReactNode } | null;
  readonly onEdit: (index: number, column: string) => void;
};

/** Runs of rows under one heading, which stays in sight while its rows do. */
export type RowGroup = { readonly start: number; readonly label: string };
