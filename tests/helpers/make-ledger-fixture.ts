/**
 * Writes the sample ledger of the present schema, `tests/fixtures/ledgers/schema-N.db`, and what is in it. Run once when
 * a schema is released (`npm exec -- node tests/helpers/make-ledger-fixture.ts`); the file is never made anew after that.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withApp } from '../../src/cli/with-app.ts';
import type { App, NamedBytes } from '../../src/core/app.ts';
import { listAudit } from '../../src/core/ledger/audit.ts';
import { listChanges } from '../../src/core/ledger/changes.ts';
import { getLinkedTask } from '../../src/core/ledger/get-linked-task.ts';
import { listDepartments } from '../../src/core/ledger/list-departments.ts';
import { SCHEMA_VERSION } from '../../src/core/ledger/migrate.ts';
import { openLedger } from '../../src/core/ledger/open.ts';
import { listPeriods } from '../../src/core/ledger/periods.ts';
import { learn, listRemembered } from '../../src/core/ledger/remembered.ts';
import { ledgerStatus } from '../../src/core/ledger/status.ts';
import { listTasks } from '../../src/core/ledger/tasks.ts';
import { readWorkbook } from '../../src/core/workbook/read-workbook.ts';
import { writeWorkbook } from '../core/importing/write-workbook.ts';
import { CHAOYANG, duban, HUADU } from './cli.ts';
import { exchangeForms, issuePapers } from './fixture-exchange.ts';
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
const readSheets = ({ name, bytes }: NamedBytes) => readWorkbook(name, bytes, 'keep');
await withApp({ db, today, readSheets }, async (app) => {
  app.setOffice('花都区政府办公室');
  takeSteps(app);
  track(app);
  await exchangeForms(app);
  issuePapers(app);
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
    periods: listPeriods(sample.db),
    events: sample.db.prepare('SELECT * FROM events ORDER BY id').all(),
    entries: sample.db.prepare('SELECT * FROM progress_entries ORDER BY id').all(),
    values: sample.db.prepare('SELECT * FROM measured_values ORDER BY id').all(),
    milestones: sample.db.prepare('SELECT * FROM milestones ORDER BY id').all(),
    forms: sample.db.prepare('SELECT * FROM forms ORDER BY id').all(),
    returnedFiles: sample.db.prepare('SELECT * FROM returned_files ORDER BY id').all(),
    settledAnswers: sample.db.prepare('SELECT * FROM settled_answers ORDER BY id').all(),
    readingList: sample.db.prepare('SELECT * FROM reading_list ORDER BY id').all(),
    papers: sample.db.prepare('SELECT * FROM papers ORDER BY id').all(),
    templates: sample.db.prepare('SELECT * FROM report_templates ORDER BY id').all(),
    officeRules: sample.db.prepare('SELECT * FROM office_rules ORDER BY id').all(),
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

/** A task handed out, reported on in two periods of which one is frozen, urged, put off, accepted; an entry corrected. */
function track({ periods, tracking, rules, views, listTasks, changes }: App): void {
  periods.add({ name: '2026年9月', start: '2026-09-01', cutoff: '2026-09-25' });
  periods.add({ name: '2026年10月', start: '2026-10-01', cutoff: '2026-10-25' });
  const [october, september] = periods.list();
  const [task] = listTasks({ planId: 1 }, 0, 1).tasks;
  const [first, second] = task?.obligations ?? [];
  if (!task || !first || !second || !september || !october) throw new Error('nothing to track');
  const both = [first.id, second.id];
  const paper = { paper: '花督办〔2026〕3号', note: '' };
  tracking.event({ obligations: both, kind: 'assign', on: '2026-09-02', ...paper });
  tracking.event({ obligations: both, kind: 'receive', on: '2026-09-03', paper: null, note: '' });
  tracking.event({ obligations: both, kind: 'start', on: '2026-09-04', paper: null, note: '' });
  const said = { saidBy: '李四', problem: '', next: '', corrects: null };
  const value = { indicator: '覆盖率', value: 40, unit: '%', on: '2026-09-20' };
  const entry = {
    ...said,
    obligationId: first.id,
    progress: '已签约2家',
    rating: 'on-track',
    percent: 40,
    values: [value],
  };
  tracking.enter({ periodId: september.id, entries: [entry] });
  periods.freeze(september.id);
  tracking.enter({ periodId: october.id, entries: [{ ...entry, progress: '已签约4家', percent: 80, values: [] }] });
  tracking.urge({ obligations: [second.id], on: '2026-10-20', method: 'phone', ...paper, reply: '本周内报' });
  tracking.setMilestones({
    taskId: task.id,
    milestones: [{ kind: 'milestone', title: '签约', due: '2026-10-31', doneOn: '2026-10-20' }],
  });
  tracking.event({ obligations: [first.id], kind: 'accept', on: '2026-11-02', ...paper });
  tracking.event({ obligations: [second.id], kind: 'report', on: '2026-11-03', paper: null, note: '' });
  tracking.event({ obligations: [second.id], kind: 'return', on: '2026-11-03', paper: null, note: '材料不全' });
  changes.undo(changes.list(1)[0]?.id ?? 0);
  const [scheme] = rules.lights().presets;
  if (scheme) rules.setLights({ scheme });
  views.save({ name: '未办结', filter: { states: ['assigned', 'received', 'active'] } });
}
