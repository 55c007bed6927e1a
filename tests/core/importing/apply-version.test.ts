import { beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '../../../src/core/ledger/audit.ts';
import { listBatches } from '../../../src/core/ledger/batches.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { planDigest } from '../../../src/core/ledger/digest.ts';
import { getLinkedTask } from '../../../src/core/ledger/get-linked-task.ts';
import { listDepartments } from '../../../src/core/ledger/list-departments.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { listPlans } from '../../../src/core/ledger/plans.ts';
import { ledgerStatus } from '../../../src/core/ledger/status.ts';
import { listTaskDetails } from '../../../src/core/ledger/tasks.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import type { Duty, TaskDetail } from '../../../src/shared/model/ledger.ts';
import { change, type HuaduRow, huaduRows, readHuadu, readVersion, renumber } from '../../helpers/huadu.ts';
import { dumpWork, importInto, newLedger, refusal, STAMP } from '../../helpers/ledger.ts';
import { planned, takeChanges, takeVersion } from '../../helpers/versions.ts';

const before = await huaduRows();
const content = (number: number) => before[number - 1]?.content ?? '';
const ADDED: HuaduRow = {
  category: before[4]?.category ?? [],
  number: null,
  content: '开展老年人能力综合评估，推动评估结果互认。',
  responsibility: '区民政局牵头，残联配合',
};

/** Task 3 removed, 7 and 16 changed, one put in before 5, 20 and 21 swapped, all renumbered. */
function revise(rows: readonly HuaduRow[]): readonly HuaduRow[] {
  const changed = change(change(rows, 7, { content: content(7).replace('鼓励执业医师', '引导执业医师') }), 16, {
    responsibility: '区民政局牵头，卫计局配合',
  });
  const part = (from: number, to: number) => changed.slice(from - 1, to);
  return renumber([...part(1, 2), ...part(4, 4), ADDED, ...part(5, 19), ...part(21, 21), ...part(20, 20)]);
}

let ledger: Ledger;
const tasks = (): readonly TaskDetail<Duty>[] => listTaskDetails(ledger.db, {});
const worded = (text: string): TaskDetail<Duty> => {
  const found = tasks().find((task) => task.content === text);
  if (!found) throw new Error(`no task ${text}`);
  return found;
};

beforeEach(async () => {
  ledger = newLedger();
  importInto(ledger, await readHuadu());
});

describe('taking a new version of 花都区 over', () => {
  it('brings the plan to what the new table says, in its order, as one batch', async () => {
    const recognized = await readVersion(revise(before));
    const result = takeVersion(ledger, planned(ledger, recognized));
    expect(result).toMatchObject({
      batchId: 2,
      planId: 1,
      version: { planId: 1, changed: 2, added: 1, removed: 1 },
    });
    const said = ({ number, category, content, responsibility }: HuaduRow) => ({
      number,
      category,
      content,
      responsibility,
    });
    expect(tasks().map(said)).toEqual(revise(before).map(said));
    expect(listPlans(ledger.db)).toMatchObject([{ id: 1, tasks: 21 }]);
    expect(ledgerStatus(ledger)).toMatchObject({ plans: 1, tasks: 21 });
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('leaves nothing to change where the same table is compared again', async () => {
    const rows = revise(before);
    takeVersion(ledger, planned(ledger, await readVersion(rows)));
    const again = planned(ledger, await readVersion(rows, { name: '再发.xlsx' }));
    expect(new Set(again.changes.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(again.versionOf).toMatchObject({ planId: 1, batchId: 2 });
    expect(refusal(() => takeVersion(ledger, again)).code).toBe('nothing-to-apply');
  });

  it('keeps the ids of tasks and of the obligations that stay, also where a role changed', async () => {
    const old = tasks();
    takeVersion(ledger, planned(ledger, await readVersion(revise(before))));
    expect(worded(content(21)).id).toBe(old[20]?.id);
    const [lead, support] = worded(content(16)).obligations;
    expect([lead, support]).toMatchObject([
      { id: old[15]?.obligations[0]?.id, department: '区卫计局', role: 'support' },
      { id: old[15]?.obligations[1]?.id, department: '区民政局', role: 'lead' },
    ]);
  });

  it('points a changed task to the new file, and leaves an unchanged one with the old', async () => {
    takeVersion(ledger, planned(ledger, await readVersion(change(before, 7, { content: `引导${content(7)}` }))));
    expect(worded(`引导${content(7)}`).source).toMatchObject({
      batchId: 2,
      file: '花都区分解表（修订）.xlsx',
      contentCell: 'D9',
    });
    expect(worded(content(6)).source).toMatchObject({ batchId: 1, file: '花都区医养结合试点工作任务分解表.xlsx' });
  });

  it('takes over only what was approved, and touches nothing else', async () => {
    const old = tasks();
    const file = planned(ledger, await readVersion(revise(before)));
    takeVersion(ledger, file, ({ kind }) => kind === 'changed');
    const now = tasks();
    expect(now.map(({ id }) => id)).toEqual(old.map(({ id }) => id));
    const differing = now.filter((task, index) => JSON.stringify(task) !== JSON.stringify(old[index]));
    expect(differing.map(({ content }) => content)).toEqual([content(7).replace('鼓励', '引导'), content(16)]);
    expect(checkLedger(ledger.db)).toEqual([]);
    const rest = planned(ledger, await readVersion(revise(before), { name: '再看.xlsx' }));
    expect(rest.changes.filter(({ kind }) => kind === 'changed')).toEqual([]);
    expect(rest.changes.filter(({ kind }) => kind === 'new' || kind === 'removed')).toHaveLength(2);
  });

  it('retires a removed task: out of every list and count, with its history', async () => {
    const [, , third] = tasks();
    takeVersion(ledger, planned(ledger, await readVersion(before.toSpliced(2, 1))), ({ kind }) => kind === 'removed');
    expect(tasks()).toHaveLength(20);
    expect(ledgerStatus(ledger).tasks).toBe(20);
    expect(listDepartments(ledger.db).find(({ name }) => name === '区卫计局')?.tasks).toBe(19);
    const retired = getLinkedTask(ledger.db, third?.id ?? 0);
    expect(retired).toMatchObject({ content: content(3), retired: { batchId: 2, at: STAMP.at } });
    expect(retired.obligations).toEqual(third?.obligations);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('says what was done in the list of imports and in the audit log', async () => {
    takeVersion(ledger, planned(ledger, await readVersion(revise(before))));
    expect(listBatches(ledger.db)[0]?.version).toMatchObject({ planId: 1, changed: 2, added: 1, removed: 1 });
    expect(listBatches(ledger.db)[1]?.version).toBeNull();
    expect(listAudit(ledger.db, 1)[0]).toMatchObject({
      action: 'import',
      batchId: 2,
      details: expect.stringMatching(
        /作为《花都区医养结合试点工作任务分解表》的新版：改动 2 项、移位 \d+ 项、新增 1 项、删去 1 项任务/,
      ),
    });
  });
});

describe('taking a version back', () => {
  it('restores the ledger to the last row, and the digest with it', async () => {
    const [rows, digest] = [dumpWork(ledger), planDigest(ledger.db, 1)];
    takeVersion(ledger, planned(ledger, await readVersion(revise(before))));
    expect(planDigest(ledger.db, 1)).not.toBe(digest);
    undoBatch(ledger.db, 2, STAMP);
    expect(dumpWork(ledger)).toBe(rows);
    expect(planDigest(ledger.db, 1)).toBe(digest);
    expect(checkLedger(ledger.db)).toEqual([]);
    expect(listBatches(ledger.db)[0]).toMatchObject({ id: 2, state: 'undone', version: { changed: 2 } });
  });

  it('brings back a body that the version had removed from the directory', async () => {
    const rows = dumpWork(ledger);
    takeVersion(ledger, planned(ledger, await readVersion(change(before, 21, { responsibility: '区民政局' }))));
    expect(listDepartments(ledger.db).map(({ name }) => name)).not.toContain('区国规局');
    expect(checkLedger(ledger.db)).toEqual([]);
    undoBatch(ledger.db, 2, STAMP);
    expect(dumpWork(ledger)).toBe(rows);
  });

  it('finds that body again where another import has named it meanwhile', async () => {
    const digest = planDigest(ledger.db, 1);
    takeVersion(ledger, planned(ledger, await readVersion(change(before, 21, { responsibility: '区民政局' }))));
    importInto(
      ledger,
      await readVersion([{ ...ADDED, number: '1', responsibility: '区国规局' }], {
        name: '另表.xlsx',
        title: '花都区规划工作任务表',
      }),
    );
    undoBatch(ledger.db, 2, STAMP);
    expect(planDigest(ledger.db, 1)).toBe(digest);
    expect(listDepartments(ledger.db).filter(({ name }) => name === '区国规局')).toMatchObject([{ tasks: 2 }]);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('goes version by version: an older one is refused while a later one stands on it', async () => {
    const states = [dumpWork(ledger)];
    const versions = [
      change(before, 7, { content: `一、${content(7)}` }),
      change(before, 7, { content: `二、${content(7)}` }),
    ];
    for (const [index, rows] of versions.entries()) {
      takeVersion(ledger, planned(ledger, await readVersion(rows, { name: `第${index + 1}稿.xlsx` })));
      states.push(dumpWork(ledger));
    }
    for (const batch of [1, 2]) {
      const { code, message } = refusal(() => undoBatch(ledger.db, batch, STAMP));
      expect(code).toBe('later-version');
      expect(message).toContain('第 3 批“第2稿.xlsx”');
    }
    expect(dumpWork(ledger)).toBe(states[2]);
    for (const batch of [3, 2]) {
      undoBatch(ledger.db, batch, STAMP);
      expect(dumpWork(ledger)).toBe(states[batch - 2]);
      expect(checkLedger(ledger.db)).toEqual([]);
    }
    undoBatch(ledger.db, 1, STAMP);
    expect(tasks()).toEqual([]);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('is noticed by the check where a kept earlier value was changed', async () => {
    takeVersion(ledger, planned(ledger, await readVersion(revise(before))));
    ledger.db.prepareWrite(`UPDATE task_revisions SET before = replace(before, '鼓励', '禁止')`).run();
    expect(checkLedger(ledger.db)).toEqual([
      expect.stringContaining('第 2 批导入“花都区分解表（修订）.xlsx”的内容与导入时不一致'),
    ]);
  });
});

describe('a version is refused', () => {
  it('where the plan has changed since the person looked', async () => {
    const file = planned(ledger, await readVersion(revise(before)));
    takeVersion(ledger, planned(ledger, await readVersion(before.slice(0, 20), { name: '他人.xlsx' })));
    const rows = dumpWork(ledger);
    expect(refusal(() => takeVersion(ledger, file)).code).toBe('ledger-moved-on');
    expect(dumpWork(ledger)).toBe(rows);
  });

  it('where its plan was taken back', async () => {
    const file = planned(ledger, await readVersion(revise(before)));
    undoBatch(ledger.db, 1, STAMP);
    expect(refusal(() => takeVersion(ledger, file)).code).toBe('ledger-moved-on');
  });

  it('where it was never compared with that plan, or nothing or something unknown was approved', async () => {
    const file = planned(ledger, await readVersion(revise(before)));
    const codeOf = (asVersion: { planId: number; accept: number[] }) =>
      refusal(() => takeChanges(ledger, file, asVersion)).code;
    expect(codeOf({ planId: 9, accept: [0] })).toBe('not-a-version');
    expect(codeOf({ planId: 1, accept: [] })).toBe('nothing-to-apply');
    expect(codeOf({ planId: 1, accept: [0, 99] })).toBe('no-such-change');
    expect(listBatches(ledger.db)).toHaveLength(1);
  });
});
