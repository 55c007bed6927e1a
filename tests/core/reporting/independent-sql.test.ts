import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure, Report, ReportCell } from '../../../src/shared/model/report.ts';
import { onSample, sampleLedger } from '../../helpers/reports.ts';

/**
 * The figures of the sample ledger against SQL that was written from the rules of counting alone: last event up to the day,
 * last entry of the last period, an entry of the period itself. Nothing of the program's own counting is used.
 */

let folder = '';
let db = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-sql-'));
  db = await sampleLedger(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each duty in force with its state, day in force, rating and returns as of a day, in one common table expression. */
const STOOD = `
  WITH live AS (
    SELECT o.id, o.task_id, o.department_id, o.role, t.due FROM obligations o JOIN tasks t ON t.id = o.task_id
    WHERE o.removed_in_batch IS NULL AND o.absorbed_by IS NULL AND t.retired_in_batch IS NULL),
  stood AS (
    SELECT l.*, d.name || ' ' || d.place AS body,
      COALESCE((SELECT e.state_after FROM events e WHERE e.obligation_id = l.id AND e.withdrawn = 0
                AND e.happened_on <= :day ORDER BY e.id DESC LIMIT 1), 'pending') AS state,
      COALESCE((SELECT e.new_due FROM events e WHERE e.obligation_id = l.id AND e.withdrawn = 0 AND e.new_due IS NOT NULL
                AND e.happened_on <= :day ORDER BY e.id DESC LIMIT 1), l.due) AS day_in_force,
      (SELECT p.rating FROM progress_entries p JOIN periods q ON q.id = p.period_id
       WHERE p.obligation_id = l.id AND p.withdrawn = 0 AND p.rating IS NOT NULL AND q.start <= :day
       ORDER BY q.start DESC, p.id DESC LIMIT 1) AS rating,
      EXISTS (SELECT 1 FROM progress_entries p JOIN periods q ON q.id = p.period_id
              WHERE p.obligation_id = l.id AND p.withdrawn = 0 AND q.name = :period) AS returned,
      (SELECT MIN(e.happened_on) FROM events e WHERE e.obligation_id = l.id AND e.kind = 'assign') AS assigned
    FROM live l JOIN departments d ON d.id = l.department_id)
  SELECT COUNT(*) AS n FROM stood WHERE `;

const OWN = "role <> 'support'";
const RUNNING = "state NOT IN ('accepted', 'closed', 'suspended', 'parked')";
const ASKED: Record<string, string> = {
  duties: OWN,
  accepted: `${OWN} AND state IN ('accepted', 'closed')`,
  late: `${OWN} AND ${RUNNING} AND day_in_force < :day`,
  dueSoon: `${OWN} AND ${RUNNING} AND day_in_force BETWEEN :day AND date(:day, '+6 days')`,
  missing: `${OWN} AND ${RUNNING} AND assigned IS NOT NULL AND NOT returned`,
  support: "role = 'support'",
};

function countBySql(condition: string, values: { day: string; period: string; rating?: string }): number {
  const ledger = new Database(db, { readonly: true });
  const { n } = ledger.prepare(STOOD + condition).get(values) as { n: number };
  ledger.close();
  return n;
}

const build = (index: number): Promise<Report> =>
  onSample(db, (app) => {
    const period = app.periods.list()[index];
    return app.reports.build({ kind: 'summary', periodId: period?.id ?? null, filter: {} });
  });

/** The cells of a row under the keys of their columns. */
function rowOf(report: Report, section: string, first: string): Readonly<Record<string, number>> {
  const block = report.sections.find(({ name }) => name === section)?.blocks.find(({ kind }) => kind === 'table');
  if (block?.kind !== 'table') throw new Error(`no table in ${section}`);
  const { columns, rows } = block.table;
  const row = rows.find(({ cells }) => cells[0] === first);
  if (!row) throw new Error(`no row ${first}`);
  return Object.fromEntries(columns.slice(1).map(({ key }, index) => [key, numberOf(row.cells[index + 1])]));
}

function numberOf(cell: ReportCell | undefined): number {
  if (typeof cell !== 'object' || cell.kind === 'light') throw new Error('no number');
  return cell.value ?? Number.NaN;
}

const RATINGS = { 'not-started': '未启动', behind: '欠序时', 'on-track': '达序时', ahead: '超序时', done: '已完成' };

describe.each([
  // The open one as it stands today, three days before its cut-off.
  { index: 0, name: '2026年11月', asOf: '2026-11-22', frozen: false },
  { index: 1, name: '2026年10月', asOf: '2026-10-25', frozen: true },
  { index: 2, name: '2026年9月', asOf: '2026-09-25', frozen: true },
])('the figures of $name', ({ index, name, asOf, frozen }) => {
  it('are those of SQL that knows nothing of the program', async () => {
    const report = await build(index);
    expect(report).toMatchObject({ period: name, frozen, asOf });
    const values = { day: asOf, period: name };
    const total = rowOf(report, '分单位情况', '合计');
    for (const [key, condition] of Object.entries(ASKED)) {
      expect([key, total[key]]).toEqual([key, countBySql(condition, values)]);
    }
    for (const [code, word] of Object.entries(RATINGS)) {
      const counted = countBySql(`${OWN} AND rating = :rating`, { ...values, rating: code });
      expect([word, total[`rating:${word}`] ?? 0]).toEqual([word, counted]);
    }
    expect(numberOf(figureBehind(report, '共有任务'))).toBe(73);
    expect(numberOf(figureBehind(report, '、单位任务'))).toBe(countBySql('TRUE', values));
  });
});

/** The figure that follows these words in the first paragraph. */
function figureBehind(report: Report, words: string): Figure {
  const paragraph = report.sections[0]?.blocks.find(({ kind }) => kind === 'paragraph');
  const runs = paragraph?.kind === 'paragraph' ? paragraph.runs : [];
  const found = runs[runs.indexOf(words) + 1];
  if (typeof found !== 'object' || found.kind !== 'figure') throw new Error(`no figure behind ${words}`);
  return found;
}
