/**
 * The longest run of values that rise, not necessarily neighbours: of rows that changed their order, the most that can be
 * said to have stayed where they were, so that the fewest have moved.
 * @returns the indices of the run, in order
 */
export function longestRising(values: readonly number[]): readonly number[] {
  /** At n: the index of the smallest value that ends a rising run of n + 1 values. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) run.push(index);
  return run.reverse();
}
