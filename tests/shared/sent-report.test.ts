import { expect, test } from 'vitest';
import type { DetailRow } from '../../src/shared/model/report.ts';
import { DETAIL_COLUMNS } from '../../src/shared/report-words.ts';
import { packReport, unpackReport } from '../../src/shared/sent-report.ts';
import { report, section } from '../paper/samples.ts';

const row = (id: number): DetailRow => ({
  obligationId: id,
  taskId: id + 1,
  planId: id + 2,
  departmentId: id + 3,
  // Empty words, the same word in several columns, and a number beside its own digits as text.
  cells: Object.fromEntries(
    DETAIL_COLUMNS.map((column, index) => [column, ['', '是', id, String(id), `“${column}”\n`][index % 5]]),
  ) as DetailRow['cells'],
});

test('a report arrives as it left', () => {
  const sent = report([section([])], { details: [row(7), row(8), row(7)] });
  const arrived = unpackReport(JSON.parse(JSON.stringify(packReport(sent))));
  expect(arrived).toEqual(sent);
});

test('a report that counts nothing arrives, too', () => {
  expect(unpackReport(packReport(report([])))).toEqual(report([]));
});
