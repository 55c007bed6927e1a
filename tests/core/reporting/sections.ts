import type { ReportCell, ReportSection, ReportTable, Run } from '../../../src/shared/model/report.ts';

/** The first table of a section. */
export function tableOf(section: ReportSection | undefined): ReportTable {
  for (const block of section?.blocks ?? []) if (block.kind === 'table') return block.table;
  throw new Error('no table');
}

export const headersOf = (section: ReportSection): readonly string[] =>
  tableOf(section).columns.map(({ header }) => header);

/** The cell under a header. */
export function cellOf(section: ReportSection, header: string, row = 0): ReportCell | undefined {
  return tableOf(section).rows[row]?.cells[headersOf(section).indexOf(header)];
}

/** What stands under the title, then the lines before the table, as a person reads them. */
export const linesOf = (section: ReportSection): readonly string[] => [
  ...section.lines,
  ...section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : [])),
];

export function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (typeof run === 'string') return run;
      return run.kind === 'figure' ? `${run.value}${run.unit}` : `${run.value?.toFixed(1)}%`;
    })
    .join('');
}
