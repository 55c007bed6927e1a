/** Where two tables under each other have their cuts so near, mm, they are given one. */
const NEAR_MM = 10;
/** But never more of a column than this is given away. */
const NEAR_OF_COLUMN = 0.3;

/** The columns of a worksheet. */
export type Grid = {
  /** mm */
  readonly widths: readonly number[];
  /** First and last column of each part of what was laid on it, by its place in `bands`. */
  readonly columns: readonly (readonly Span[])[];
};

export type Span = { readonly left: number; readonly right: number };

/**
 * A worksheet has one row of widths, a section may have tables and boxes of several: its columns are the cuts of all of
 * them, and a column of a table is one or more of them merged.
 * @param bands the widths (mm) of each table or line of boxes; the first keeps its cuts to the letter
 */
export function layGrid(bands: readonly (readonly number[])[]): Grid {
  const cuts: number[] = [0];
  const ends = bands.map((widths) => {
    let at = 0;
    let previous = 0;
    return widths.map((width, index) => {
      if (width === 0) return previous;
      at += width;
      const give = Math.min(NEAR_MM, NEAR_OF_COLUMN * Math.min(width, widths[index + 1] ?? width));
      previous = cutNear(cuts, at, give, previous);
      return previous;
    });
  });
  const order = [...cuts].sort((a, b) => a - b);
  const columnAfter = new Map(order.map((cut, index) => [cut, index + 1]));
  return {
    widths: order.slice(1).map((cut, index) => cut - (order[index] ?? 0)),
    columns: ends.map((band) =>
      band.map((end, index) => ({
        left: columnAfter.get(band[index - 1] ?? 0) ?? 1,
        right: (columnAfter.get(end) ?? 1) - 1,
      })),
    ),
  };
}

/** The nearest cut within reach that lies after the one before; else a new one. */
function cutNear(cuts: number[], at: number, give: number, after: number): number {
  const reachable = cuts.filter((cut) => cut > after && Math.abs(cut - at) <= give);
  const nearest = reachable.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  if (nearest !== undefined) return nearest;
  cuts.push(at);
  return at;
}
