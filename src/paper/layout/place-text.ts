import type { Run } from '../../shared/model/report.ts';
import { runWords } from '../../shared/report-text.ts';
import { type Line, wrapText } from '../../shared/wrap-text.ts';
import type { TextKind } from '../pages.ts';
import type { Flow } from './flow.ts';
import { breakRuns, splitRuns } from './part-runs.ts';
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
      const parts = splitRuns(rest, end, next);
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
