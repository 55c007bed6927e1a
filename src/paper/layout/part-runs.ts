import type { Run } from '../../shared/model/report.ts';
import { runWords } from '../../shared/report-text.ts';

type Parts = { readonly first: readonly Run[]; readonly rest: readonly Run[] };

/**
 * Parts runs between two lines: the first ends at `end`, the rest begins at `next`, both places in their words. A figure
 * stays whole, with the words before it.
 */
export function splitRuns(runs: readonly Run[], end: number, next: number): Parts {
  const first: Run[] = [];
  const rest: Run[] = [];
  let place = 0;
  for (const run of runs) {
    const from = place;
    place += runWords(run).length;
    if (from >= next) {
      rest.push(run);
    } else if (place <= next || typeof run !== 'string') {
      first.push(run);
    } else {
      first.push(run.slice(0, end - from));
      rest.push(run.slice(next - from));
    }
  }
  return { first, rest };
}

/**
 * Line breaks at places in the words of runs: where a paragraph goes on overleaf, its last line here must be a full one,
 * though a browser sets letters closer than we count. A figure is not parted.
 */
export function breakRuns(runs: readonly Run[], places: readonly number[]): readonly Run[] {
  let place = 0;
  return runs.flatMap((run): readonly Run[] => {
    const length = runWords(run).length;
    const own = places.filter((at) => at >= place && at < place + length).map((at) => at - place);
    place += length;
    if (typeof run !== 'string') return own.includes(0) ? ['\n', run] : [run];
    const lines = [...own, length].map((to, index) => run.slice(own[index - 1] ?? 0, to));
    return [lines.join('\n')];
  });
}
