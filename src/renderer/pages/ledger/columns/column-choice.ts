import type { LedgerRows } from '../../../route.ts';
import { type ColumnInfo, type ColumnKey, columnsFor } from './column-list.ts';

/** Which columns are shown, in which order and how wide (px); kept for each kind of rows by itself. */
export type ColumnChoice = {
  readonly shown: readonly ColumnKey[];
  readonly widths: Readonly<Partial<Record<ColumnKey, number>>>;
};

/** px */
const NARROWEST = 44;
const WIDEST = 900;

export function defaultChoice(rows: LedgerRows): ColumnChoice {
  const shown = columnsFor(rows).filter((column) => column.shown.includes(rows));
  return { shown: shown.map(({ key }) => key), widths: {} };
}

/** Reads a choice that was kept; anything that is no longer a column is left out, and nothing at all is the default. */
export function readChoice(kept: unknown, rows: LedgerRows): ColumnChoice {
  const { shown, widths } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const known = columnsFor(rows).map(({ key }) => key);
  const keys = Array.isArray(shown) ? known.filter((key) => shown.includes(key)) : [];
  if (keys.length === 0) return defaultChoice(rows);
  const order = (shown as readonly unknown[]).filter((key): key is ColumnKey => keys.some((one) => one === key));
  const px = (typeof widths === 'object' && widths !== null ? widths : {}) as Record<string, unknown>;
  return {
    shown: [...new Set(order)],
    widths: Object.fromEntries(
      known.flatMap((key) => {
        const width = px[key];
        return typeof width === 'number' && Number.isFinite(width) ? [[key, clampWidth(width)]] : [];
      }),
    ),
  };
}

/** Shows a column at its usual place among the others, or hides it; the last one stays. */
export function toggleColumn(choice: ColumnChoice, key: ColumnKey, rows: LedgerRows): ColumnChoice {
  if (choice.shown.includes(key)) {
    const shown = choice.shown.filter((one) => one !== key);
    return shown.length === 0 ? choice : { ...choice, shown };
  }
  const usual = columnsFor(rows).map((column) => column.key);
  const after = usual.slice(0, usual.indexOf(key)).findLast((one) => choice.shown.includes(one));
  const at = after === undefined ? 0 : choice.shown.indexOf(after) + 1;
  return { ...choice, shown: choice.shown.toSpliced(at, 0, key) };
}

/** Moves a column one place to the left (-1) or to the right (1); at the ends it stays. */
export function moveColumn(choice: ColumnChoice, key: ColumnKey, by: -1 | 1): ColumnChoice {
  const at = choice.shown.indexOf(key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= choice.shown.length) return choice;
  return { ...choice, shown: choice.shown.toSpliced(at, 1).toSpliced(to, 0, key) };
}

export function setWidth(choice: ColumnChoice, key: ColumnKey, width: number): ColumnChoice {
  return { ...choice, widths: { ...choice.widths, [key]: clampWidth(width) } };
}

export type ShownColumn = ColumnInfo & { readonly px: number };

/** The columns to draw, from left to right. */
export function shownColumns(choice: ColumnChoice, rows: LedgerRows): readonly ShownColumn[] {
  const known = columnsFor(rows);
  return choice.shown.flatMap((key) => {
    const column = known.find((one) => one.key === key);
    return column ? [{ ...column, px: choice.widths[key] ?? column.width }] : [];
  });
}

const clampWidth = (width: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
