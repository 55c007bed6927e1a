import { expect, it } from 'vitest';
import { writeSendingList } from '../../../../src/core/sheets/form/write-sending-list.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';

it('the list of what was sent has a line for each form and room to sign for it', async () => {
  const line = { place: '花都区', own: 19, support: 1, version: 2, formsThisYear: 11, code: 'K7M2Q9XB' };
  const bytes = await writeSendingList({
    office: '花都区政府办公室',
    period: '2026年11月',
    cutoff: '2026-11-25',
    asOf: '2026-11-22',
    lines: [
      { ...line, department: '区卫计局', file: '区卫计局-2026年11月反馈表.xlsx' },
      { ...line, department: '=区民政局', file: '_区民政局-2026年11月反馈表.xlsx' },
    ],
  });
  const [sheet, ...others] = (await readWorkbook('清单.xlsx', bytes)).sheets;
  expect(others).toEqual([]);
  const rows = Map.groupBy(sheet?.cells ?? [], ({ row }) => row);
  expect([...rows.values()].map((cells) => cells.map(({ text }) => text))).toEqual([
    ['2026年11月反馈表下发清单'],
    ['下发单位：花都区政府办公室　　下发日期：2026-11-22　　报送截止：2026-11-25　　共 2 份'],
    ['序号', '地区', '单位', '文件', '表单编号', '负责', '配合', '第几次下发', '今年份数', '签收人及日期'],
    ['1', '花都区', '区卫计局', '区卫计局-2026年11月反馈表.xlsx', 'K7M2Q9XB', '19', '1', '2', '11'],
    ['2', '花都区', '=区民政局', '_区民政局-2026年11月反馈表.xlsx', 'K7M2Q9XB', '19', '1', '2', '11'],
  ]);
});
