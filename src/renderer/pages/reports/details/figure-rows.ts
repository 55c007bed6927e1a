import type { DetailRow, Figure, Report, Share } from '../../../../shared/model/report.ts';

/** The rows behind a number: for a share those of its part; a number of tasks shows each task once. */
export function rowsBehind(of: Figure | Share, { details }: Report): readonly DetailRow[] {
  const figure = of.kind === 'share' ? of.part : of;
  const met = details.filter(({ cells }) => figure.where.every(({ column, equals }) => cells[column] === equals));
  return figure.of === 'duties' ? met : [...new Map(met.map((row) => [row.taskId, row])).values()];
}
