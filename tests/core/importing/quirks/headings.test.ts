import { describe, expect, it } from 'vitest';
import { readTyped, shortTasks } from '../read-typed.ts';

const TABLE = [
  ['序号', '工作任务', '责任单位'],
  ['1', '推进养老服务中心建设。', '区民政局'],
];

const titleAbove = async (...rows: (string | null)[][]) =>
  (await readTyped({ rows: [...rows, ...TABLE] })).tables[0]?.title;

describe('the lines above a table', () => {
  it('finds the title among 附件, form lines, dates and document numbers', async () => {
    const title = await titleAbove(
      ['附件2：'],
      ['花政办发〔2017〕9号'],
      ['花都区重点任务分工表'],
      ['（征求意见稿）'],
      ['填报单位：花都区民政局', null, '2024年3月1日'],
    );
    expect(title).toBe('花都区重点任务分工表');
  });

  it('joins a title broken over two rows, and takes 附件1 off one in the same cell', async () => {
    expect(await titleAbove(['花都区贯彻落实省委一号文件'], ['重点任务分工表'])).toBe(
      '花都区贯彻落实省委一号文件重点任务分工表',
    );
    expect(await titleAbove(['立山区政府2023年重点任务'], ['分工方案'])).toBe('立山区政府2023年重点任务分工方案');
    expect(await titleAbove(['关于印发重点任务分工表的通知'], ['重点任务分工表'])).toBe('重点任务分工表');
    expect(await titleAbove(['附件1  花都区重点任务分工表'])).toBe('花都区重点任务分工表');
    expect(await titleAbove(['附件1'], ['花都区2024年\n重点任务分工表'])).toBe('花都区2024年重点任务分工表');
  });

  it('gives no title where none stands there, neither 附件 nor a section label', async () => {
    expect(await titleAbove()).toBeNull();
    expect(await titleAbove(['附件'])).toBeNull();
    expect(await titleAbove(['单位：万元'])).toBeNull();
  });

  it('takes a section label directly above the header for the first category', async () => {
    const file = await readTyped({
      rows: [
        ['花都区重点任务分工表'],
        ['一、经济'],
        ...TABLE,
        ['二、民生'],
        ['序号', '工作任务', '责任单位'],
        ['2', '推进学校建设。', '区教育局'],
      ],
      merges: ['A1:C1', 'A2:C2', 'A5:C5'],
    });
    expect(shortTasks(file)).toEqual([
      '1 | 一、经济 | 推进养老服务中心建设。 | 区民政局/sole',
      '2 | 二、民生 | 推进学校建设。 | 区教育局/sole',
    ]);
    expect(file.tables).toHaveLength(1);
  });

  it('finds a table that begins anywhere on the sheet', async () => {
    const shifted = TABLE.map((row) => [null, null, ...row]);
    const file = await readTyped({ rows: [[], [], [null, '分工表'], [], ...shifted] });
    expect(file.tables).toMatchObject([{ title: '分工表', range: 'C5:E6' }]);
  });

  it('takes the title repeated on the next page for no new table and no category', async () => {
    const next = [
      ['序号', '工作任务', '责任单位'],
      ['2', '推进学校建设。', '区教育局'],
    ];
    for (const title of ['花都区重点任务分工表', '花都区重点任务分工表（续）', '续表']) {
      const file = await readTyped({ rows: [['花都区重点任务分工表'], ...TABLE, [title], ...next] });
      expect(file.tables).toHaveLength(1);
      expect(shortTasks(file)[1]).toBe('2 |  | 推进学校建设。 | 区教育局/sole');
    }
  });

  it('reads 文号, day and place from the lines that state them, and guesses none', async () => {
    const stated = await readTyped({
      rows: [['乌海政办发[2017]9号'], ['2017年3月2日印发'], ['乌海市医养结合重点任务分工方案'], ...TABLE],
    });
    expect(stated.document).toEqual({
      title: '乌海市医养结合重点任务分工方案',
      documentNumber: '乌海政办发〔2017〕9号',
      issuer: null,
      issuedOn: '2017-03-02',
      place: '乌海市',
    });
    const silent = await readTyped({ rows: [['全市重点任务分工表'], ...TABLE] });
    expect(silent.document).toMatchObject({ documentNumber: null, issuedOn: null, place: null });
  });
});
