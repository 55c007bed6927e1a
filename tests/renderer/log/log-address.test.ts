import { expect, test } from 'vitest';
import { readableDetails } from '../../../src/renderer/pages/log/log-address.ts';
import { formatRoute, parseRoute } from '../../../src/renderer/route.ts';

test('the filter of the log stands in the address and is read back the same', () => {
  const route = {
    page: 'log',
    filter: { from: '2026-11-01', to: '2026-11-30', kinds: ['import', 'turn'], actor: '张三', text: '花都 分工&表' },
  } as const;
  expect(parseRoute(formatRoute(route))).toEqual(route);
  expect(formatRoute({ page: 'log', filter: { kinds: [], text: ' ' } })).toBe('#/log');
});

test('what the log does not know is left out of its filter', () => {
  expect(parseRoute('#/log?from=gestern&kinds=king,import&text=')).toEqual({
    page: 'log',
    filter: { kinds: ['import'] },
  });
});

test('a file’s SHA-256 is shortened for the reader, other words never', () => {
  const hash = '0123456789ab'.padEnd(64, 'f');
  expect(readableDetails(`导入“甲.xlsx”：1 项任务，SHA-256 ${hash}`)).toBe(
    '导入“甲.xlsx”：1 项任务，SHA-256 0123456789ab…',
  );
  expect(readableDetails('新增“2026年11月”')).toBe('新增“2026年11月”');
});
