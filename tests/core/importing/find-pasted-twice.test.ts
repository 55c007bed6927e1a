import { describe, expect, it } from 'vitest';
import { findPastedTwice } from '../../../src/core/importing/find-pasted-twice.ts';
import type { RecognizedTask, TaskTable } from '../../../src/shared/model/table.ts';
import { task } from '../../helpers/recognized.ts';

const WORK = [
  '有条件的医疗机构逐步设立老年病区，提供全天候病床和日间病床。',
  '鼓励区内医疗机构与养老机构开展对口支援、合作共建，为老年人提供治疗期住院服务。',
  '为老年人建立健康档案，并为65岁以上的老年人提供健康管理服务。',
  '加强家庭病床建设，规范为居家老年人提供的医疗和护理服务项目。',
];

const table = (tasks: readonly RecognizedTask[], sheet = 'Sheet1'): TaskTable => ({
  sheet,
  range: 'A4:D99',
  title: null,
  columns: [],
  tasks: tasks.map((each) => ({ ...each, source: { ...each.source, sheet } })),
  notes: [],
  rows: [],
});

const rowsOf = (from: number, contents: readonly string[], changes: Partial<RecognizedTask> = {}) =>
  contents.map((content, index) => task(from + index, { content, ...changes }));

const cellsOf = (...tables: TaskTable[]) => findPastedTwice(tables).map(({ sheet, cell }) => `${sheet}!${cell}`);

describe('tasks pasted twice', () => {
  it('are found in one table and in two, and asked about once for each stretch', () => {
    expect(cellsOf(table([...rowsOf(5, WORK), ...rowsOf(9, WORK)]))).toEqual(['Sheet1!A9:D12']);
    expect(cellsOf(table(rowsOf(5, WORK)), table(rowsOf(20, WORK), '表二'))).toEqual(['表二!A20:D23']);
  });

  it('are found although a mark was retyped, and the later stretch can be left out by one answer', () => {
    const retyped = WORK.map((text) => text.replaceAll('，', ',').replace('。', ''));
    const [doubt] = findPastedTwice([table([...rowsOf(5, WORK), ...rowsOf(9, retyped)])]);
    expect(doubt?.choices?.map(({ label }) => label)).toEqual(['两份都保留', '后一份不读入']);
    expect(doubt?.choices?.[1]?.corrections).toContainEqual({
      kind: 'row',
      sheet: 'Sheet1',
      row: 9,
      meaning: 'ignored',
    });
  });

  it('are not two like tasks, for that may be meant', () => {
    expect(cellsOf(table([...rowsOf(5, WORK), ...rowsOf(9, WORK.slice(0, 2))]))).toEqual([]);
  });

  it('are not the same work for other bodies: a sheet for each town', () => {
    const others = rowsOf(5, WORK, {
      responsibility: '幸福镇人民政府、平安镇人民政府、和谐镇人民政府、安康街道办事处',
    });
    expect(cellsOf(table(rowsOf(5, WORK)), table(others, '幸福镇'))).toEqual([]);
  });

  it('are not the same work under another heading, or by another day: three reports a month', () => {
    const february = rowsOf(9, WORK, { category: ['二、二月'] });
    expect(cellsOf(table([...rowsOf(5, WORK, { category: ['一、一月'] }), ...february]))).toEqual([]);
    expect(cellsOf(table([...rowsOf(5, WORK), ...rowsOf(9, WORK, { deadline: '2024年2月底' })]))).toEqual([]);
  });

  it('are looked for among ten thousand tasks of one form in bounded work', () => {
    const form = Array.from({ length: 10_000 }, (_, index) => `推进第${index}项重点工作，完善服务机制，落实各项措施。`);
    expect(cellsOf(table(rowsOf(5, form)))).toEqual([]);
  }, 10_000);

  it('are not the tasks of a table that says one sentence over and over', () => {
    expect(cellsOf(table(rowsOf(5, Array(20).fill('按要求完成上级交办的其他任务。'))))).toEqual([]);
  });

  it('are not like tasks in another order', () => {
    expect(cellsOf(table([...rowsOf(5, WORK), ...rowsOf(9, WORK.toReversed())]))).toEqual([]);
  });
});
