import type { DetailColumn, DetailRow, Report } from './model/report.ts';
import { DETAIL_COLUMNS } from './report-words.ts';

/**
 * A report on its way to the window: its details as one text that names each word once. Of 3,000 tasks with 18,000 duties
 * they were most of the bytes, and the link looks at each value by itself.
 */
export type SentReport = Omit<Report, 'details'> & { readonly details: string };

/** The ids of a row, then the places of its words, column by column. */
type PackedRow = readonly [number, number, number, number, ...number[]];
type PackedDetails = { readonly words: readonly (string | number)[]; readonly rows: readonly PackedRow[] };

export function packReport({ details, ...report }: Report): SentReport {
  const places = new Map<string | number, number>();
  const placeOf = (word: string | number): number => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  const rows = details.map(({ obligationId, taskId, planId, departmentId, cells }): PackedRow => {
    const words = DETAIL_COLUMNS.map((column) => placeOf(cells[column]));
    return [obligationId, taskId, planId, departmentId, ...words];
  });
  const packed: PackedDetails = { words: [...places.keys()], rows };
  return { ...report, details: JSON.stringify(packed) };
}

export function unpackReport({ details, ...report }: SentReport): Report {
  const { words, rows } = JSON.parse(details) as PackedDetails;
  return {
    ...report,
    details: rows.map(([obligationId, taskId, planId, departmentId, ...places]): DetailRow => {
      const cells = {} as Record<DetailColumn, string | number>;
      DETAIL_COLUMNS.forEach((column, index) => {
        cells[column] = words[places[index] ?? -1] ?? '';
      });
      return { obligationId, taskId, planId, departmentId, cells };
    }),
  };
}
