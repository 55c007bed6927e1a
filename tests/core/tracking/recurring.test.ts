import { describe, expect, it } from 'vitest';
import { listInstances } from '../../../src/core/tracking/recurring/list-instances.ts';
import { readRecurrence } from '../../../src/core/tracking/recurring/read-recurrence.ts';

function instances(text: string, from = '2026-01-01', to = '2026-12-31') {
  const recurrence = readRecurrence(text);
  return recurrence && listInstances(recurrence, from, to);
}

const dues = (text: string, from?: string, to?: string) =>
  instances(text, from, to)
    ?.map(({ due }) => due?.slice(5) ?? '?')
    .join(' ');

const MONTH_ENDS = '01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31';

describe('the days on which a recurring task is due', () => {
  it.each([
    // wordings of the plans that were read
    ['每年一次健康体检', '12-31'],
    ['每年组织65岁及以上常住老年人到社区卫生服务机构体检，至少提供1次', '12-31'],
    ['每年至少一次', '12-31'],
    ['每季度最后一个月30日前', '03-30 06-30 09-30 12-30'],
    ['每季度', '03-31 06-30 09-30 12-31'],
    ['每月', MONTH_ENDS],
    ['每年12月底前', '12-31'],
    ['每年3月', '03-31'],
    ['每季度末月25日前报送进展情况', '03-25 06-25 09-25 12-25'],
    ['每季度开展不少于1次专项督查', '03-31 06-30 09-30 12-31'],
    ['每月25日前报党政办公室', '01-25 02-25 03-25 04-25 05-25 06-25 07-25 08-25 09-25 10-25 11-25 12-25'],
    ['每半年', '06-30 12-31'],
    ['每年6月、12月底前', '06-30 12-31'],
    ['每月集中学习不少于1次', MONTH_ENDS],
    ['每年培训不少于24学时', '12-31'],
    // usual variants
    ['每季度（3月、6月、9月、12月25日前）', '03-25 06-25 09-25 12-25'],
    ['每季度首月10日前', '01-10 04-10 07-10 10-10'],
    ['每季度结束后10日内', '01-10 04-10 07-10 10-10'],
    ['每月底前', MONTH_ENDS],
    ['每月30日前', MONTH_ENDS.replaceAll('31', '30')],
    ['每月次月5日前', '01-05 02-05 03-05 04-05 05-05 06-05 07-05 08-05 09-05 10-05 11-05 12-05'],
    ['按季度推进', '03-31 06-30 09-30 12-31'],
    ['分年度实施', '12-31'],
    ['每年次年1月底前', '01-31'],
    ['每月调度；2026年12月25日前完成', MONTH_ENDS],
    ['每年1月15日前', '01-15'],
  ])('%s: %s', (text, expected) => {
    expect(dues(text)).toBe(expected);
  });

  it('by the week: 每周二前 on Tuesdays, otherwise on Sundays', () => {
    expect(dues('每周二前', '2026-11-01', '2026-11-30')).toBe('11-03 11-10 11-17 11-24');
    expect(dues('每周一调度', '2026-11-01', '2026-11-30')).toBe('11-01 11-08 11-15 11-22 11-29');
    expect(dues('每周一次', '2026-11-16', '2026-11-22')).toBe('11-22');
  });

  it('by ten days', () => {
    expect(dues('每旬', '2026-02-01', '2026-02-28')).toBe('02-10 02-20 02-28');
  });

  it('is not made up where the words name a day that they do not fix', () => {
    expect(instances('每年春节前')).toEqual([{ title: '2026年', due: null }]);
    expect(dues('每季度25日前')).toBe('? ? ? ?');
    expect(dues('每年汛期前')).toBe('?');
  });

  it.each(['定期', '每学期', '每两年', '每天', '每半月', '长期坚持', '2026年12月底前', ''])(
    'is not read from %s',
    (text) => {
      expect(readRecurrence(text)).toBeNull();
    },
  );

  it('counts an instance by its day, not by its period, and both ends', () => {
    expect(instances('每月次月5日前', '2026-01-05', '2026-02-05')).toEqual([
      { title: '2025年12月', due: '2026-01-05' },
      { title: '2026年1月', due: '2026-02-05' },
    ]);
    expect(instances('每季度', '2026-04-01', '2026-06-29')).toEqual([]);
  });

  it('names each instance', () => {
    expect(instances('每季度', '2026-07-01', '2026-12-31')?.map(({ title }) => title)).toEqual([
      '2026年第三季度',
      '2026年第四季度',
    ]);
    expect(instances('每年6月、12月底前')?.map(({ title }) => title)).toEqual(['2026年6月', '2026年12月']);
    expect(instances('每半年')?.map(({ title }) => title)).toEqual(['2026年上半年', '2026年下半年']);
    expect(instances('每周', '2026-11-29', '2026-11-29')?.[0]?.title).toBe('2026年11月23日至2026年11月29日');
  });

  it('falls on the last day of a short month in a leap year too', () => {
    expect(dues('每月30日前', '2028-02-01', '2028-02-29')).toBe('02-29');
  });
});
