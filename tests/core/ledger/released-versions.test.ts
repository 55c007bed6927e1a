import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAudit } from '../../../src/core/ledger/audit.ts';
import { listChanges } from '../../../src/core/ledger/changes.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { getLinkedTask } from '../../../src/core/ledger/get-linked-task.ts';
import { listDepartments } from '../../../src/core/ledger/list-departments.ts';
import { SCHEMA_VERSION } from '../../../src/core/ledger/migrate.ts';
import { openLedger } from '../../../src/core/ledger/open.ts';
import { listPeriods } from '../../../src/core/ledger/periods.ts';
import { listRemembered } from '../../../src/core/ledger/remembered.ts';
import { ledgerStatus } from '../../../src/core/ledger/status.ts';
import { listTasks } from '../../../src/core/ledger/tasks.ts';
import { now, tempFolder } from '../../helpers/ledger.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'ledgers');
/** What was put on record, row by row: no later schema may lose any of it. */
const RECORDS = {
  events: 'events',
  entries: 'progress_entries',
  values: 'measured_values',
  milestones: 'milestones',
  forms: 'forms',
  returnedFiles: 'returned_files',
  settledAnswers: 'settled_answers',
  readingList: 'reading_list',
  papers: 'papers',
  templates: 'report_templates',
  officeRules: 'office_rules',
};
const samples = readdirSync(fixtures).filter((name) => name.endsWith('.db'));

it('has a sample ledger of every schema there ever was', () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => `schema-${index + 1}.db`);
  expect(samples.sort()).toEqual(versions);
});

it.each(samples)('opens %s with everything in it', (name) => {
  const path = join(tempFolder(), name);
  copyFileSync(join(fixtures, name), path);
  const expected = JSON.parse(readFileSync(join(fixtures, name.replace('.db', '.json')), 'utf8'));
  const ledger = openLedger(path, { now });
  try {
    expect(checkLedger(ledger.db)).toEqual([]);
    expect(ledgerStatus(ledger)).toMatchObject(expected.status);
    expect(listTasks(ledger.db, {}, 0, 500).tasks).toMatchObject(expected.tasks);
    expect(listAudit(ledger.db, 500)).toHaveLength(expected.audit);
    expect(listRemembered(ledger.db)).toEqual(expected.remembered ?? []);
    expect(listChanges(ledger.db, 500)).toEqual(expected.changes ?? []);
    if (expected.periods) expect(listPeriods(ledger.db)).toEqual(expected.periods);
    for (const [key, table] of Object.entries(RECORDS)) {
      if (expected[key]) expect(ledger.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()).toEqual(expected[key]);
    }
    if (expected.departments) expect(listDepartments(ledger.db)).toMatchObject(expected.departments);
    if (expected.linked) expect(getLinkedTask(ledger.db, expected.linked.id)).toMatchObject(expected.linked);
  } finally {
    ledger.close();
  }
});
