import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAlikeTasks, findTasksLike } from '../../../src/core/importing/find-alike-tasks.ts';
import { readFile } from '../../../src/core/importing/read-file.ts';
import { listAudit } from '../../../src/core/ledger/audit.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { getLinkedTask } from '../../../src/core/ledger/get-linked-task.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { linkTask, unlinkTask } from '../../../src/core/ledger/task-links.ts';
import { listTasks } from '../../../src/core/ledger/tasks.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import type { RecognizedFile } from '../../../src/shared/model/table.ts';
import { CHAOYANG, WUHAI } from '../../helpers/cli.ts';
import { importInto, newLedger, refusal, STAMP } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';
import { tasksOf } from './read-typed.ts';

const NATIONAL = join(WUHAI, '..', '国家医养结合工作重点任务分工方案.xlsx');
const PLACES = ['国家', '乌海市', '朝阳区'];

/** The seed as the ledger takes it in, under the place that a person confirms. */
async function readSeed(path: string, place: string): Promise<RecognizedFile> {
  const { recognized: read } = await readFile({ name: `${place}.xlsx`, bytes: readFileSync(path) });
  const { sha256 } = recognized(`${place}.xlsx`, []);
  return { ...read, sha256, document: { ...read.document, place } };
}

const seeds = await Promise.all([NATIONAL, WUHAI, CHAOYANG].map((path, index) => readSeed(path, PLACES[index] ?? '')));

function ledgerOfSeeds(): Ledger {
  const ledger = newLedger();
  for (const seed of seeds) importInto(ledger, seed);
  return ledger;
}

const idOf = (ledger: Ledger, planId: number, text: string): number => {
  const [found] = listTasks(ledger.db, { planId, text }, 0, 1).tasks;
  if (!found) throw new Error(`no task with ${text}`);
  return found.id;
};

describe('tasks of 国家 in 乌海市 and 朝阳区', () => {
  it('are offered for many tasks of the city, the most alike first, and never for a task of their own plan', () => {
    const ledger = newLedger();
    for (const seed of seeds.slice(0, 1)) importInto(ledger, seed);
    const [, city] = seeds;
    const alike = findAlikeTasks(ledger.db, city ? tasksOf(city) : [], '乌海市', null);
    const offered = alike.filter((found) => found.length > 0);
    expect(alike).toHaveLength(50);
    expect(offered.length).toBeGreaterThanOrEqual(20);
    for (const [first] of offered) expect(first).toMatchObject({ place: '国家', level: 'upper' });
    expect(findAlikeTasks(ledger.db, city ? tasksOf(city) : [], '乌海市', 1).flat()).toEqual([]);
  });

  it('are found though a clause was put in and , stands for ，', () => {
    const ledger = ledgerOfSeeds();
    const alike = findTasksLike(ledger.db, idOf(ledger, 2, '有条件的二级以上综合医院要开设老年病科'));
    expect(alike[0]).toMatchObject({
      place: '国家',
      content: '有条件的二级以上综合医院要开设老年病科，做好老年慢性病防治和康复护理相关工作。',
      level: 'upper',
    });
    expect(alike[0]?.likeness).toBeGreaterThan(0.8);
  });

  it('come before those of other places, which come before those of lower ones', () => {
    const ledger = ledgerOfSeeds();
    const text = '执业医师到养老机构设置的医疗机构';
    const levels = (planId: number) => findTasksLike(ledger.db, idOf(ledger, planId, text)).map(({ level }) => level);
    expect([levels(1), levels(2), levels(3)]).toEqual([
      ['lower', 'lower'],
      ['upper', 'lower'],
      ['upper', 'upper'],
    ]);
  });

  it('do not take tasks on different matters for one another', () => {
    const ledger = newLedger();
    importInto(ledger, recognized('甲.xlsx', [task(5, { content: '推进家庭医生签约服务，优先满足老年人需求' })]));
    const other = [{ content: '推进养老机构消防安全改造，优先保障农村敬老院' }, { content: '' }, { content: '一' }];
    expect(findAlikeTasks(ledger.db, other, '花都区', null)).toEqual([[], [], []]);
  });
});

describe('the upper task', () => {
  it('is named, shown from both sides, changed and taken away, each with its trace', () => {
    const ledger = ledgerOfSeeds();
    const text = '执业医师到养老机构设置的医疗机构';
    const [national, city, district] = [1, 2, 3].map((planId) => idOf(ledger, planId, text));
    if (!national || !city || !district) throw new Error('a seed lacks the task');
    linkTask(ledger.db, district, national, STAMP);
    linkTask(ledger.db, district, city, STAMP);
    linkTask(ledger.db, city, national, STAMP);
    expect(getLinkedTask(ledger.db, district)).toMatchObject({
      upper: { id: city, planId: 2, retired: false },
      lower: [],
    });
    expect(getLinkedTask(ledger.db, national).lower.map(({ id }) => id)).toEqual([city]);
    unlinkTask(ledger.db, district, STAMP);
    expect(getLinkedTask(ledger.db, district).upper).toBeNull();
    expect(listAudit(ledger.db, 2).map(({ action, details }) => [action, details])).toEqual([
      ['link', expect.stringMatching(/^取消朝阳区《.*与上级任务乌海市《.*的对应$/)],
      ['link', expect.stringMatching(/^乌海市《.*的上级对应任务定为国家《.*》第 \d+ 项“.*……”$/)],
    ]);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('is never in the same plan, never below the task itself, and goes with its plan', () => {
    const ledger = ledgerOfSeeds();
    const [first, second] = listTasks(ledger.db, { planId: 1 }, 0, 2).tasks.map(({ id }) => id);
    const [city] = listTasks(ledger.db, { planId: 2 }, 0, 1).tasks.map(({ id }) => id);
    if (!first || !second || !city) throw new Error('a seed lacks tasks');
    const codeOf = (work: () => void) => refusal(work).code;
    expect(codeOf(() => linkTask(ledger.db, first, second, STAMP))).toBe('same-plan');
    expect(codeOf(() => linkTask(ledger.db, first, first, STAMP))).toBe('same-plan');
    expect(codeOf(() => linkTask(ledger.db, first, 9999, STAMP))).toBe('no-such-task');
    expect(codeOf(() => unlinkTask(ledger.db, first, STAMP))).toBe('not-linked');
    linkTask(ledger.db, city, first, STAMP);
    expect(codeOf(() => linkTask(ledger.db, first, city, STAMP))).toBe('link-circle');
    undoBatch(ledger.db, 1, STAMP);
    expect(getLinkedTask(ledger.db, city).upper).toBeNull();
    expect(checkLedger(ledger.db)).toEqual([]);
  });
});
