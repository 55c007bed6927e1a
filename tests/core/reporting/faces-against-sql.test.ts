import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, ReportKind } from '../../../src/shared/model/report.ts';
import { REPORT_FORMATS } from '../../../src/shared/report-words.ts';
import { onSample, sampleLedger } from '../../helpers/reports.ts';
import { type Counted, countedWords } from './counted-words.ts';
import { bare, excelText, type FaceText, paperText, printed, wordText } from './face-texts.ts';
import { listedBySql } from './listed-by-sql.ts';
import { OWN, sqlLedger } from './sql-ledger.ts';
import type { Days } from './sql-words.ts';

/**
 * Every figure of every face of the sample ledger's reports, counted once more by SQL that knows nothing of the program.
 * What a figure is asked by are the words beside it: a number without words that SQL can be asked by fails.
 */

let folder = '';
let db = '';
let ledger: Database.Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-faces-'));
  db = await sampleLedger(folder);
  ledger = new Database(db, { readonly: true });
}, 60_000);
afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const KINDS = ['summary', 'bulletin', 'department', 'overdue', 'missing', 'compare', 'ledger'] as const;

/** The open period as it stands today, and the two that are frozen. */
const PERIODS = [
  { index: 0, name: '2026年11月', day: '2026-11-22' },
  { index: 1, name: '2026年10月', day: '2026-10-25' },
  { index: 2, name: '2026年9月', day: '2026-09-25' },
];

const daysOf = (index: number): Days => {
  const at = (place: number) => {
    const day = PERIODS[place]?.day;
    return day === undefined ? null : sqlLedger(ledger, `at_${index}_${place}`, day);
  };
  const now = at(index);
  if (!now) throw new Error('no period');
  return { now, before: at(index + 1) };
};

/** As the program has it, or with every part that an office can ask for. */
const build = (kind: ReportKind, index: number, whole = false): Promise<Report> =>
  onSample(db, (app) => {
    const request = { kind, periodId: app.periods.list()[index]?.id ?? null, filter: {} };
    if (!whole) return app.reports.build(request);
    const extras = app.reports.describe(kind).parts.flatMap(({ key, isExtra }) => (isExtra ? [key] : []));
    const plain = { kind, name: '全部', title: '', columns: [], hidden: [], fonts: {}, signOff: [], paper: null };
    return app.reports.preview(request, { ...plain, extras });
  });

async function facesOf(report: Report): Promise<readonly (readonly [string, FaceText])[]> {
  return [
    ['Excel', await excelText(report)],
    ['paper', paperText(report)],
    ...(REPORT_FORMATS[report.kind].includes('docx') ? [['Word', await wordText(report)] as const] : []),
  ];
}

/** Rows of figures and lists, without headers and without what stands left of them in merged cells. */
function rowsOf({ rows }: FaceText, { headers }: Counted): readonly string[] {
  const known = new Set(headers.map((header) => header.map(printed).join('|')));
  return rows
    .map((row) => row.join('|'))
    .filter((row) => !known.has(row) && ![...known].some((header) => row.endsWith(`|${header}`)));
}

describe.each(PERIODS)('the reports of $name', ({ index, day }) => {
  let days: Days;
  beforeAll(() => {
    days = daysOf(index);
  });

  /** The first period has none before it. */
  const kinds = KINDS.filter((kind) => kind !== 'compare' || index < 2);
  const looks = [...kinds.map((kind) => ({ kind, whole: false })), { kind: 'bulletin', whole: true } as const];

  it.each(looks)('say on every face what SQL counts: $kind (with every part: $whole)', async ({ kind, whole }) => {
    const report = await build(kind, index, whole);
    expect(report.asOf).toBe(day);
    const counted = countedWords(report, days);
    expect(counted.figures).toBeGreaterThan(3);
    const expected = counted.rows.map((row) => row.map(printed).filter(Boolean).join('|'));
    for (const [face, said] of await facesOf(report)) {
      const unsaid = counted.sentences.map(bare).filter((sentence) => !said.text.includes(sentence));
      expect([face, unsaid]).toEqual([face, []]);
      const rows = rowsOf(said, counted);
      expect([face, rows.length]).toEqual([face, expected.length]);
      const wrong = expected.flatMap((row, place) => (rows[place]?.endsWith(row) ? [] : [[row, rows[place]]]));
      expect([face, wrong]).toEqual([face, []]);
    }
  });

  it.each(looks)('list every duty, task and body that SQL finds, and no other: $kind ($whole)', async (look) => {
    const lists = listedBySql(await build(look.kind, index, look.whole), days);
    expect(lists.length).toBeGreaterThan(0);
    for (const { where, named, found } of lists) expect([where, named]).toEqual([where, found]);
  });

  it('praise the bodies that SQL finds without fault', async () => {
    const [main] = (await build('bulletin', index)).sections;
    const runs = (main?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    const named = runs.flatMap((run) => (typeof run === 'string' ? (/([^：、）]+)（办结$/u.exec(run)?.[1] ?? []) : []));
    const good = `${OWN} GROUP BY body HAVING SUM(accepted) > 0 AND SUM(lagging) = 0 AND SUM(missing) = 0`;
    expect(named.sort()).toEqual(
      days.now
        .rows('body', good)
        .map(({ body }) => String(body))
        .sort(),
    );
  });
});
