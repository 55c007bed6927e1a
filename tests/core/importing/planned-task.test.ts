import { describe, expect, it } from 'vitest';
import { planTitle, taskOfDoubt } from '../../../src/core/importing/planned-task.ts';
import { doubt, recognized, task } from '../../helpers/recognized.ts';

describe('taskOfDoubt', () => {
  const locate = taskOfDoubt([
    task(9),
    task(5, { source: { sheet: 'Sheet1', range: 'A5:D7' } }),
    task(5, { source: { sheet: '附件2', range: 'A5:D5' } }),
    task(12, { source: { sheet: 'Sheet1', range: 'A12:D1048576' } }),
  ]);

  it('finds the task whose rows hold the cell, on the right sheet', () => {
    expect(locate(doubt('C6'))).toBe(1);
    expect(locate(doubt('D9'))).toBe(0);
    expect(locate(doubt('B5', { sheet: '附件2' }))).toBe(2);
    expect(locate(doubt('C900000'))).toBe(3);
    expect(locate(doubt('A5:A9'))).toBe(1);
  });

  it('does not give a doubt about a title, a gap, a sheet or the file to a task', () => {
    for (const each of [doubt('A1'), doubt('C8'), doubt(''), doubt('C6', { sheet: '无' })]) {
      expect(locate(each)).toBeNull();
    }
  });
});

describe('planTitle', () => {
  it('takes the document, then a table, then the file', () => {
    const file = recognized('任务表.v2.xlsx', []);
    const bare = { ...file, document: { ...file.document, title: null } };
    const [table] = file.tables;
    expect(planTitle(file)).toBe('任务表.v2任务分工表');
    expect(planTitle({ ...bare, tables: table ? [table, { ...table, title: '附件2' }] : [] })).toBe('附件2');
    expect(planTitle(bare)).toBe('任务表.v2');
  });
});
