import { describe, expect, it } from 'vitest';
import { parseDeadlines } from '../../../../src/core/parsing/deadline/parse-deadlines.ts';
import type { TextSource } from '../../../../src/core/parsing/types.ts';
import type { DeadlineKind } from '../../../../src/shared/model/table.ts';

const source = (from: TextSource['from'], year: number | null): TextSource => ({
  sheet: '分工表',
  cell: 'E5',
  from,
  year,
});
const inColumn = (text: string, year: number | null = 2024) => parseDeadlines(text, source('deadline-column', year));
const inContent = (text: string, year: number | null = 2024) => parseDeadlines(text, source('content', year));
const dues = (text: string, year: number | null = 2024) => inContent(text, year).deadlines.map(({ due }) => due);

describe('a last day in a deadline column', () => {
  it.each([
    ['2021年2月3日前', '2021-02-03'],
    ['2022年10月底前', '2022-10-31'],
    ['2024年2月底前', '2024-02-29'],
    ['2025年2月底前', '2025-02-28'],
    ['2024年底前', '2024-12-31'],
    ['2024年年底前', '2024-12-31'],
    ['2024年末', '2024-12-31'],
    ['2025年12月31日前完成', '2025-12-31'],
    ['于2025年6月30日之前', '2025-06-30'],
    ['截止2025年6月30日', '2025-06-30'],
    ['2024年10月', '2024-10-31'],
    ['2025年', '2025-12-31'],
    ['2025', '2025-12-31'],
    ['2025年度', '2025-12-31'],
    ['到2020年', '2020-12-31'],
    ['2024年6月上旬', '2024-06-10'],
    ['2024年6月中旬', '2024-06-20'],
    ['2024年6月下旬', '2024-06-30'],
    ['2024年第三季度', '2024-09-30'],
    ['2024年二季度末', '2024-06-30'],
    ['2025年上半年', '2025-06-30'],
    ['2024年内', '2024-12-31'],
    ['24年12月底', '2024-12-31'],
    ['2025.12', '2025-12-31'],
    ['2025.6.30', '2025-06-30'],
    ['2025/12/31', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31 00:00:00', '2025-12-31'],
    ['20251231', '2025-12-31'],
    ['２０２４年１２月底前', '2024-12-31'],
    ['2024 年 12 月\n底前', '2024-12-31'],
    ['二〇二五年十二月底前', '2025-12-31'],
    ['二○二五年十二月三十一日', '2025-12-31'],
    ['2024Q3', '2024-09-30'],
    ['“十四五”末', '2025-12-31'],
    ['2024年国庆节前', '2024-09-30'],
    ['2024年12月30', '2024-12-30'],
    ['即日起至2024年12月31日', '2024-12-31'],
    ['2024年12月31日（省级）', '2024-12-31'],
  ])('%s is due on %s', (text, due) => {
    const { deadlines, doubts } = inColumn(text, null);
    expect(deadlines).toMatchObject([{ kind: 'date', due, start: null, cell: 'E5' }]);
    expect(doubts).toEqual([]);
  });

  it.each([
    ['12月底前', '2024-12-31'],
    ['十月底前', '2024-10-31'],
    ['6月30日前', '2024-06-30'],
    ['十二月三十一日前', '2024-12-31'],
    ['6月', '2024-06-30'],
    ['9月份', '2024-09-30'],
    ['12.31', '2024-12-31'],
    ['二季度末', '2024-06-30'],
    ['第三季度', '2024-09-30'],
    ['1季度', '2024-03-31'],
    ['Q1', '2024-03-31'],
    ['前三季度', '2024-09-30'],
    ['上半年', '2024-06-30'],
    ['下半年', '2024-12-31'],
    ['年底前', '2024-12-31'],
    ['年内', '2024-12-31'],
    ['全年', '2024-12-31'],
    ['今年底前', '2024-12-31'],
    ['本年度', '2024-12-31'],
    ['明年6月底前', '2025-06-30'],
  ])('%s takes its year from the document: %s', (text, due) => {
    expect(inColumn(text, 2024)).toMatchObject({ deadlines: [{ kind: 'date', due }], doubts: [] });
  });

  it.each(['12月底前', '年底前', '第三季度', '今年底前', '全年', '12.31', '1-6月'])(
    '%s without any year stays open and is a doubt',
    (text) => {
      const { deadlines, doubts } = inColumn(text, null);
      expect(deadlines).toMatchObject([{ due: null, start: null }]);
      expect(doubts).toMatchObject([
        { code: 'deadline-without-year', severity: 'warning', cell: 'E5', sheet: '分工表' },
      ]);
    },
  );

  it('carries the year named first to what follows in the same cell', () => {
    const { deadlines } = inColumn('2023年6月底前出台方案，12月底前完成', 2024);
    expect(deadlines.map(({ due }) => due)).toEqual(['2023-06-30', '2023-12-31']);
  });

  it('reads every step of a plan, list numbers before the month or not', () => {
    const { deadlines } = inColumn('1.4月底前主体完工；2.8月底前竣工交付；3.11月底前全部投用');
    expect(deadlines.map(({ text, due }) => [text, due])).toEqual([
      ['4月底前', '2024-04-30'],
      ['8月底前', '2024-08-31'],
      ['11月底前', '2024-11-30'],
    ]);
  });

  it('asks whether 6月前 counts June, and says which reading it took', () => {
    const { deadlines, doubts } = inColumn('2024年6月前');
    expect(deadlines).toMatchObject([{ text: '2024年6月前', due: '2024-06-30' }]);
    expect(doubts).toMatchObject([
      { code: 'month-before-ambiguous', reading: '2024-06-30', alternatives: ['2024-05-31'] },
    ]);
    expect(inColumn('2025年前').doubts).toMatchObject([
      { code: 'year-before-ambiguous', alternatives: ['2024-12-31'] },
    ]);
  });

  it('does not ask where 前 stands behind a last day', () => {
    for (const text of ['2024年6月底前', '2024年6月30日前', '2024年底前', '6月下旬前', '上半年前']) {
      expect(inColumn(text).doubts).toEqual([]);
    }
  });

  it('takes a day that does not exist for the end of its month, and says so', () => {
    expect(inColumn('2024年6月31日前')).toMatchObject({
      deadlines: [{ due: '2024-06-30' }],
      doubts: [{ code: 'no-such-day', reading: '2024-06-30' }],
    });
  });
});

describe('a stage', () => {
  it.each([
    ['2024年10月-12月', '2024-10-01', '2024-12-31'],
    ['2024年1月至11月', '2024-01-01', '2024-11-30'],
    ['2024年9月—2025年3月', '2024-09-01', '2025-03-31'],
    ['2024年11月至次年3月', '2024-11-01', '2025-03-31'],
    ['2016-2018年', '2016-01-01', '2018-12-31'],
    ['2018—2020年', '2018-01-01', '2020-12-31'],
    ['2018一2020年', '2018-01-01', '2020-12-31'],
    ['2023年至2025年', '2023-01-01', '2025-12-31'],
    ['1-6月', '2024-01-01', '2024-06-30'],
    ['2024.1-12', '2024-01-01', '2024-12-31'],
    ['2024.01-2024.12', '2024-01-01', '2024-12-31'],
    ['2023.12-2024.6', '2023-12-01', '2024-06-30'],
    ['2024年1月1日至2024年12月31日', '2024-01-01', '2024-12-31'],
    ['2024年6月1日-30日', '2024-06-01', '2024-06-30'],
    ['2024年一至三季度', '2024-01-01', '2024-09-30'],
    ['“十四五”期间', '2021-01-01', '2025-12-31'],
  ])('%s runs from %s to %s', (text, start, due) => {
    expect(inColumn(text)).toMatchObject({ deadlines: [{ kind: 'stage', text, start, due }], doubts: [] });
  });

  it('that ends before it begins has no last day and is a doubt', () => {
    expect(inColumn('2024年11月-3月')).toMatchObject({
      deadlines: [{ kind: 'stage', due: null, start: null }],
      doubts: [{ code: 'stage-order' }],
    });
  });
});

describe('a deadline without a day', () => {
  const cases: readonly (readonly [text: string, kind: DeadlineKind])[] = [
    ['长期', 'long-term'],
    ['长期坚持', 'long-term'],
    ['长期任务', 'long-term'],
    ['持续推进', 'long-term'],
    ['常态化开展', 'long-term'],
    ['常年', 'long-term'],
    ['自2024年1月1日起', 'long-term'],
    ['每年', 'recurring'],
    ['每月', 'recurring'],
    ['每半年', 'recurring'],
    ['每周', 'recurring'],
    ['每年12月底前', 'recurring'],
    ['每季度最后一个月30日前', 'recurring'],
    ['分年度推进', 'recurring'],
    ['3个月内', 'span'],
    ['一个月内', 'span'],
    ['一月内', 'span'],
    ['三年内', 'span'],
    ['用3-5年时间', 'span'],
    ['方案印发后30日内', 'span'],
    ['10个工作日内', 'span'],
    ['20xx年x月前', 'placeholder'],
    ['XX年', 'placeholder'],
    ['2024年x月前', 'placeholder'],
    ['2024年   月底前', 'placeholder'],
    ['立即', 'vague'],
    ['随时', 'vague'],
    ['按时间节点', 'vague'],
    ['按照上级要求', 'vague'],
    ['根据省级部署', 'vague'],
    ['与主体工程同步', 'vague'],
    ['春节前', 'vague'],
    ['2024年春节前', 'vague'],
    ['9月开学前', 'vague'],
    ['汛期前', 'vague'],
    ['2024年春季学期', 'vague'],
    ['2024年6月初', 'vague'],
    ['本月底前', 'vague'],
    ['12', 'vague'],
    ['详见方案', 'vague'],
  ];
  it.each(cases)('%s is %s, due on no day', (text, kind) => {
    const { deadlines } = inColumn(text);
    expect(deadlines).toHaveLength(1);
    expect(deadlines[0]).toMatchObject({ kind, due: null });
  });

  it.each([
    ['3个月内', 'deadline-needs-start'],
    ['20xx年x月前', 'deadline-placeholder'],
    ['2024年春节前', 'deadline-vague'],
    ['12', 'deadline-not-understood'],
    ['详见方案', 'deadline-not-understood'],
  ])('%s is a doubt: %s', (text, code) => {
    const { doubts } = inColumn(text);
    expect(doubts).toMatchObject([{ code }]);
    expect(doubts[0]?.message).toContain(text);
  });

  it.each(['长期坚持', '每季度', '持续推进'])('%s is no doubt: it is what it is', (text) => {
    expect(inColumn(text).doubts).toEqual([]);
  });

  it.each(['', ' ', '/', '—', '无', '-'])('an empty cell (%j) states nothing', (text) => {
    expect(inColumn(text)).toEqual({ deadlines: [], doubts: [] });
  });
});

describe('a deadline within the content of a task', () => {
  it.each([
    ['到2020年65岁以上老年人健康管理率达到70%以上。', 2016, '2020-12-31'],
    ['2020年，开展家庭医生式服务的机构争取达到100%。', 2017, '2020-12-31'],
    ['完成老旧小区改造，2024年10月底前投入使用。', 2024, '2024-10-31'],
    ['力争到2025年底，覆盖率达到80%。', 2024, '2025-12-31'],
    ['到“十四五”末，森林覆盖率达到45%。', 2024, '2025-12-31'],
    ['年底前完成改造。', 2024, '2024-12-31'],
    ['年内建成投用。', 2024, '2024-12-31'],
    ['确保2024年10月1日前建成通车。', 2024, '2024-10-01'],
    ['2024年第一季度开工建设。', 2024, '2024-03-31'],
    ['建立医养结合联系制度。（2024年10月-12月）', 2024, '2024-12-31'],
    ['建立医养结合联系制度。（2024年1月）', 2024, '2024-01-31'],
    ['实施时间：2024年3月—2024年12月', 2024, '2024-12-31'],
    ['2024-2026年，每年新建5所。', 2024, '2026-12-31'],
  ])('%s (%i) states %s', (text, year, due) => {
    expect(dues(text, year)).toEqual([due]);
  });

  it.each([
    '实施《广州市构建医疗高地行动计划（2016-2018年）》，重点支持综合医院。',
    '依据《养老服务机构设施布局规划（2013-2020年）设施方案》推进。',
    '推进安全生产治本攻坚三年行动（2024—2026年）。',
    '落实国发〔2024〕84号文件和2024年第3号公告。',
    '截至2024年底，已建成5所。',
    '2016年以来，持续推进。',
    '自2024年起，提高补贴标准。',
    '对2000年底前建成的老旧小区实施改造。',
    '对2025年前建成的小区加装电梯。',
    '能耗与2020年相比下降5%，比2024年降低3%。',
    '提高到2020年的2倍。',
    '持续推进2024年在建项目，办好2024年科技活动周。',
    '编制2024—2026年实施方案。',
    '2023年完成投资10亿元。',
    '今年新建学校3所，全年新增就业3000人。',
    '三年内实现全覆盖，用3-5年时间建成网络。',
    '7个工作日内办结，24小时内响应。',
    '长期坚持，持续推进，逐步完善。',
    '拨打12345热线，建设15分钟生活圈。',
  ])('%s states no last day', (text) => {
    expect(dues(text)).not.toContainEqual(expect.any(String));
    expect(inContent(text).doubts).toEqual([]);
  });

  it('reads what stands behind 完成时限： as a deadline column', () => {
    expect(inContent('（责任单位：市卫生计生委，协助单位：市民政局。完成时限：20xx年x月前）')).toMatchObject({
      deadlines: [{ kind: 'placeholder', text: '20xx年x月前', due: null }],
      doubts: [{ code: 'deadline-placeholder' }],
    });
    expect(dues('（责任单位：市民政局。完成时限：2024年12月）')).toEqual(['2024-12-31']);
  });

  it('keeps how often something is owed', () => {
    expect(inContent('拥有一名签约医生，每年一次健康体检').deadlines).toMatchObject([
      { kind: 'recurring', text: '每年一次', due: null },
    ]);
  });
});
