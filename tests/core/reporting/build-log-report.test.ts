import { expect, test } from 'vitest';
import { buildLogReport } from '../../../src/core/reporting/build-log-report.ts';
import type { LogEntry } from '../../../src/shared/model/log.ts';
import { tableOf } from './sections.ts';

const entry = (id: number, over: Partial<LogEntry> = {}): LogEntry => ({
  id,
  at: `2026-11-2${id}T09:30:00`,
  actor: '张三',
  action: 'change',
  kind: 'tracking',
  batchId: null,
  details: '交办区民政局（第 16 项）',
  change: { id, state: 'done' },
  ...over,
});

test('the log on paper is read from its beginning, and what was taken back is marked', () => {
  const newestFirst = [entry(2, { change: { id: 2, state: 'undone' } }), entry(1)];
  const [section] = buildLogReport('花都区政府督查室', '2026-11-23', {}, newestFirst).sections;
  expect(tableOf(section).rows.map(({ cells }) => [cells[0], cells[1], cells[3], cells[5]])).toEqual([
    ['1', '2026-11-21 09:30:00', '督办办理', ''],
    ['2', '2026-11-22 09:30:00', '督办办理', '已撤销'],
  ]);
  expect(section?.lines).toEqual([
    '填报单位：花都区政府督查室　　导出日期：2026年11月23日　　共 2 条',
    '范围：全部记录',
  ]);
});

test('a part of the log says by what it was taken', () => {
  const filter = { from: '2026-11-01', kinds: ['import', 'turn'], actor: '李四', text: ' 花都 ' } as const;
  const [section] = buildLogReport('', '2026-11-23', filter, []).sections;
  expect(section?.lines).toEqual([
    '导出日期：2026年11月23日　　共 0 条',
    '范围：2026-11-01 起；导入、撤销与重做；经办 李四；含“花都”',
  ]);
});
