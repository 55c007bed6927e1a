import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';

export type Side = 'before' | 'after';

/**
 * The bodies of one place in their new order, first to last, once a body stands before or after another; null where
 * that is the order already, or where the two belong to different places: protocol holds within a place.
 */
export function reordered(
  departments: readonly DepartmentSummary[],
  moved: number,
  side: Side,
  target: number,
): readonly number[] | null {
  const place = departments.find(({ id }) => id === moved)?.place;
  const before = departments.filter((body) => body.place === place).map(({ id }) => id);
  if (moved === target || !before.includes(target)) return null;
  const rest = before.filter((id) => id !== moved);
  const after = rest.toSpliced(rest.indexOf(target) + (side === 'after' ? 1 : 0), 0, moved);
  return after.every((id, index) => id === before[index]) ? null : after;
}

/** The body that stands next to this one in the tree, within its place and kind. */
export function neighbor(departments: readonly DepartmentSummary[], id: number, step: 1 | -1): number | null {
  const body = departments.find((one) => one.id === id);
  const group = departments.filter((one) => one.place === body?.place && one.kind === body?.kind);
  return group[group.findIndex((one) => one.id === id) + step]?.id ?? null;
}
