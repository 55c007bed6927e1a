import { describe, expect, it } from 'vitest';
import { listDepartments } from '../../../src/core/ledger/list-departments.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { listPlans } from '../../../src/core/ledger/plans.ts';
import { getTask, listTasks } from '../../../src/core/ledger/tasks.ts';
import type { TaskFilter } from '../../../src/shared/model/ledger.ts';
import { importInto, newLedger, refusal } from '../../helpers/ledger.ts';
import { assignment, doubt, recognized, task } from '../../helpers/recognized.ts';

function numbers(ledger: Ledger, filter: TaskFilter): (string | null)[] {
  return listTasks(ledger.db, filter, 0, 100).tasks.map((each) => each.number);
}

function departmentId(ledger: Ledger, place: string, name: string): number {
  const found = listDepartments(ledger.db).find((each) => each.place === place && each.name === name);
  if (!found) throw new Error(`no ${name} in ${place}`);
  return found.id;
}

describe('listTasks', () => {
  it('gives pages in the order of the table, and the number of all', () => {
    const ledger = newLedger();
    importInto(
      ledger,
      recognized(
        '甲.xlsx',
        [5, 6, 7, 8, 9].map((row) => task(row)),
      ),
    );
    const page = listTasks(ledger.db, {}, 2, 2);
    expect(page.total).toBe(5);
    expect(page.tasks.map(({ number }) => number)).toEqual(['3', '4']);
    expect(page.tasks[0]?.obligations.map(({ department, role }) => [department, role])).toEqual([
      ['区民政局', 'lead'],
      ['区卫计局', 'support'],
    ]);
  });

  it('keeps a number that the table prints twice, and one that it leaves out', () => {
    const ledger = newLedger();
    importInto(
      ledger,
      recognized('乌海.xlsx', [task(5, { number: '49' }), task(6, { number: null }), task(7, { number: '49' })]),
    );
    expect(numbers(ledger, {})).toEqual(['49', null, '49']);
  });

  it('takes department and role as one question: what 区民政局 leads is not what another body leads beside it', () => {
    const ledger = newLedger();
    importInto(
      ledger,
      recognized('甲.xlsx', [
        task(5, { assignments: [assignment('区民政局', 'lead')] }),
        task(6, { assignments: [assignment('区卫计局', 'lead'), assignment('区民政局', 'support')] }),
        task(7, { assignments: [assignment('区民政局', 'joint'), assignment('区卫计局', 'joint')] }),
      ]),
    );
    const id = departmentId(ledger, '花都区', '区民政局');
    expect(numbers(ledger, { departmentId: id })).toEqual(['1', '2', '3']);
    expect(numbers(ledger, { departmentId: id, role: 'lead' })).toEqual(['1']);
    expect(numbers(ledger, { departmentId: id, role: 'support' })).toEqual(['2']);
    expect(numbers(ledger, { role: 'joint' })).toEqual(['3']);
    expect(numbers(ledger, { role: 'sole' })).toEqual([]);
  });

  it('finds tasks in which every word occurs, wherever it stands', () => {
    const ledger = newLedger();
    importInto(
      ledger,
      recognized('花都.xlsx', [
        task(5, {
          content: '建立老年病区',
          category: ['（一）医疗'],
          responsibility: '区民政局',
          assignments: [assignment('区民政局', 'sole')],
        }),
        task(6, { content: '老年人签约服务', responsibility: '区卫计\n局' }),
      ]),
    );
    expect(numbers(ledger, { text: '老年' })).toEqual(['1', '2']);
    expect(numbers(ledger, { text: ' 老年　医疗 ' })).toEqual(['1']);
    expect(numbers(ledger, { text: '老年 区卫计局' })).toEqual(['2']);
    expect(numbers(ledger, { text: '花都 签约' })).toEqual(['2']);
    expect(numbers(ledger, { text: '(一)' })).toEqual(['1']);
    expect(numbers(ledger, { text: '老年病区服务' })).toEqual([]);
    expect(numbers(ledger, { text: '   ' })).toEqual(['1', '2']);
  });

  it('takes %, _, quotes and brackets for themselves', () => {
    const ledger = newLedger();
    importInto(
      ledger,
      recognized('甲.xlsx', [
        task(5, { content: '达到100%' }),
        task(6, { content: '达到1000人' }),
        task(7, { content: '文件a_b“半住院”' }),
        task(8, { content: '文件axb \'x\' "y"' }),
      ]),
    );
    expect(numbers(ledger, { text: '100%' })).toEqual(['1']);
    expect(numbers(ledger, { text: 'a_b' })).toEqual(['3']);
    expect(numbers(ledger, { text: '%' })).toEqual(['1']);
    expect(numbers(ledger, { text: "'x'" })).toEqual(['4']);
    expect(numbers(ledger, { text: '"' })).toEqual(['4']);
    expect(numbers(ledger, { text: '[' })).toEqual([]);
    expect(numbers(ledger, { text: "') OR TRUE --" })).toEqual([]);
  });

  it('finds by the initials of the pinyin, two at least, whatever the reading of a sign', () => {
    const ledger = newLedger();
    importInto(
      ledger,
      recognized('甲.xlsx', [
        task(5, { content: '建立长期护理保险制度', assignments: [assignment('区民政局', 'sole')], responsibility: '' }),
        task(6, { content: '开展重点人群签约', assignments: [assignment('区卫计局', 'sole')], responsibility: '' }),
      ]),
    );
    expect(numbers(ledger, { text: 'hlbx' })).toEqual(['1']);
    expect(numbers(ledger, { text: 'CQHL' })).toEqual(['1']);
    expect(numbers(ledger, { text: 'zqhl' })).toEqual(['1']);
    expect(numbers(ledger, { text: 'qwjj' })).toEqual(['2']);
    expect(numbers(ledger, { text: 'zdrq 签约' })).toEqual(['2']);
    expect(numbers(ledger, { text: 'h' })).toEqual([]);
    expect(numbers(ledger, { text: 'hb' })).toEqual([]);
  });

  it('finds full-width digits and capitals by half-width and small ones', () => {
    const ledger = newLedger();
    importInto(ledger, recognized('甲.xlsx', [task(5, { content: '６５岁以上老年人ＡＰＰ' })]));
    expect(numbers(ledger, { text: '65岁 app' })).toEqual(['1']);
  });
});

describe('getTask', () => {
  it('gives back everything that was recognised, with its cells', () => {
    const ledger = newLedger();
    const source = task(5, {
      number: '1.1',
      category: ['一、重点任务', '（一）医疗'],
      openList: true,
      deadline: '2024年10月底前',
      due: '2024-10-31',
      deadlines: [{ kind: 'stage', text: '2024年10月-12月', due: '2024-12-31', start: '2024-10-01', cell: 'C5' }],
      indicators: [{ text: '力争4.5张', name: null, operator: '≈', value: 4.5, unit: '张', soft: true, cell: 'C5' }],
      extras: [{ meaning: 'remark', header: '备 注', text: '两行\n备注', cell: 'F5' }],
      source: { sheet: 'Sheet1', range: 'A5:F6' },
    });
    const about = doubt('D6', { reading: '分别负责', alternatives: ['牵头', '配合'] });
    importInto(ledger, recognized('甲.xlsx', [source], { issues: [doubt('A1'), about] }));
    const [summary] = listTasks(ledger.db, {}, 0, 1).tasks;
    const detail = getTask(ledger.db, summary?.id ?? 0);
    expect(detail).toMatchObject({
      number: '1.1',
      category: source.category,
      openList: true,
      due: '2024-10-31',
      deadlines: source.deadlines,
      indicators: source.indicators,
      extras: source.extras,
      doubts: 1,
      doubtList: [about],
      responsibility: source.responsibility,
      source: { file: '甲.xlsx', sheet: 'Sheet1', range: 'A5:F6', numberCell: 'B5', contentCell: 'C5' },
    });
    expect(detail.obligations[0]).toMatchObject({ wording: '区民政局', state: 'pending', cell: 'D5', inferred: false });
  });

  it('says that a task is gone', () => {
    expect(refusal(() => getTask(newLedger().db, 1)).code).toBe('no-such-task');
  });
});

describe('listDepartments', () => {
  it('keeps 区民政局 of two places apart, and the wordings of one body together', () => {
    const ledger = newLedger();
    const tasks = [
      task(5, { assignments: [assignment('区民政局', 'lead')] }),
      task(6, { assignments: [assignment('民政局', 'support', '区民政局'), assignment('各街乡', 'joint')] }),
    ];
    importInto(ledger, recognized('花都.xlsx', tasks));
    const facts = recognized('朝阳.xlsx', []).document;
    importInto(ledger, recognized('朝阳.xlsx', tasks, { document: { ...facts, place: '朝阳区' } }));
    expect(listDepartments(ledger.db).map(({ place, name }) => `${place} ${name}`)).toEqual([
      '朝阳区 区民政局',
      '朝阳区 各街乡',
      '花都区 区民政局',
      '花都区 各街乡',
    ]);
    const [body, group] = listDepartments(ledger.db);
    expect(group).toMatchObject({ collective: true, joint: 1, tasks: 1 });
    expect(body).toMatchObject({ collective: false, lead: 1, support: 1, joint: 0, sole: 0, unspecified: 0, tasks: 2 });
    expect(body?.wordings).toEqual(['民政局', '区民政局']);
  });
});

describe('listPlans', () => {
  it('counts tasks and obligations apart: one task with three bodies is one task and three obligations', () => {
    const ledger = newLedger();
    const three = ['甲局', '乙局', '丙局'].map((name) => assignment(name, 'lead'));
    importInto(ledger, recognized('甲.xlsx', [task(5, { assignments: three }), task(6, { assignments: [] })]));
    expect(listPlans(ledger.db)).toMatchObject([
      {
        title: '甲任务分工表',
        tasks: 2,
        obligations: 3,
        place: '花都区',
        sourceFile: '甲.xlsx',
        issuedOn: '2017-05-01',
      },
    ]);
  });
});
