import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../../src/shared/model/correction.ts';
import { codesOf, shortTasks, tasksOf } from '../read-typed.ts';
import { choose, offersOf, readAnswered } from './read-answered.ts';

const SHEET = 'Sheet1';
const HEADER = ['序号', '工作任务', '责任单位'];
const LISTED = '区卫计局，民政局、发改局';
const TIMED = ['序号', '工作任务', '责任单位', '完成时限'];

describe('a question about who leads', () => {
  const rows = [HEADER, ['1', '任务甲。', LISTED], ['2', '任务乙。', '区人社局，卫计局配合']];

  it('offers the readings in a clerk’s words, the one taken first', async () => {
    const { file } = await readAnswered({ rows });
    expect(offersOf(file)).toEqual({
      'comma-in-list': ['都不注明角色', '“区卫计局”牵头，其余配合'],
      'lead-by-punctuation': ['“区人社局”牵头，其余配合', '“区人社局”也是配合单位', '都不注明角色'],
    });
  });

  it('is settled by another reading, and the names keep the prefix of the first', async () => {
    const asRead = (await readAnswered({ rows })).file;
    const { file } = await readAnswered({ rows }, [
      ...choose(asRead, 'comma-in-list', '“区卫计局”牵头，其余配合'),
      ...choose(asRead, 'lead-by-punctuation', '都不注明角色'),
    ]);
    expect(shortTasks(file)).toEqual([
      '1 |  | 任务甲。 | 区卫计局/lead 民政局/support 发改局/support',
      '2 |  | 任务乙。 | 区人社局/unspecified 卫计局/unspecified',
    ]);
    const assignments = tasksOf(file)[0]?.assignments;
    expect(assignments?.map(({ expanded }) => expanded)).toEqual(['区卫计局', '区民政局', '区发改局']);
    expect(assignments?.every(({ inferred, cell }) => !inferred && cell === 'C2')).toBe(true);
    expect(codesOf(file)).toEqual([]);
    expect(file.settled).toMatchObject([
      {
        by: 'person',
        cell: 'C2',
        doubt: { code: 'comma-in-list' },
        message: expect.stringContaining('“区卫计局”牵头'),
      },
      { by: 'person', cell: 'C3', doubt: { code: 'lead-by-punctuation' } },
    ]);
  });

  it('is settled by a nod, and nothing changes', async () => {
    const asRead = (await readAnswered({ rows })).file;
    const accept = choose(asRead, 'comma-in-list', '都不注明角色');
    expect(accept).toEqual([{ kind: 'accept', sheet: SHEET, cell: 'C2', code: 'comma-in-list' }]);
    const { file } = await readAnswered({ rows }, accept);
    expect(file.tables).toEqual(asRead.tables);
    expect(codesOf(file)).toEqual(['lead-by-punctuation']);
    expect(file.settled).toMatchObject([{ by: 'person', message: 'C2 照此读取。', doubt: { code: 'comma-in-list' } }]);
  });

  it('is not asked of the same words again, and stays with its own words', async () => {
    const again = [...rows, ['3', '任务丙。', LISTED], ['4', '任务丁。', '区教育局，民政局、发改局']];
    const asRead = (await readAnswered({ rows: again })).file;
    const { file } = await readAnswered({ rows: again }, choose(asRead, 'comma-in-list', '“区卫计局”牵头，其余配合'));
    expect(shortTasks(file)[2]).toContain('区卫计局/lead');
    expect(shortTasks(file)[3]).toContain('区教育局/unspecified');
    expect(file.issues.map(({ cell }) => cell)).toEqual(['C3', 'C5']);
    expect(file.settled).toMatchObject([
      { by: 'person', cell: 'C2' },
      { by: 'same-wording', cell: 'C4', message: expect.stringMatching(/^按本文件中相同文字的选择读取：/) },
    ]);
  });

  it('answered for one cell by a nod is not answered there as it was elsewhere', async () => {
    const again = [...rows, ['3', '任务丙。', LISTED]];
    const asRead = (await readAnswered({ rows: again })).file;
    const { file } = await readAnswered({ rows: again }, [
      ...choose(asRead, 'comma-in-list', '“区卫计局”牵头，其余配合'),
      { kind: 'accept', sheet: SHEET, cell: 'C4', code: 'comma-in-list' },
    ]);
    expect(shortTasks(file)[2]).toContain('区卫计局/unspecified');
    expect(codesOf(file)).toEqual(['lead-by-punctuation']);
  });
});

describe('bodies that a person names', () => {
  it('take the place of those in that cell; the other cells keep theirs', async () => {
    const rows = [
      ['序号', '工作任务', '牵头单位', '配合单位'],
      ['1', '任务甲。', '区卫健局', '区民政局、区财政局'],
      ['2', '任务乙。', '区民政局', '区卫健局'],
    ];
    const { file, lesson } = await readAnswered({ rows }, [
      {
        kind: 'assignments',
        sheet: SHEET,
        cell: 'D2',
        assignments: [
          { department: '医保局', role: 'support' },
          { department: '各镇街', role: 'support' },
        ],
      },
    ]);
    expect(shortTasks(file)).toEqual([
      '1 |  | 任务甲。 | 区卫健局/lead 医保局/support 各镇街/support',
      '2 |  | 任务乙。 | 区民政局/lead 区卫健局/support',
    ]);
    const [, typed, collective] = tasksOf(file)[0]?.assignments ?? [];
    expect(typed).toMatchObject({ expanded: '区医保局', collective: false, cell: 'D2' });
    expect(collective).toMatchObject({ expanded: '各镇街', collective: true });
    expect(file.settled).toMatchObject([{ by: 'person', cell: 'D2', doubt: null }]);
    // Nobody had asked: the answer holds for this row, not for every cell with the same words.
    expect(lesson.remembered.map(({ key }) => JSON.parse(key)[3])).toEqual([null]);
  });

  it('settle that a task names nobody', async () => {
    const rows = [HEADER, ['1', '任务甲。', '区卫健局'], ['2', '任务乙。', null]];
    const body: Correction = {
      kind: 'assignments',
      sheet: SHEET,
      cell: 'C3',
      assignments: [{ department: '区财政局', role: 'sole' }],
    };
    const asRead = (await readAnswered({ rows })).file;
    expect(offersOf(asRead)).toEqual({ 'no-responsible-body': ['暂缺责任单位'] });
    const { file } = await readAnswered({ rows }, [body]);
    expect(shortTasks(file)[1]).toBe('2 |  | 任务乙。 | 区财政局/sole');
    expect(codesOf(file)).toEqual([]);
  });

  it('are named in the cell of the task itself where the table has no column for them', async () => {
    const rows = [
      ['序号', '工作任务', '完成时限'],
      ['1', '任务甲。', '2024年6月30日'],
    ];
    const asRead = (await readAnswered({ rows })).file;
    expect(asRead.issues).toMatchObject([{ code: 'no-responsible-body', cell: 'B2' }]);
    const { file } = await readAnswered({ rows }, [
      { kind: 'assignments', sheet: SHEET, cell: 'B2', assignments: [{ department: '区财政局', role: 'lead' }] },
    ]);
    expect(shortTasks(file)).toEqual(['1 |  | 任务甲。 | 区财政局/lead']);
    expect(codesOf(file)).toEqual([]);
  });

  it('hold for every task over which the cell is merged, and are asked for once', async () => {
    const sheet = { rows: [HEADER, ['1', '任务甲。', LISTED], ['2', '任务乙。', null]], merges: ['C2:C3'] };
    const asRead = (await readAnswered(sheet)).file;
    expect(codesOf(asRead)).toEqual(['comma-in-list']);
    const { file } = await readAnswered(sheet, choose(asRead, 'comma-in-list', '“区卫计局”牵头，其余配合'));
    expect(shortTasks(file).every((task) => task.includes('区卫计局/lead'))).toBe(true);
    expect(file.settled).toHaveLength(1);
  });

  it('of a cell without a task are said to be of no use', async () => {
    const rows = [HEADER, ['1', '任务甲。', '区卫健局']];
    const { file } = await readAnswered({ rows }, [
      { kind: 'assignments', sheet: SHEET, cell: 'C9', assignments: [{ department: '区财政局', role: 'sole' }] },
    ]);
    expect(shortTasks(file)).toEqual(['1 |  | 任务甲。 | 区卫健局/sole']);
    expect(file.issues).toMatchObject([{ code: 'correction-unused', severity: 'info', cell: 'C9' }]);
  });
});

describe('a question about a last day', () => {
  const rows = [TIMED, ['1', '任务甲。', '区卫健局', '2024年6月前'], ['2', '任务乙。', '区民政局', '尽快']];

  it('offers the days it may mean, and none', async () => {
    const { file } = await readAnswered({ rows });
    expect(offersOf(file)['month-before-ambiguous']).toEqual(['2024年6月30日', '2024年5月31日', '不设时限']);
  });

  it.each([
    ['2024年6月30日', '2024-06-30'],
    ['2024年5月31日', '2024-05-31'],
    ['不设时限', null],
  ])('is settled by %s', async (label, due) => {
    const asRead = (await readAnswered({ rows })).file;
    const { file } = await readAnswered({ rows }, choose(asRead, 'month-before-ambiguous', label));
    expect(tasksOf(file).map((task) => task.due)).toEqual([due, null]);
    expect(tasksOf(file)[0]?.deadline).toBe('2024年6月前');
    expect(codesOf(file)).not.toContain('month-before-ambiguous');
  });

  it('leaves a later day of the same cell the last one', async () => {
    const two = [TIMED, ['1', '任务甲。', '区卫健局', '2024年6月前启动，2024年底前完成']];
    const asRead = (await readAnswered({ rows: two })).file;
    const { file } = await readAnswered({ rows: two }, choose(asRead, 'month-before-ambiguous', '2024年5月31日'));
    expect(tasksOf(file)[0]?.due).toBe('2024-12-31');
    expect(codesOf(file)).toEqual([]);
  });

  it('is settled by a day that a person types, also where no day was read', async () => {
    const { file } = await readAnswered({ rows }, [{ kind: 'deadline', sheet: SHEET, cell: 'D3', due: '2024-03-31' }]);
    expect(tasksOf(file)[1]).toMatchObject({ due: '2024-03-31', deadline: '尽快' });
    expect(tasksOf(file)[1]?.deadlines).toMatchObject([{ kind: 'date', text: '尽快', due: '2024-03-31', cell: 'D3' }]);
  });

  it('asked of the content does not overrule the column beside it', async () => {
    const { file } = await readAnswered({ rows }, [{ kind: 'deadline', sheet: SHEET, cell: 'B2', due: '2025-01-01' }]);
    expect(tasksOf(file)[0]?.due).toBe('2024-06-30');
  });
});

describe('any other question', () => {
  it('can be answered by a nod, and of a row that was pasted twice by leaving it out', async () => {
    const section = ['任务甲，推进养老服务。', '任务乙，完善医养结合。', '任务丙，加强队伍建设。'];
    const tasks = (first: number) => section.map((text, index) => [String(first + index), text, '区卫健局']);
    const rows = [HEADER, ...tasks(1), ['4', '另一项任务。', '区民政局'], ...tasks(6)];
    const asRead = (await readAnswered({ rows })).file;
    expect(codesOf(asRead)).toEqual(['missing-number', 'pasted-twice']);
    expect(asRead.issues.every(({ choices = [] }) => choices[0]?.corrections[0]?.kind === 'accept')).toBe(true);
    const { file } = await readAnswered({ rows }, choose(asRead, 'pasted-twice', '后一份不读入'));
    expect(tasksOf(file)).toHaveLength(4);
    expect(codesOf(file)).toEqual([]);
  });
});
