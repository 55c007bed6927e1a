import { describe, expect, it } from 'vitest';
import { type Matchable, matchTasks } from '../../../src/core/importing/match-tasks.ts';
import { change, huaduRows, readHuadu, readVersion, renumber } from '../../helpers/huadu.ts';
import { tasksOf } from './read-typed.ts';

const before = await huaduRows();

async function matchVersion(rows: Awaited<ReturnType<typeof huaduRows>>) {
  return matchTasks(tasksOf(await readHuadu()), tasksOf(await readVersion(rows)));
}

/** A row with a number and a wording, in one category. */
const row = (number: string | null, content: string, category = '一、重点任务'): Matchable => ({
  number,
  category: [category],
  content,
});

const inShort = (old: readonly Matchable[], fresh: readonly Matchable[]) =>
  matchTasks(old, fresh).map((match) => `${match.before}→${match.after} ${match.reason}`);

describe('matching a new version of 花都区', () => {
  it('finds each task of the same table typed anew', async () => {
    const matches = await matchVersion(before);
    expect(matches).toEqual(
      before.map((_, index) => ({ before: index, after: index, reason: 'same-place', certainty: 1 })),
    );
  });

  it('keeps a task whose words were changed, and says how alike they are', async () => {
    const content = (before[15]?.content ?? '').replace('优先满足', '首先保障');
    const matches = await matchVersion(change(before, 16, { content }));
    expect(matches[15]).toMatchObject({ before: 15, after: 15, reason: 'same-number' });
    expect(matches[15]?.certainty).toBeGreaterThan(0.9);
    expect(matches[15]?.certainty).toBeLessThan(1);
  });

  it('keeps every task where a row was put in and all numbers below it shifted', async () => {
    const added = { ...before[9], category: before[9]?.category ?? [], number: null, responsibility: '区民政局' };
    const rows = renumber(
      before.toSpliced(4, 0, { ...added, content: '开展老年人能力综合评估，建立评估结果互认机制。' }),
    );
    const matches = await matchVersion(rows);
    expect(matches).toHaveLength(21);
    expect(matches.map((match) => match.before)).toEqual(before.map((_, index) => index));
    expect(matches.map((match) => match.after)).not.toContain(4);
    expect(new Set(matches.map(({ reason }) => reason))).toEqual(new Set(['same-place']));
  });

  it('finds all tasks in a table put in another order', async () => {
    const matches = await matchVersion(renumber(before.toReversed()));
    expect(matches.map((match) => match.before)).toEqual(before.map((_, index) => 20 - index));
  });

  it('leaves a removed row without a partner', async () => {
    const matches = await matchVersion(renumber(before.toSpliced(7, 1)));
    expect(matches.map((match) => match.before)).not.toContain(7);
    expect(matches).toHaveLength(20);
  });
});

describe('matchTasks', () => {
  it('knows a task in another category by its wording', () => {
    expect(
      inShort(
        [row('1', '加强督查'), row('2', '落实经费')],
        [row('1', '加强督查', '二、保障措施'), row('2', '落实经费')],
      ),
    ).toEqual(['0→0 same-content', '1→1 same-place']);
  });

  it('does not take the same number for the same task', () => {
    expect(inShort([row('1', '推进家庭医生签约服务')], [row('1', '建设县域医疗共同体信息平台')])).toEqual([]);
  });

  it('does not take rows without numbers for one another because both have none', () => {
    const old = row(null, '推进养老服务人才保障，制定行动方案，落实工资待遇');
    expect(inShort([old], [row(null, '推进养老服务人才保障，加强院校合作，开展职业培训，建设基地')])).toEqual([]);
  });

  it('lets white space, full-width forms and the last 。 make no difference', () => {
    expect(inShort([row('１.', '到2020年， 达到70％以上。')], [row('1', '到2020年,达到70%以上')])).toEqual([
      '0→0 same-place',
    ]);
  });

  it('does not let a shifted number carry a task off to its neighbour', () => {
    const old = [
      row('1', '推进新华街道老旧小区改造工程，完成外墙修缮'),
      row('2', '推进花山镇老旧小区改造工程，完成外墙修缮'),
    ];
    const fresh = [
      row('1', '推进炭步镇老旧小区改造工程，完成外墙修缮'),
      row('2', '推进新华街道老旧小区改造工程，完成外墙粉刷'),
      row('3', '推进花山镇老旧小区改造工程，完成外墙粉刷'),
    ];
    expect(inShort(old, fresh)).toEqual(['0→1 alike', '1→2 alike']);
  });

  it('takes no task twice: of two equal rows each has its own partner', () => {
    const twice = [row('1', '各镇街落实属地责任'), row('2', '各镇街落实属地责任')];
    expect(inShort(twice, [row('2', '各镇街落实属地责任')])).toEqual(['1→0 same-place']);
    expect(inShort([row('1', '各镇街落实属地责任')], twice)).toEqual(['0→0 same-place']);
    expect(inShort(twice, twice.toReversed())).toEqual(['1→0 same-place', '0→1 same-place']);
  });

  it('claims what is certain before what is likely, whatever the order of the rows', () => {
    const old = [
      row('1', '开展老年人健康管理服务，建立健康档案'),
      row('2', '开展老年人健康管理服务，建立电子健康档案'),
    ];
    expect(inShort(old, [row('1', '开展老年人健康管理服务，建立电子健康档案')])).toEqual(['1→0 same-place']);
  });

  it('ends soon on thousands of rows written like a form letter', () => {
    const rows = (target: number) =>
      Array.from({ length: 3000 }, (_, index) =>
        row(String(index + 1), `推进第${index + 1}项重点工作，达到${target}%以上`),
      );
    const matches = matchTasks(rows(70), rows(75));
    expect(matches.filter((match) => match.before === match.after)).toHaveLength(3000);
  });
});
