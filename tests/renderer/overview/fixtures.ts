import type { Figure, LaggingItem, Overview } from '../../../src/shared/model/tracking.ts';
import { RATING_CLASS_WORDS, RATING_CLASSES } from '../../../src/shared/tracking-words.ts';

export const figure = (key: string, word: string, count: number, percent: number | null = null): Figure => ({
  key,
  word,
  count,
  percent,
});

type Department = Overview['departments'][number];

export function department(departmentId: number, name: string, counts: Partial<Department> = {}): Department {
  return {
    departmentId,
    department: name,
    place: '花都区',
    duties: 0,
    support: 0,
    byState: [],
    byRating: [],
    byLight: [],
    overdue: 0,
    notReturned: 0,
    ...counts,
  };
}

export function laggingItem(obligationId: number, more: Partial<LaggingItem> = {}): LaggingItem {
  return {
    taskId: obligationId,
    obligationId,
    number: `${obligationId}`,
    content: '鼓励有条件的医疗机构设立老年病区',
    department: '区卫生健康局',
    role: 'lead',
    since: '2026-11-11',
    daysLate: 12,
    light: { color: 'red', word: '红灯', meaning: '进度落后，警示', alarm: true },
    rating: 'behind',
    lastWord: '病区改造尚未招标',
    lastWordOn: '2026-11-05',
    measures: '本月底前完成招标',
    ...more,
  };
}

/** 金寨县, first half of 2025: 222 items by rating; the printed percentages add up to 100.0. */
export const JINZHAI = [
  figure('done', '已完成', 24, 10.8),
  figure('ahead', '超进度', 10, 4.5),
  figure('on-track', '达进度', 162, 72.9),
  figure('behind', '欠进度', 17, 7.7),
  figure('other', '其它', 9, 4.1),
];

export function overview(more: Partial<Overview> = {}): Overview {
  return {
    laggingTotal: more.lagging?.length ?? 0,
    laggingDuties: more.laggingTotal ?? more.lagging?.length ?? 0,
    periodId: 8,
    period: '2026年11月',
    asOf: '2026-11-23',
    frozenAt: null,
    tasks: 145,
    unitDuties: 310,
    accountable: 222,
    byRating: JINZHAI,
    byLight: [],
    byState: [],
    accepted: 24,
    overdue: 6,
    dueSoon: 11,
    notReturned: 3,
    madeGood: 2,
    departments: [],
    lagging: [],
    change: null,
    lights: [
      { color: 'red', word: '红灯', meaning: '进度落后，警示', alarm: true },
      { color: 'yellow', word: '黄灯', meaning: '临近时限', alarm: false },
      { color: 'green', word: '绿灯', meaning: '进展顺利', alarm: false },
    ],
    ratings: RATING_CLASSES.map((code) => ({ code, word: RATING_CLASS_WORDS[code], class: code })),
    rules: {
      totals: '总数口径',
      lagging: '滞后口径',
      states: '状态口径',
      ratings: '评价口径',
      lights: '亮灯口径',
      departments: '各单位按名册次序排列，不作排名。',
      change: '比较口径',
    },
    ...more,
  };
}
