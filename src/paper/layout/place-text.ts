import type { Run } from '../../shared/model/report.ts';
import { runWords } from '../../shared/report-text.ts';
import { type Line, wrapText } from '../../shared/wrap-text.ts';
import type { TextKind } from '../pages.ts';
import type { Flow } from './flow.ts';
import { MM_PER_POINT, type TextStyles } from './text-styles.ts';

const INDENT = '　';
/** Of a paragraph parted by a page's end, so many lines stay together on either side. */
const LEAST_LINES = 2;

/**
 * Lays running text out, parted between pages where it must be.
 * @param follows mm that must follow on the page of its end: a heading's first lines, a signature
 */
export function placeText(
  kind: TextKind,
  runs: readonly Run[],
  styles: TextStyles,
  width: number,
  flow: Flow,
  follows = 0,
): void {
  const style = styles[kind];
  const put = (part: readonly Run[], lines: number, begins: boolean, ends: boolean) => {
    const height = lines * style.lineHeight + (ends ? style.after : 0);
    flow.put({ kind: 'text', text: kind, style, runs: part, begins, ends }, height, begins ? style.before : 0);
  };

  const lines = linesOf(runs, INDENT.repeat(style.indent), style.pitch, width);
  const mayPart = kind === 'body' || kind === 'plain' || kind === 'note';
  let rest = runs;
  let left = lines.length;
  let begins = true;
  const room = () => flow.room(begins ? style.before : 0);
  while (left * style.lineHeight + style.after + follows > room()) {
    const fitting = Math.floor(room() / style.lineHeight);
    const here = Math.min(fitting, left - LEAST_LINES);
    if (mayPart && here >= LEAST_LINES) {
      const shown = lines.slice(-left);
      const done = shown[0]?.from ?? 0;
      const [end, next] = [(shown[here - 1]?.to ?? 0) - done, (shown[here]?.from ?? 0) - done];
      const parts = splitRuns(rest, next, end);
      // Where the text has a line break of its own, the lines do not touch.
      const soft = shown.slice(1, here).filter(({ from }, index) => from === shown[index]?.to);
      const breaks = soft.map(({ from }) => from - done);
      put(breakRuns(parts.first, breaks), here, begins, false);
      rest = parts.rest;
      left -= here;
      begins = false;
      flow.turn();
    } else if (!flow.isEmpty()) {
      flow.turn();
    } else {
      break;
    }
  }
  put(rest, left, begins, true);
}

/** Lines as places in the words of the runs. */
function linesOf(runs: readonly Run[], indent: string, pitch: number, width: number): readonly Line[] {
  const words = runs.map(runWords).join('');
  return wrapText(indent + words, pitch, width / MM_PER_POINT).map(({ from, to }) => ({
    from: Math.max(0, from - indent.length),
    to: Math.max(0, to - indent.length),
  }));
}

/** Height of a text, mm, with the white around it. */
export function heightOfText(kind: TextKind, runs: readonly Run[], styles: TextStyles, width: number): number {
  const style = styles[kind];
  const lines = linesOf(runs, INDENT.repeat(style.indent), style.pitch, width).length;
  return style.before + lines * style.lineHeight + style.after;
}

/**
 * Line breaks at places in the words of runs: where a paragraph goes on overleaf, its last line here must be a full one,
 * though a browser sets letters closer than we count. A figure is not parted.
 */
function breakRuns(runs: readonly Run[], places: readonly number[]): readonly Run[] {
  let place = 0;
  return runs.flatMap((run): readonly Run[] => {
    const words = runWords(run);
    const own = places.filter((at) => at >= place && at < place + words.length).map((at) => at - place);
    place += words.length;
    if (typeof run !== 'string') return own.includes(0) ? ['\n', run] : [run];
    const cuts = [0, ...own, run.length];
    return [
      cuts
        .slice(1)
        .map((to, index) => run.slice(cuts[index], to))
        .join('\n'),
    ];
  });
}

/** Parts runs at a place in their words; a figure stays whole, with the words that begin in the first part. */
function splitRuns(
  runs: readonly Run[],
  at: number,
  endOfFirst: number,
): { readonly first: readonly Run[]; readonly rest: readonly Run[] } {
  const first: Run[] = [];
  const rest: Run[] = [];
  let place = 0;
  for (const run of runs) {
    const words = runWords(run);
    const [from, to] = [place, place + words.length];
    if (to <= at) first.push(run);
    else if (from >= at) rest.push(run);
    else if (typeof run === 'string') {
      first.push(run.slice(0, endOfFirst - from));
      rest.push(run.slice(at - from));
    } else first.push(run);
    place = to;
  }
  return { first, rest };
}
