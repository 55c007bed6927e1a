import type { Report, ReportCell, ReportSection, Run } from './model/report.ts';

/** What stands where there is no figure: a share of nothing, a percentage that nobody reported. */
const NOTHING = '—';

/** The words of a cell of a report, the same on every face: 17, 7.7%, +3, 红灯. */
export function cellWords(cell: ReportCell): string {
  if (typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'light':
      return cell.word;
    case 'difference':
      return cell.value > 0 ? `+${cell.value}` : String(cell.value);
    case 'number':
      return String(cell.value);
    case 'figure':
    case 'share':
      return runWords(cell);
  }
}

/** The one text of a group's line. */
export function groupWords(cells: readonly ReportCell[]): string {
  return cells.map(cellWords).find((words) => words !== '') ?? '';
}

/** The words of a piece of running text; a figure brings its unit with it: 17项. */
export function runWords(run: Run): string {
  if (typeof run === 'string') return run;
  if (run.kind === 'figure') return `${run.value}${run.unit}`;
  return run.value === null ? NOTHING : `${run.value.toFixed(1)}%`;
}

/** 第3期, unless the title or a line below it says so among other words. */
export function numberBelowTitle({ number }: Pick<Report, 'number'>, { title, lines }: ReportSection): string {
  return [title, ...lines].some((line) => line !== number && line.includes(number)) ? '' : number;
}
