import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/core/reporting/build-report.ts';
import type { FactObligation, FactTask, PeriodFacts } from '../../../src/core/tracking/freeze/snapshot.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { Report, ReportSection } from '../../../src/shared/model/report.ts';
import { cellOf, headersOf, linesOf, tableOf } from './sections.ts';
import { factsOf, seedFacts, seedPlan, standing } from './seed-facts.ts';

const build = (facts: PeriodFacts, scope: string | null = null): Report =>
  buildReport({ request: { kind: 'ledger', periodId: null, filter: {} }, facts, before: null, scope });

function sectionOf(facts: PeriodFacts, scope: string | null = null): ReportSection {
  const [section] = build(facts, scope).sections;
  if (!section) throw new Error('no section');
  return section;
}

const sectionOfTasks = (...tasks: readonly Partial<FactTask>[]): ReportSection =>
  sectionOf(factsOf([{ plan: {}, tasks: tasks.map((task) => ({ task, obligations: [] })) }]));

const sectionOfDuties = (...obligations: readonly Partial<FactObligation>[]): ReportSection =>
  sectionOf(factsOf([{ plan: {}, tasks: [{ task: {}, obligations }] }]));

describe('the ledger of 花都区', () => {
  const section = sectionOf(seedFacts(['huadu']));

  it('keeps the table’s own columns and adds lead and state; what no task has is no column', () => {
    expect(section.title).toBe('花都区医养结合试点工作任务分解表');
    expect(tableOf(section).categoryLevels).toBe(2);
    expect(headersOf(section)).toEqual(['序号', '工作任务', '责任单位', '牵头单位', '状态']);
    expect(tableOf(section).rows).toHaveLength(21);
    expect(tableOf(section).rows[7]?.category).toEqual(['一、重点任务', '（三）完善医养结合有关工作机制']);
    expect(section.page).toEqual({ paper: 'A4', orientation: 'landscape' });
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
    expect(linesOf(section)).toEqual([
      '填报单位：区政府办公室督查室　　截止日期：2026年11月22日',
      '范围：全部任务',
      '统计口径：一项任务由几个单位承担，就计几项单位任务；“各街乡”等集体称谓计1个单位。',
      '任务21项，单位任务59项（牵头2、分别负责2、未注明51、配合4）',
    ]);
  });

  it('explains only the words that occur, and names the source', () => {
    expect(section.notes.join()).not.toContain('单独负责');
    expect(section.notes.join()).not.toContain('存疑');
    expect(section.notes.at(-1)).toBe('6. 来源：《花都区医养结合试点工作任务分解表》，文件 s02_huadu.xlsx。');
  });
});

describe('the ledger', () => {
  it('gives every plan a section of its own and tells equal titles apart by their place', () => {
    const { sections, title } = build(seedFacts());
    expect(title).toBe('督办台账');
    expect(sections.map(({ name }) => name)).toEqual([
      '国家·医养结合工作重点任务分工方案',
      '花都区医养结合试点工作任务分解表',
      '乌海市·医养结合工作重点任务分工方案',
      '朝阳区·重点任务分工表',
    ]);
  });

  it('keeps the numbers as printed, the second 49 of 乌海市 included', () => {
    const numbers = tableOf(sectionOf(seedFacts(['wuhai']))).rows.map((row) => row.cells[0]);
    expect(numbers.filter((number) => number === '49')).toHaveLength(2);
    expect(numbers).not.toContain('19');
  });

  it('names one body alone with 单独负责, several for their own parts with 分别负责, all leads where there are several', () => {
    const lead = (...duties: readonly Partial<FactObligation>[]) => cellOf(sectionOfDuties(...duties), '牵头单位');
    expect(lead({ role: 'sole' })).toBe('区民政局\n（单独负责）');
    expect(lead({ role: 'joint' }, { role: 'joint', department: '区残联' })).toBe('分别负责');
    expect(lead({ role: 'lead' }, { role: 'lead', department: '区残联', inferred: true }, { role: 'support' })).toBe(
      '区民政局、区残联（推定）',
    );
    expect(lead()).toBe('未注明');
  });

  it('shows a deadline as written with the day it means, and 未注明 where another task has one', () => {
    const section = sectionOfTasks(
      { deadline: '2024年10月底前', due: '2024-10-31' },
      { deadline: '2024年10月31日前', due: '2024-10-31' },
      { deadline: '长期坚持', due: null },
      {},
    );
    const shown = tableOf(section).rows.map((_, row) => cellOf(section, '完成时限', row));
    expect(shown).toEqual(['2024年10月底前\n（2024年10月31日）', '2024年10月31日前', '长期坚持', '未注明']);
    expect(section.notes.join()).toContain('不计按期，也不计逾期');
  });

  it('keeps the day of the document beside the one in force', () => {
    const moved = standing({ due: '2025-03-31', originalDue: '2024-12-31' });
    const task = { deadline: '2024年底前', due: '2024-12-31' };
    const facts = factsOf([{ plan: {}, tasks: [{ task, obligations: [{ standing: moved }] }] }]);
    expect(cellOf(sectionOf(facts), '完成时限')).toBe('2024年底前\n（2024年12月31日）\n延至2025年3月31日');
  });

  it('has no deadline column where no task has a deadline, and says so', () => {
    const section = sectionOfTasks({});
    expect(headersOf(section)).not.toContain('完成时限');
    expect(section.notes.join()).toContain('原表没有写明完成时限');
  });

  it('keeps further columns of the source under their own headers, its progress before what was returned, its remark last', () => {
    const extras = [
      { meaning: 'leader', header: '分管领导', text: '张副区长', cell: 'D5' },
      { meaning: 'progress', header: '推进情况', text: '已完成选址', cell: 'E5' },
      { meaning: 'remark', header: '备注', text: '民生实事', cell: 'F5' },
    ] as const;
    const section = sectionOfTasks({ extras }, {});
    expect(headersOf(section)).toEqual([
      '序号',
      '工作任务',
      '责任单位',
      '分管领导',
      '牵头单位',
      '状态',
      '推进情况',
      '备注',
    ]);
    expect(tableOf(section).rows[0]?.cells.slice(3)).toEqual(['张副区长', '未注明', '—', '已完成选址', '民生实事']);
    expect(tableOf(section).rows[1]?.cells.slice(3)).toEqual(['', '未注明', '—', '', '']);
  });

  it('shows the gravest light of its bodies, wherever it stands in the table of the office', () => {
    const green = { color: 'green', word: '绿灯', meaning: '进展顺利', alarm: false } as const;
    const red = { color: 'red', word: '红灯', meaning: '进度落后', alarm: true } as const;
    const section = sectionOfDuties(
      { standing: standing({ state: 'accepted', light: green }) },
      { department: '区残联', standing: standing({ state: 'active', light: red }) },
      { department: '区财政局', standing: standing({ state: 'accepted', light: green }) },
    );
    expect(cellOf(section, '亮灯')).toEqual({ kind: 'light', word: '红灯（1家）', color: 'red' });
  });

  it('says state, rating and light in words, with how many where bodies differ, and what each of them said', () => {
    const entry = { period: '3月', progress: '已建3所', problem: '', next: '再建2所', saidBy: '', at: '2026-03-20' };
    const red = { color: 'red', word: '红灯', meaning: '逾期', alarm: true } as const;
    const section = sectionOfDuties(
      { standing: standing({ state: 'active', rating: 'behind', light: red, entry }) },
      { department: '区残联', standing: standing({ state: 'accepted', rating: 'done' }) },
      { department: '区财政局', role: 'support', standing: standing({ state: 'assigned' }) },
    );
    expect(cellOf(section, '状态')).toBe('办理中1、已办结1');
    expect(cellOf(section, '评价')).toBe('欠序时1、已完成1');
    expect(cellOf(section, '亮灯')).toEqual({ kind: 'light', word: '红灯（1家）', color: 'red' });
    expect(cellOf(section, '最新进展')).toBe('区民政局：已建3所');
    expect(headersOf(section)).not.toContain('存在问题');
    expect(section.page.paper).toBe('A3');
    expect(section.notes.join()).toContain('亮灯图例');
  });

  it('fills a shorter category path with empty levels', () => {
    const section = sectionOfTasks({ category: ['一、', '（一）'] }, { category: ['二、'] });
    expect(tableOf(section).rows.map((row) => row.category)).toEqual([
      ['一、', '（一）'],
      ['二、', ''],
    ]);
  });

  it('says by what the tasks were chosen, of how many, and how many doubts are in them', () => {
    const { plan, tasks } = seedPlan('huadu');
    const facts = factsOf([
      {
        plan: { ...plan, documentNumber: '花府办〔2016〕9号', issuer: '花都区政府办公室', issuedOn: '2016-08-05' },
        tasks: tasks
          .slice(0, 2)
          .map(({ task, ...rest }) => ({ ...rest, task: { ...task, doubts: 1, openList: true } })),
      },
    ]);
    const section = sectionOf(facts, '单位：区卫计局');
    expect(section.lines[1]).toBe('范围：单位：区卫计局');
    expect(linesOf(section).at(-1)).toContain('任务2项（原表共21项）');
    expect(section.notes.join()).toContain('有2处存疑');
    expect(section.notes.join()).toContain('责任单位中有“等”的，原文没有列全');
    expect(section.notes.at(-1)).toContain('（花府办〔2016〕9号，花都区政府办公室，2016年8月5日印发）');
  });

  it('leaves room to write the office in where nobody has named it', () => {
    const [line] = sectionOf({ ...seedFacts(['huadu']), office: '' }).lines;
    expect(line).toMatch(/^填报单位：　{12}/);
  });

  it('refuses to make a report of no tasks at all', () => {
    const empty = factsOf([{ plan: {}, tasks: [] }]);
    expect(() => build(empty)).toThrow(AppError);
    expect(() => build(empty)).toThrow('没有符合条件的任务');
  });
});
