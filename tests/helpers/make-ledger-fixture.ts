/**
 * Writes the sample ledger of the present schema, `tests/fixtures/ledgers/schema-N.db`, and what is in it. Run once when
 * a schema is released (`npm exec -- node tests/helpers/make-ledger-fixture.ts`); the file is never made anew after that.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withApp } from '../../src/cli/with-app.ts';
import { SCHEMA_VERSION } from '../../src/core/ledger/migrate.ts';
import { openLedger } from '../../src/core/ledger/open.ts';
import { learn, listRemembered } from '../../src/core/ledger/remembered.ts';
import { writeWorkbook } from '../core/importing/write-workbook.ts';
import { CHAOYANG, duban, HUADU } from './cli.ts';
import { change, huaduRows, huaduSheet } from './huadu.ts';

const target = join(import.meta.dirname, '..', 'fixtures', 'ledgers', `schema-${SCHEMA_VERSION}`);
if (existsSync(`${target}.db`)) throw new Error(`${target}.db is there already`);

const folder = mkdtempSync(join(tmpdir(), 'duban-fixture-'));
const db = join(folder, '台账.db');
const today = '2026-11-22';
const revised = join(folder, '花都区（修订）.xlsx');
const rows = change((await huaduRows()).slice(0, 20), 16, { responsibility: '区民政局牵头，卫计局配合' });
writeFileSync(revised, await writeWorkbook(huaduSheet(rows)));
for (const args of [
  ['import', HUADU, '--db', db],
  ['import', CHAOYANG, '--db', db],
  ['undo', '2', '--db', db],
  ['import', revised, '--db', db, '--as-version'],
  ['import', CHAOYANG, '--db', db],
]) {
  const { status, err } = await duban(...args, '--today', today);
  if (status !== 0) throw new Error(err);
}
const ledger = openLedger(db, { now: () => new Date(2026, 10, 22, 9, 30) });
const accepted = { kind: 'accept', sheet: 'Sheet1', cell: 'E12', code: 'lead-by-punctuation' } as const;
const key = '["accept","lead-by-punctuation","项目|序号|具体任务|负责单位","负责单位","区人社局,区卫计局配合"]';
ledger.db.transaction(() => {
  const lesson = { remembered: [{ key, correction: accepted }], forgotten: [] };
  learn(ledger.db, { at: '2026-11-22T09:30:00', actor: '测试员' }, 1, lesson);
});
const remembered = listRemembered(ledger.db);
ledger.close();
const content = await withApp({ db, today }, (app) => {
  app.setOffice('花都区政府办公室');
  const { path: _path, lastBackup: _lastBackup, ...status } = app.status();
  // Task 16, which the version changed, under the first task of the other plan.
  const linked = app.linkTask(16, app.listTasks({ planId: 3 }, 0, 1).tasks[0]?.id ?? 0);
  return { status, tasks: app.listTasks({}, 0, 500).tasks, audit: app.audit(500).length, remembered, linked };
});
copyFileSync(db, `${target}.db`);
writeFileSync(`${target}.json`, `${JSON.stringify(content, null, 2)}\n`);
rmSync(folder, { recursive: true });
