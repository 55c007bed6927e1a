import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../../src/core/exchange/read/cells/read-amount.ts';
import { readDay } from '../../../../src/core/exchange/read/cells/read-day.ts';
import { readPercent } from '../../../../src/core/exchange/read/cells/read-percent.ts';
import { readPerson } from '../../../../src/core/exchange/read/cells/read-person.ts';
import { ratingReader } from '../../../../src/core/exchange/read/cells/read-rating.ts';
import { readProgress, readText } from '../../../../src/core/exchange/read/cells/read-words.ts';
import type { Reading } from '../../../../src/core/exchange/read/cells/reading.ts';
import type { Cell } from '../../../../src/shared/model/sheet.ts';
import { TRACKING_SEEDS } from '../../../helpers/starting-data.ts';

const text = (value: string): Cell => ({ row: 1, column: 1, kind: 'text', text: value, value });
const number = (value: number, shown = String(value)): Cell => ({
  row: 1,
  column: 1,
  kind: 'number',
  text: shown,
  value,
});
const date = (shown: string, value: string): Cell => ({ row: 1, column: 1, kind: 'date', text: shown, value });

/** Value, and ? where it is asked. */
const told = (reading: Reading | null) => reading && `${reading.value}${reading.doubts.length > 0 ? '?' : ''}`;
const offered = (reading: Reading | null) => reading?.alternatives.map(({ value }) => value);

describe('完成比例', () => {
  it.each([
    [text('80%'), '80'],
    [text('８０％'), '80'],
    [text('80'), '80'],
    [number(80), '80'],
    [number(0.8, '80%'), '80'],
    [number(0.57, '57%'), '57'],
    [text('80.5%'), '80.5'],
    [text('已完成80%'), '80'],
    [text('百分之八十'), '80'],
    [text('0'), '0'],
  ])('takes %j for a share', (cell, value) => {
    expect(told(readPercent(cell))).toBe(value);
  });

  it.each([
    [text('约80%'), '80?'],
    [text('80%以上'), '80?'],
    [text('八成半'), '85?'],
    [text('4/5'), '80?'],
    [text('70%-80%'), '70?'],
    [text('120%'), '?'],
    [number(-5), '?'],
    [date('4月5日', '2026-04-05'), '?'],
  ])('asks what %j is', (cell, value) => {
    expect(told(readPercent(cell))).toBe(value);
  });

  it('asks whether a bare 0.8 is 80 % or 0.8 %, and 1 the whole or a hundredth', () => {
    expect([told(readPercent(number(0.8))), offered(readPercent(number(0.8)))]).toEqual(['80?', ['0.8']]);
    expect([told(readPercent(number(1))), offered(readPercent(number(1)))]).toEqual(['1?', ['100']]);
  });

  it('finds no share in words, and none in a date by itself', () => {
    expect(readPercent(text('大部分'))).toBeNull();
    expect(readPercent(text('达序时'))).toBeNull();
    expect(readPercent(text('完成率达到80%，其余正在推进'))).toBeNull();
  });
});

describe('进度评价', () => {
  const { read, isRating } = ratingReader(TRACKING_SEEDS.ratings);

  it('takes own words that mean one rating, and shows what was written', () => {
    expect(read('按序时')).toMatchObject({ is: '达序时（原写“按序时”）', value: 'on-track', doubts: [] });
    expect(read('达序时')).toMatchObject({ is: '达序时', value: 'on-track' });
  });

  it('asks for words that leave a choice, and offers the whole list for those that mean nothing', () => {
    expect(told(read('正在推进'))).toBe('on-track?');
    expect(told(read('红灯'))).toBe('?');
    expect(offered(read('红灯'))).toHaveLength(TRACKING_SEEDS.ratings.length);
  });

  it('takes a dash for nothing', () => {
    expect(read('——')).toBeNull();
    expect(isRating('正在推进')).toBe(false);
  });
});

describe('进展情况, 存在问题, 下一步措施', () => {
  it.each(['无变化', '没有变化。', '本期无变化', '同上期', '与上期相同', '无新变化'])(
    'keeps %s as one word',
    (words) => {
      expect(readProgress(words)).toMatchObject({ value: '本期无变化', doubts: [] });
    },
  );

  it('asks what 无 and 同上 mean as progress', () => {
    expect(told(readProgress('无'))).toBe('无?');
    expect(told(readProgress('同上'))).toBe('同上?');
    expect(offered(readProgress('同上'))).toEqual(['本期无变化']);
  });

  it('keeps a sentence that begins with these words as it is', () => {
    const words = '无变化的3家机构已重新核实，其余正在推进';
    expect(readProgress(words)).toMatchObject({ value: words, doubts: [] });
  });

  it('takes 无 for an answer under 存在问题, and a dash or 无变化 for none', () => {
    expect(told(readText('无'))).toBe('无');
    expect(readText('/')).toBeNull();
    expect(readText('无变化')).toBeNull();
    expect(told(readText('同上'))).toBe('同上?');
  });
});

describe('统计截止日', () => {
  it.each([
    text('2026-06-25'),
    text('2026/6/25'),
    text('2026.6.25'),
    text('2026年6月25日'),
    text('２０２６年６月２５日'),
    text('二〇二六年六月二十五日'),
    text('20260625'),
    text('6月25日'),
    number(46_198),
    date('6月25日', '2026-06-25'),
  ])('reads %j', (cell) => {
    expect(readDay(cell, 2026)).toEqual({ day: '2026-06-25', doubt: null });
  });

  it.each([text('6.25'), text('6/25'), text('25/6/2026'), text('26.6.25'), number(6.25)])('asks for %j', (cell) => {
    expect(readDay(cell, 2026)).toMatchObject({ day: '2026-06-25', doubt: expect.stringContaining('请核对') });
  });

  it('takes the last day of a month alone, and asks', () => {
    expect(readDay(text('2026年6月底'), 2026)).toMatchObject({ day: '2026-06-30', doubt: expect.any(String) });
  });

  it.each(['2026-02-30', '13月1日', '尽快', '45'])('reads no day in %s', (words) => {
    expect(readDay(text(words), 2026)).toBeNull();
  });

  it('reads no day in what Excel makes of 11.20 in a cell for dates', () => {
    expect(readDay(date('1900-01-11', '1900-01-11'), 2026)).toBeNull();
  });
});

describe('本期完成值', () => {
  it.each([
    [text('1,200'), '张', '1200'],
    [text('１２００张'), '张', '1200'],
    [text('十二'), '家', '12'],
    [text('85%'), '%', '85'],
    [number(0.85, '85%'), '%', '85'],
    [text('1.2万人'), '万人', '1.2'],
    [text('1000万'), '万元', '1000'],
    [text('5万'), '万千瓦', '5'],
    [text('2千克'), '千克', '2'],
    [text('三万'), '万户', '3'],
    [text('0.85%'), '%', '0.85'],
    [text('百分之八十'), '%', '80'],
  ])('reads %j in %s', (cell, unit, value) => {
    expect(told(readAmount(cell, unit))).toBe(value);
  });

  it.each([
    [text('约1200'), '张', '1200?'],
    [text('3000元'), '万元', '3000?'],
    [text('1.2万'), '人', '12000?'],
    [number(0.85), '%', '85?'],
    [text('六成'), '%', '60?'],
    [text('六成'), '家', '?'],
    [text('-3.5'), '%', '-3.5?'],
    [text('已完成'), '家', '?'],
    [text('0.85'), '%', '85?'],
    [text('九成五'), '%', '95?'],
    [text('百分之八十'), '家', '?'],
    [text('-1.2万'), '万人', '-1.2?'],
    [text('1.2万户'), '万人', '1.2?'],
    [text('约1.2万人'), '万人', '1.2?'],
    [text('5千人'), '万人', '0.5?'],
    [text('1.2亿元'), '万元', '12000?'],
    [text('2千万元'), '亿元', '0.2?'],
    [text('三万'), '户', '30000?'],
    [text('一万二千'), '户', '?'],
    [text('12,00'), '张', '?'],
    [text('3.0E+05'), '张', '?'],
    [date('3月5日', '2026-03-05'), '家', '?'],
  ])('asks for %j in %s', (cell, unit, value) => {
    expect(told(readAmount(cell, unit))).toBe(value);
  });

  it('offers the other reading where the scale may stand in the unit already, or the unit be smaller', () => {
    expect(offered(readAmount(text('1.2万'), '人'))).toEqual(['1.2']);
    expect(offered(readAmount(text('1.2亿元'), '万元'))).toEqual(['1.2']);
    expect(offered(readAmount(text('3000元'), '万元'))).toEqual(['0.3']);
  });

  it('takes a dash for nothing', () => {
    expect(readAmount(text('—'), '家')).toBeNull();
  });
});

describe('填报人, 联系电话', () => {
  it('tells name and number apart wherever they stand', () => {
    const known = { name: '陈志明', phone: '020-36891234' };
    expect(readPerson('陈志明', '020-36891234')).toEqual(known);
    expect(readPerson('020-36891234', '陈志明')).toEqual(known);
    expect(readPerson('陈志明 020-36891234', '')).toEqual(known);
    expect(readPerson('陈志明（020-36891234）', '')).toEqual(known);
  });

  it('keeps two names, and takes no short number for a telephone', () => {
    expect(readPerson('陈志明、欧阳晓红', '')).toEqual({ name: '陈志明、欧阳晓红', phone: '' });
    expect(readPerson('3科', '')).toEqual({ name: '3科', phone: '' });
  });
});
