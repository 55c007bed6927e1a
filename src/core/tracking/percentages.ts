/** Printed percentages have one decimal: a thousand tenths of a percent are shared out. */
const TENTHS = 1000;

/**
 * Shares of a whole in percent, one decimal each, that add up to exactly 100.0: largest remainder. What rounding down
 * leaves over goes, a tenth each, to the largest remainders; of equal ones to the larger count, then to the earlier.
 *
 * Plain rounding does not add up: 162, 24, 17, 10 and 9 of 222 items (金寨县 2025) give 100.1. Null where nothing was
 * counted: 0 of 0 is no percentage.
 */
export function percentagesOf(counts: readonly number[]): readonly number[] | null {
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) throw new RangeError(`no counts: ${counts}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const shares = counts.map((count, index) => ({
    index,
    count,
    tenths: Math.floor((count * TENTHS) / total),
    remainder: (count * TENTHS) % total,
  }));
  const left = TENTHS - shares.reduce((sum, share) => sum + share.tenths, 0);
  const raised = [...shares]
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.index - b.index)
    .slice(0, left)
    .map((share) => share.index);
  return shares.map(({ index, tenths }) => (raised.includes(index) ? tenths + 1 : tenths) / 10);
}
