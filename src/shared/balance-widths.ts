/** mm that are moved from one column to another at a time, coarse first. */
const STEPS = [8, 3];
const MOST_MOVES = 60;

/** A column of wrapped text: its width in mm, at least `least`, and the length of its text in each row, on one line. */
export type Sentences = { readonly width: number; readonly least: number; readonly lengths: readonly number[] };

/**
 * Widths for columns of sentences, of the same sum, with which the rows are lowest: what a table says most of gets most
 * of its width, whatever the column is called. 进展情况 may hold a word in one ledger and a page in another.
 */
export function balanceWidths(columns: readonly Sentences[], padding: number): readonly number[] {
  const height = (widths: readonly number[]) => {
    let sum = 0;
    for (let row = 0; row < (columns[0]?.lengths.length ?? 0); row += 1) {
      let most = 1;
      for (let column = 0; column < widths.length; column += 1) {
        most = Math.max(most, (columns[column]?.lengths[row] ?? 0) / ((widths[column] ?? 0) - padding));
      }
      sum += most;
    }
    return sum;
  };

  let widths = columns.map(({ width }) => width);
  let best = height(widths);
  for (const step of STEPS) {
    for (let move = 0; move < MOST_MOVES; move += 1) {
      const better = moves(widths, step, columns)
        .map((each) => ({ each, sum: height(each) }))
        .reduce((least, other) => (other.sum < least.sum ? other : least), { each: widths, sum: best });
      if (better.sum >= best) break;
      widths = better.each;
      best = better.sum;
    }
  }
  return widths;
}

/** Every way to take a step from one column and give it to another. */
function moves(widths: readonly number[], step: number, columns: readonly Sentences[]): number[][] {
  return widths.flatMap((_, from) =>
    widths.flatMap((_, to) => {
      if (from === to || (widths[from] ?? 0) - step < (columns[from]?.least ?? 0)) return [];
      return [widths.map((mm, index) => (index === from ? mm - step : index === to ? mm + step : mm))];
    }),
  );
}
