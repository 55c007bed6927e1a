/** Rows of one height, with a band above the first row of each group. All lengths are px. */
export type VirtualLayout = {
  readonly total: number;
  readonly rowHeight: number;
  readonly bandHeight: number;
  /** The rows at which groups begin, ascending; empty where rows are not grouped. */
  readonly starts: readonly number[];
};

/** The group that holds a row, -1 where it stands before the first or nothing is grouped. */
export function groupAt({ starts }: Pick<VirtualLayout, 'starts'>, index: number): number {
  return countWhile(starts.length, (group) => (starts[group] ?? 0) <= index) - 1;
}

/** Where a row begins: below all rows and bands above it, its own band among them. */
export function topOf(layout: VirtualLayout, index: number): number {
  return index * layout.rowHeight + (groupAt(layout, index) + 1) * layout.bandHeight;
}

/** The row at a height: the one that covers it, or the first below a band. Rows end at the last one. */
export function rowAtTop(layout: VirtualLayout, top: number): number {
  const { starts, rowHeight, bandHeight, total } = layout;
  const bandTop = (group: number) => (starts[group] ?? 0) * rowHeight + group * bandHeight;
  const group = countWhile(starts.length, (one) => bandTop(one) <= top) - 1;
  const row =
    group < 0
      ? Math.floor(top / rowHeight)
      : (starts[group] ?? 0) + Math.max(0, Math.floor((top - bandTop(group) - bandHeight) / rowHeight));
  return Math.max(0, Math.min(row, total - 1));
}

/** How high all rows and bands are together. */
export function fullHeight({ total, rowHeight, bandHeight, starts }: VirtualLayout): number {
  return total * rowHeight + starts.length * bandHeight;
}

/** Of 0 … count-1, how many leading ones hold; `holds` must not turn true again. */
function countWhile(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
