import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { withProposals } from '../../../../src/core/directory/propose/with-proposals.ts';
import { readFile } from '../../../../src/core/importing/read-file.ts';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import type { Ledger } from '../../../../src/core/ledger/open.ts';
import { listTasks } from '../../../../src/core/ledger/tasks.ts';
import type { Question } from '../../../../src/shared/model/directory.ts';
import type { RecognizedFile } from '../../../../src/shared/model/table.ts';
import { WUHAI } from '../../../helpers/cli.ts';
import { bodyOf, dumpDirectory, duties, ledgerOf, saying, stepsOn, takeIn } from '../../../helpers/directory.ts';
import { importInto, newLedger } from '../../../helpers/ledger.ts';
import { bytesOf } from '../../../helpers/recognized.ts';
import { SEED_DATA } from '../../../helpers/starting-data.ts';

const steps = (ledger: Ledger) => stepsOn(ledger, '2026-11-22', SEED_DATA);
const asked = (ledger: Ledger, kind: Question['kind']) =>
  steps(ledger)
    .departments.questions()
    .filter((question) => question.kind === kind);
const shown = (ledger: Ledger) => withProposals(ledger.db, listTasks(ledger.db, {}, 0, 500).tasks, SEED_DATA);

describe('the table of 乌海市', () => {
  let read: RecognizedFile;
  beforeAll(async () => {
    const name = '乌海市医养结合工作重点任务分工方案.xlsx';
    const { recognized } = await readFile({ name, bytes: readFileSync(WUHAI) });
    // What the helpers take in keeps a file's name as its bytes.
    read = { ...recognized, sha256: createHash('sha256').update(bytesOf(name)).digest('hex') };
  });
  function open(): Ledger {
    const ledger = newLedger();
    importInto(ledger, read, { data: SEED_DATA });
    return ledger;
  }

  it('shows on the rows of 医保定点 that they passed from 人社局 to 医保局, with both dates', () => {
    const rows = shown(open()).filter(({ content }) => /医保|医疗保险/u.test(content));
    const proposed = rows.flatMap(({ obligations }) => obligations.filter(({ proposed: each }) => each !== null));
    expect(proposed.length).toBeGreaterThanOrEqual(3);
    for (const { wording, department, proposed: transfer } of proposed) {
      expect(wording).toMatch(/^人力资源和?社会保障局$/);
      expect(department, 'nothing passes before a person says so').toBe('人力资源社会保障局');
      expect(transfer).toMatchObject({
        to: '医疗保障局',
        state: { from: '2018-05-31', to: '2018-05-31' },
        local: { from: '2018-09', to: '2019-03' },
      });
    }
  });

  it('asks for them all at once; a yes passes them on, on the last day it can have been', () => {
    const ledger = open();
    const before = dumpDirectory(ledger);
    const [question] = asked(ledger, 'transfer');
    expect(question).toMatchObject({
      message:
        '原文“人力资源社会保障局”、“人力资源和社会保障局”→ 现“医疗保障局”：医保定点、支付范围和基金管理 2018年9月至2019年3月间随机构改革划转（国家层面2018年5月31日）。',
      choices: [
        { id: 'new-0', asks: 'name', name: '医疗保障局' },
        { id: 'keep', label: '不划转' },
        { id: 'other', asks: 'body' },
      ],
    });
    const answer = { key: question?.key ?? '', choice: 'new-0', name: '医疗保障局' };
    const change = steps(ledger).departments.answer([answer]);
    const { id, tasks } = bodyOf(ledger, '医疗保障局', '乌海市');
    expect(tasks).toBe(question?.taskCount);
    const { obligations } = shown(ledger).find((task) => task.id === question?.tasks[0]?.id) ?? { obligations: [] };
    expect(obligations.find(({ departmentId }) => departmentId === id)).toMatchObject({
      named: '人力资源社会保障局',
      proposed: null,
      transfers: [
        {
          to: '医疗保障局',
          on: '2019-03-31',
          reason:
            '医保定点、支付范围和基金管理的职责2018年9月至2019年3月间划转（国家层面2018年5月31日），见《深化党和国家机构改革方案》（2018年3月）；日期按最晚一天2019年3月31日登记。',
        },
      ],
    });
    expect(asked(ledger, 'transfer').map(({ key }) => key)).not.toContain(question?.key);
    expect(checkLedger(ledger.db)).toEqual([]);
    steps(ledger).changes.undo(change?.id ?? 0);
    expect(dumpDirectory(ledger)).toBe(before);
  });

  it('is not asked again where the answer was no, but for tasks that come in later', () => {
    const ledger = open();
    const [question] = asked(ledger, 'transfer');
    steps(ledger).departments.answer([{ key: question?.key ?? '', choice: 'keep' }]);
    expect(asked(ledger, 'transfer').map(({ key }) => key)).not.toContain(question?.key);
    expect(shown(ledger).find(({ id }) => id === question?.tasks[0]?.id)?.obligations).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ proposed: null })]),
    );
    const tasks = [saying(5, '扩大医保定点', { lead: ['人力资源社会保障局'] })];
    takeIn(ledger, tasks, { file: '乙.xlsx', place: '乌海市', issuedOn: null });
    expect(asked(ledger, 'transfer').find(({ key }) => key === question?.key)?.taskCount).toBe(1);
  });

  it('settles all of a kind as one step that goes back whole', () => {
    const ledger = open();
    const before = dumpDirectory(ledger);
    const { departments, changes } = steps(ledger);
    const answers = departments
      .questions()
      .filter(({ kind }) => kind === 'transfer' || kind === 'succession')
      .map(({ key, choices }) => ({ key, choice: choices[0]?.id ?? '', name: choices[0]?.name }));
    const change = departments.answer(answers);
    expect(change?.summary).toBe(
      `答复待确认 ${answers.length} 项：职责划转 2 项，机构合并、拆分 ${answers.length - 2} 项`,
    );
    expect(asked(ledger, 'transfer')).toEqual([]);
    expect(asked(ledger, 'succession')).toEqual([]);
    expect(bodyOf(ledger, '自然资源局', '乌海市').tasks).toBe(10);
    expect(bodyOf(ledger, '税务局', '乌海市').tasks, '国税局 and 地税局 of one task').toBe(1);
    expect(checkLedger(ledger.db)).toEqual([]);
    changes.undo(change?.id ?? 0);
    expect(dumpDirectory(ledger)).toBe(before);
  });
});

describe('nothing is proposed', () => {
  const matter = (said = '区人社局') => saying(5, '纳入医保定点范围', { lead: [said] });
  const proposals = (ledger: Ledger) => [...asked(ledger, 'transfer'), ...asked(ledger, 'succession')];

  it('for a document that was written after the transfer', () => {
    const ledger = newLedger();
    takeIn(ledger, [matter()], { issuedOn: '2020-05-01' });
    expect(proposals(ledger)).toEqual([]);
  });

  it('for an undated document that names the body of today', () => {
    const ledger = newLedger();
    takeIn(ledger, [matter(), saying(6, '发展养老', { lead: ['区医保局'] })], { issuedOn: null });
    expect(proposals(ledger)).toEqual([]);
  });

  it('for another matter of the same body, and for the same matter of another one', () => {
    const ledger = ledgerOf(saying(5, '培训护理人员', { lead: ['区人社局'] }), matter('区教育局'));
    expect(proposals(ledger)).toEqual([]);
  });

  it('for a matter that came home: 老龄 went from 民政 to 卫健 and back', () => {
    const ledger = ledgerOf(saying(5, '落实应对人口老龄化政策', { lead: ['区民政局'] }));
    expect(proposals(ledger)).toEqual([]);
    const later = newLedger();
    takeIn(later, [saying(5, '落实应对人口老龄化政策', { lead: ['区卫生健康局'] })], { issuedOn: '2021-01-01' });
    expect(proposals(later)).toMatchObject([{ kind: 'transfer', choices: [{ name: '区民政局' }, {}, {}] }]);
  });
});

describe('a body that went into another one', () => {
  it('is asked for with an entry that the place has, and keeps its own until then: 国土局 is not 规划局', () => {
    const ledger = ledgerOf(saying(5, '保障用地', { lead: ['区国土局'], support: ['区规划局'] }));
    takeIn(ledger, [saying(5, '保障用地', { lead: ['区自然资源局'] })], { file: '乙.xlsx', issuedOn: '2020-01-01' });
    const questions = asked(ledger, 'succession');
    const to = bodyOf(ledger, '区自然资源局').id;
    expect(questions).toHaveLength(2);
    for (const { choices } of questions) {
      expect(choices[0]).toEqual({ id: `to-${to}`, label: '由“区自然资源局”承接' });
    }
    expect(duties(ledger)).toEqual(['1 区国土局/lead', '1 区规划局/support', '1 区自然资源局/lead']);
    steps(ledger).departments.answer(questions.map(({ key }) => ({ key, choice: `to-${to}` })));
    expect(duties(ledger)).toEqual(['1 区自然资源局/lead', '1 区自然资源局/support', '1 区自然资源局/lead']);
    expect(asked(ledger, 'succession')).toEqual([]);
  });
});
