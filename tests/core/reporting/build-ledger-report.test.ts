import { describe, expect, it } from 'vitest';
import { buildLedgerReport } from '../../../src/core/reporting/build-ledger-report.ts';
import type { LedgerReportInput, LedgerSection } from '../../../src/core/reporting/ledger-report.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { Duty, TaskDetail } from '../../../src/shared/model/ledger.ts';
import { exampleObligation, examplePlan, exampleTask, seedInput } from './seed-plans.ts';

function sectionOf(input: LedgerReportInput): LedgerSection {
  const [section] = buildLedgerReport(input).sections;
  if (!section) throw new Error('no section');
  return section;
}

function sectionOfTasks(...tasks: TaskDetail<Duty>[]): LedgerSection {
  return sectionOf({ ...seedInput([]), plans: [{ plan: examplePlan({ tasks: tasks.length }), tasks }] });
}

const headers = (section: LedgerSection) => section.columns.map((column) => column.header);

function cellOf(section: LedgerSection, header: string, row = 0): string | undefined {
  return section.rows[row]?.cells[headers(section).indexOf(header)];
}

describe('buildLedgerReport on 花都区', () => {
  const section = sectionOf(seedInput(['huadu']));

  it('keeps the table’s own columns and adds lead, state and progress', () => {
    expect(section.title).toBe('花都区医养结合试点工作任务分解表');
    expect(section.categoryLevels).toBe(2);
    expect(headers(section)).toEqual(['序号', '工作任务', '责任单位', '牵头单位', '状态', '进展情况']);
    expect(section.rows).toHaveLength(21);
    expect(section.rows[7]?.category).toEqual(['一、重点任务', '（三）完善医养结合有关工作机制']);
  });

  it('prints the responsibility as written and never makes the first of a bare list the lead', () => {
    expect(cellOf(section, '责任单位')).toBe('区卫计局，民政局、发改局');
    expect(cellOf(section, '牵头单位', 1)).toBe('未注明');
  });

  it('marks a lead that only the punctuation gives with a word, and one that the text states not', () => {
    expect(cellOf(section, '责任单位', 7)).toBe('区人社局，卫计局、民政局、教育局配合');
    expect(cellOf(section, '牵头单位', 7)).toBe('区人社局\n（推定）');
    expect(cellOf(section, '责任单位', 15)).toBe('区卫计局牵头，民政局配合');
    expect(cellOf(section, '牵头单位', 15)).toBe('区卫计局');
    expect(section.notes.join()).toContain('注“（推定）”的，原文没有写“牵头”');
  });

  it('says under the title who reports, for which day, how much there is and how it was counted', () => {
    expect(section.lines).toEqual([
      '填报单位：区政府办公室督查室　　截止日期：2026年11月22日　　范围：全部任务',
      '任务 21 项，单位任务 59 项（牵头 2、分别负责 2、未注明 51、配合 4）',
      '统计口径：一项任务由几个单位承担，就计几项单位任务；“各街乡”等集体称谓计 1 个单位。',
    ]);
  });

  it('explains only the words that occur, and names the source', () => {
    expect(section.notes.join()).not.toContain('单独负责');
    expect(section.notes.join()).not.toContain('存疑');
    expect(section.notes.at(-1)).toBe('6. 来源：《花都区医养结合试点工作任务分解表》，文件 s02_huadu.xlsx。');
  });
});

describe('buildLedgerReport', () => {
  it('gives every plan a section of its own and tells equal titles apart by their place', () => {
    expect(buildLedgerReport(seedInput()).sections.map((section) => section.name)).toEqual([
      '国家·医养结合工作重点任务分工方案',
      '花都区医养结合试点工作任务分解表',
      '乌海市·医养结合工作重点任务分工方案',
      '朝阳区·重点任务分工表',
    ]);
  });

  it('keeps the numbers as printed, the second 49 of 乌海市 included', () => {
    const numbers = sectionOf(seedInput(['wuhai'])).rows.map((row) => row.cells[0]);
    expect(numbers.filter((number) => number === '49')).toHaveLength(2);
    expect(numbers).not.toContain('19');
  });

  it('names one body alone with 单独负责, several for their own parts with 分别负责, all leads where there are several', () => {
    const lead = (...roles: Parameters<typeof exampleObligation>[0][]) =>
      cellOf(sectionOfTasks(exampleTask({ obligations: roles.map(exampleObligation) })), '牵头单位');
    expect(lead({ role: 'sole' })).toBe('区民政局\n（单独负责）');
    expect(lead({ role: 'joint' }, { role: 'joint', department: '区残联' })).toBe('分别负责');
    expect(lead({ role: 'lead' }, { role: 'lead', department: '区残联', inferred: true }, { role: 'support' })).toBe(
      '区民政局、区残联（推定）',
    );
    expect(lead()).toBe('未注明');
  });

  it('shows a deadline as written with the day it means, and 未注明 where another task has one', () => {
    const section = sectionOfTasks(
      exampleTask({ deadline: '2024年10月底前', due: '2024-10-31' }),
      exampleTask({ deadline: '2024年10月31日前', due: '2024-10-31' }),
      exampleTask({ deadline: '长期坚持', due: null }),
      exampleTask({}),
    );
    const shown = section.rows.map((_, row) => cellOf(section, '完成时限', row));
    expect(shown).toEqual(['2024年10月底前\n（2024年10月31日）', '2024年10月31日前', '长期坚持', '未注明']);
    expect(section.notes.join()).toContain('不计按期，也不计逾期');
  });

  it('has no deadline column where no task has a deadline, and says so', () => {
    const section = sectionOfTasks(exampleTask({}));
    expect(headers(section)).not.toContain('完成时限');
    expect(section.notes.join()).toContain('原表没有写明完成时限');
  });

  it('keeps further columns of the source under their own headers, its progress in 进展情况, its remark last', () => {
    const extras = [
      { meaning: 'leader', header: '分管领导', text: '张副区长', cell: 'D5' },
      { meaning: 'progress', header: '推进情况', text: '已完成选址', cell: 'E5' },
      { meaning: 'remark', header: '备注', text: '民生实事', cell: 'F5' },
    ] as const;
    const section = sectionOfTasks(exampleTask({ extras }), exampleTask({}));
    expect(headers(section)).toEqual([
      '序号',
      '工作任务',
      '责任单位',
      '分管领导',
      '牵头单位',
      '状态',
      '进展情况',
      '备注',
    ]);
    expect(section.rows[0]?.cells.slice(3)).toEqual(['张副区长', '未注明', '—', '已完成选址', '民生实事']);
    expect(section.rows[1]?.cells.slice(3)).toEqual(['', '未注明', '—', '', '']);
  });

  it('fills a shorter category path with empty levels', () => {
    const section = sectionOfTasks(exampleTask({ category: ['一、', '（一）'] }), exampleTask({ category: ['二、'] }));
    expect(section.rows.map((row) => row.category)).toEqual([
      ['一、', '（一）'],
      ['二、', ''],
    ]);
  });

  it('says by what the tasks were chosen, of how many, and how many doubts are in them', () => {
    const input = seedInput(['huadu']);
    const plans = input.plans.map(({ plan, tasks }) => ({
      plan: { ...plan, documentNumber: '花府办〔2016〕9号', issuer: '花都区政府办公室', issuedOn: '2016-08-05' },
      tasks: tasks.slice(0, 2).map((task) => ({ ...task, doubts: 1, openList: true })),
    }));
    const section = sectionOf({ ...input, filterNote: '单位：区卫计局', plans });
    expect(section.lines[0]).toContain('范围：单位：区卫计局');
    expect(section.lines[1]).toContain('任务 2 项（原表共 21 项）');
    expect(section.notes.join()).toContain('有 2 处存疑');
    expect(section.notes.join()).toContain('责任单位中有“等”的，原文没有列全');
    expect(section.notes.at(-1)).toContain('（花府办〔2016〕9号，花都区政府办公室，2016年8月5日印发）');
  });

  it('leaves room to write the office in where nobody has named it', () => {
    const [line] = sectionOf({ ...seedInput(['huadu']), office: '' }).lines;
    expect(line).toMatch(/^填报单位：　{12}/);
  });

  it('refuses to make a report of no tasks at all', () => {
    const empty = { ...seedInput([]), plans: [{ plan: examplePlan({}), tasks: [] }] };
    expect(() => buildLedgerReport(empty)).toThrow(AppError);
    expect(() => buildLedgerReport(empty)).toThrow('没有符合条件的任务');
  });
});
