import { expect, test } from 'vitest';
import { lastWords, sinceWords } from '../../../src/renderer/pages/overview/lagging/lagging-words.ts';
import { groupReminders } from '../../../src/renderer/pages/overview/reminders/reminder-groups.ts';
import type { Reminder } from '../../../src/shared/model/tracking.ts';
import { laggingItem } from './fixtures.ts';

const reminder = (kind: Reminder['kind'], obligationId: number, rule: string): Reminder => ({
  kind,
  obligationId,
  taskId: obligationId,
  department: '区民政局',
  message: '11月26日到期',
  rule,
});

test('reminders stand under the rule that raised them; a rule that raised none is not shown', () => {
  const groups = groupReminders([
    reminder('overdue', 1, '过完成时限未办结提醒'),
    reminder('due-soon', 2, '到期前3个工作日提醒'),
    reminder('due-soon', 3, '到期前1日提醒'),
    reminder('due-soon', 4, '到期前3个工作日提醒'),
  ]);
  expect(groups.map(({ word, rule, reminders }) => [word, rule, reminders.map(({ taskId }) => taskId)])).toEqual([
    ['即将到期', '到期前3个工作日提醒', [2, 4]],
    ['即将到期', '到期前1日提醒', [3]],
    ['已逾期', '过完成时限未办结提醒', [1]],
  ]);
});

test('what lags says since when and what was said last', () => {
  expect(sinceWords(laggingItem(1))).toBe('逾期 12 天，自 2026-11-11');
  expect(lastWords(laggingItem(1))).toBe('最近报送（2026-11-05）：病区改造尚未招标　措施：本月底前完成招标');
});

test('rated behind is not called overdue, and silence is said', () => {
  const silent = laggingItem(1, { daysLate: 0, since: null, lastWord: '', lastWordOn: null, measures: '' });
  expect(sinceWords(silent)).toBe('');
  expect(lastWords(silent)).toBe('还没有报送过进展');
});
