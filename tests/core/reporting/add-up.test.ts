import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/core/reporting/build-report.ts';
import { describeKind } from '../../../src/core/reporting/templates/describe-kind.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { Figure, Report, ReportKind, ReportTable, Share } from '../../../src/shared/model/report.ts';
import { randomFacts } from './random-facts.ts';

const LEDGERS = 1000;
const KINDS: readonly ReportKind[] = ['ledger', 'summary', 'bulletin', 'department', 'overdue', 'missing', 'compare'];

/** The report with all its parts, or null where there is nothing to print. */
function build(kind: ReportKind, seed: number): Report | null {
  const extras = describeKind(kind).parts.flatMap(({ key, isExtra }) => (isExtra ? [key] : []));
  const [facts, before] = [randomFacts(seed), randomFacts(seed + LEDGERS)];
  try {
    return buildReport({ request: { kind, periodId: 3, filter: {} }, facts, before, scope: null, extras });
  } catch (error) {
    if (error instanceof AppError && error.code === 'nothing-to-export') return null;
    throw error;
  }
}

/** Counts again, row by row, with nothing of the program. */
function recount({ of, where }: Figure, { details }: Report): number {
  let total = 0;
  for (const { cells } of details) {
    if (where.some(({ column, equals }) => cells[column] !== equals)) continue;
    if (of === 'duties') total += Number(cells.weight);
    else if (cells.firstOfTask === '是') total += 1;
  }
  return total;
}

const tablesOf = (report: Report): readonly ReportTable[] =>
  report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));

function partsOf(report: Report): readonly (Figure | Share)[] {
  const runs = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])),
  );
  const cells = tablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const found: (Figure | Share)[] = [];
  for (const each of [...runs, ...cells]) {
    if (typeof each !== 'string' && (each.kind === 'figure' || each.kind === 'share')) found.push(each);
  }
  return found;
}

/** What differs from what it should be, in words; empty where all is well. */
function wrongIn(report: Report): readonly string[] {
  const wrong: string[] = [];
  for (const part of partsOf(report)) {
    for (const figure of part.kind === 'share' ? [part.part, part.whole] : [part]) {
      const counted = recount(figure, report);
      if (counted !== figure.value)
        wrong.push(`${figure.value} is counted as ${counted}: ${JSON.stringify(figure.where)}`);
    }
  }
  for (const { columns, rows } of tablesOf(report)) {
    const total = rows.find(({ role }) => role === 'total');
    for (const [index, { key }] of columns.entries()) {
      const last = total?.cells[index];
      if (typeof last !== 'object' || last.kind !== 'figure') continue;
      const sum = rows.reduce((all, { role, cells }) => {
        const cell = cells[index];
        return role !== 'total' && typeof cell === 'object' && cell.kind === 'figure' ? all + cell.value : all;
      }, 0);
      if (sum !== last.value) wrong.push(`column ${key}: ${sum} instead of ${last.value}`);
    }
    for (const { cells } of rows) {
      const shares = cells.flatMap((cell) => (typeof cell === 'object' && cell.kind === 'share' ? [cell] : []));
      const groups = shares.filter(({ part, whole }) => part.where.length > whole.where.length);
      const tenths = groups.reduce((all, { value }) => all + Math.round((value ?? 0) * 10), 0);
      const counted = groups.reduce((all, { part }) => all + part.value, 0);
      const whole = groups[0]?.whole.value ?? 0;
      if (groups.length > 0 && counted !== whole) wrong.push(`the parts make ${counted} of ${whole}`);
      if (whole > 0 && tenths !== 1000) wrong.push(`the shares make ${tenths / 10}`);
    }
  }
  return wrong;
}

describe('the figures of a report', () => {
  it.each(KINDS)('are what its details say and add up, in %s of a thousand ledgers made at random', (kind) => {
    const reports = Array.from({ length: LEDGERS }, (_, seed) => build(kind, seed)).filter((report) => report !== null);
    expect(reports.length).toBeGreaterThan(LEDGERS / 2);
    expect(reports.flatMap(wrongIn)).toEqual([]);
  });

  it('are found wrong by this test where one row is left out', () => {
    const report = build('summary', 7);
    if (!report) throw new Error('no report');
    expect(wrongIn({ ...report, details: report.details.slice(1) })).not.toEqual([]);
  });

  it('count every role, so that the parts of the line under the title make its whole', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      for (const section of build('ledger', seed)?.sections ?? []) {
        const line = section.blocks[0];
        if (line?.kind !== 'paragraph') continue;
        const [tasks, duties, ...roles] = line.runs.filter((run) => typeof run !== 'string');
        const sum = roles.reduce((all, run) => all + (run.kind === 'figure' ? run.value : 0), 0);
        expect(tasks?.kind === 'figure' && tasks.of).toBe('tasks');
        expect(sum).toBe(duties?.kind === 'figure' ? duties.value : null);
      }
    }
  });
});
