/**
 * Writes the sample ledger of the present schema, `tests/fixtures/ledgers/schema-N.db`, and what is in it. Run once when
 * a schema is released (`npm exec -- node tests/helpers/make-ledger-fixture.ts`); the file is never made anew after that.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withApp } from '../../src/cli/with-app.ts';
import type { App } from '../../src/core/app.ts';
import { listAudit } from '../../src/core/ledger/audit.ts';
import { listChanges } from '../../src/core/ledger/changes.ts';
import { getLinkedTask } from '../../src/core/ledger/get-linked-task.ts';
import { listDepartments } from '../../src/core/ledger/list-departments.ts';
import { SCHEMA_VERSION } from '../../src/core/ledger/migrate.ts';
import { openLedger } from '../../src/core/ledger/open.ts';
import { learn, listRemembered } from '../../src/core/ledger/remembered.ts';
import { ledgerStatus } from '../../src/core/ledger/status.ts';
import { listTasks } from '../../src/core/ledger/tasks.ts';
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
ledger.close();
await withApp({ db, today }, (app) => {
  app.setOffice('花都区政府办公室');
  takeSteps(app);
  // Task 16, which the version changed, under the first task of the other plan.
  app.linkTask(16, app.listTasks({ planId: 3 }, 0, 1).tasks[0]?.id ?? 0);
});
writeFileSync(`${target}.json`, `${JSON.stringify(contentOf(db), null, 2)}\n`);
copyFileSync(db, `${target}.db`);
rmSync(folder, { recursive: true });

/** What is in the ledger, as the ledger itself says; what the program of the day makes of it is left out. */
function contentOf(file: string) {
  const sample = openLedger(file, { now: () => new Date(2026, 10, 22, 9, 30) });
  const { path: _path, lastBackup: _lastBackup, ...status } = ledgerStatus(sample);
  const content = {
    status,
    tasks: listTasks(sample.db, {}, 0, 500).tasks,
    audit: listAudit(sample.db, 500).length,
    remembered: listRemembered(sample.db),
    linked: getLinkedTask(sample.db, 16),
    departments: listDepartments(sample.db),
    changes: listChanges(sample.db, 500),
  };
  sample.close();
  return content;
}

/** A rename, a transfer, a join, a group with members, a contact person, a proposal turned down, and a step taken back. */
function takeSteps({ departments, changes, setGroupCounting, listPlans }: App): void {
  const idOf = (place: string, name: string) =>
    departments.list().find((each) => each.place === place && each.name === name)?.id ?? 0;
  const always = { since: null, until: null };
  const health = { id: idOf('花都区', '区卫计局'), name: '区卫生健康局', since: '2019-03-31', document: null };
  departments.rename(health);
  departments.addShortName({ id: health.id, name: '区卫健局' });
  const contact = { post: '办公室主任', person: '张三', phone: '020-00000000', since: '2024-01-01', until: null };
  departments.setContacts({ id: health.id, contacts: [contact] });
  const asked = departments.questions().filter(({ kind }) => kind === 'transfer');
  const [accepted, declined] = asked.map(({ key, choices }) => ({
    key,
    choice: choices[0]?.id ?? '',
    name: '区医保局',
  }));
  if (!accepted || !declined) throw new Error('nothing is asked');
  departments.answer([accepted]);
  departments.answer([{ key: declined.key, choice: 'keep' }]);
  const ageing = departments.add({ place: '朝阳区', name: '区老龄委办公室', level: 'county', kind: 'government' });
  departments.join({ id: ageing.id, into: idOf('朝阳区', '区老龄办') });
  const towns = ['望京街道', '太阳宫乡'].map(
    (name) => departments.add({ place: '朝阳区', name, level: 'town', kind: 'region' }).id,
  );
  const members = towns.map((departmentId) => ({ departmentId, ...always }));
  departments.setMembers({ groupId: idOf('朝阳区', '各街乡'), members });
  setGroupCounting({ id: listPlans().at(-1)?.id ?? 0, counting: 'members' });
  departments.order({ ids: [idOf('朝阳区', '区财政局'), idOf('朝阳区', '区民政局')] });
  changes.undo(changes.list(1)[0]?.id ?? 0);
}
