import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkCalendar } from '../../../src/core/tracking/calendar/read-work-calendar.ts';
import { readNotice } from '../../../src/renderer/pages/settings/workdays/read-notice.ts';

const SHIPPED = readWorkCalendar(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'seeds', 'tracking', 'calendar.csv'), 'utf8'),
);

const NOTICES: Record<number, string> = {
  2023: `国务院办公厅关于2023年部分节假日安排的通知 国办发明电〔2022〕16号
经国务院批准，现将2023年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`,
  2024: `国务院办公厅关于2024年部分节假日安排的通知
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `国务院办公厅关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
};

/** A notice of one year may name days of the year before (2022-12-31). */
const belongsTo = (year: number, day: string) =>
  day.startsWith(String(year)) || (year === 2023 && day === '2022-12-31');

test.each([2023, 2024, 2025, 2026])('the notice of %i gives the days that the program ships', (year) => {
  const notice = readNotice(NOTICES[year] ?? '');
  expect(notice?.year).toBe(year);
  expect(notice?.holidays).toEqual(SHIPPED.holidays.filter((day) => belongsTo(year, day)));
  expect(notice?.workdays).toEqual(SHIPPED.workdays.filter((day) => belongsTo(year, day)));
  expect(notice?.doubts).toEqual([]);
});

test('a day that is only encouraged to be off is none', () => {
  expect(readNotice(NOTICES[2024] ?? '')?.holidays).not.toContain('2024-02-09');
});

test('what does not add up is said, never put right', () => {
  const notice = readNotice('2027年部分节假日安排：一、元旦：1月1日至2日放假，共3天。1月5日（周二）上班。');
  expect(notice?.holidays).toEqual(['2027-01-01', '2027-01-02']);
  expect(notice?.doubts).toEqual([
    '元旦：通知写明共 3 天，读出 2 天，请核对。',
    '元旦：2027-01-05 写为上班，但这一天不是周末，请核对。',
  ]);
});

test('other text is no notice, and a day that does not exist is left out', () => {
  expect(readNotice('关于做好2026年国庆期间值班工作的通知')).toBeNull();
  expect(readNotice('国庆节：10月1日至7日放假')).toBeNull();
  expect(readNotice('2027年元旦、春节放假安排：一、元旦：2月30日放假。')).toBeNull();
});
