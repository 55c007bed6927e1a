import dayjs from 'dayjs';

/** What a notice of the State Council's office says of a year's days off. */
export type ReadNotice = {
  /** The year of the notice: that of 2023 begins on 2022-12-31. */
  readonly year: number;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
  /** 国庆节 with its days, to be compared with the notice by eye. */
  readonly parts: readonly {
    readonly name: string;
    readonly holidays: readonly string[];
    readonly workdays: readonly string[];
  }[];
  /** What does not add up, a sentence each. */
  readonly doubts: readonly string[];
};

const FESTIVAL = /(元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)(?:[、和](元旦|中秋节?|国庆节?))?[：:]/g;
/** 1月1日（周四）至3日（周六）: the month and the year of the second day may go without saying. */
const DAY = String.raw`(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日(?:[（(][^）)]*[）)])?`;
const SPAN = new RegExp(
  String.raw`${DAY}(?:[至到—-](?:(20\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(][^）)]*[）)])?)?`,
  'g',
);
const PROMISED = /共(\d{1,2})天/;

/**
 * Reads the notice as it is published: “二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。
 * 2月14日（周六）、2月28日（周六）上班。” A sentence that only encourages a day off (2024: 除夕（2月9日）休息) gives none.
 * @returns null where no festival with days is found
 */
export function readNotice(text: string): ReadNotice | null {
  const plain = text.replace(/\s+/g, '');
  const year = yearOf(plain);
  const heads = [...plain.matchAll(FESTIVAL)];
  if (year === null || heads.length === 0) return null;
  const parts = heads.map((head, index) => {
    const words = plain.slice(head.index + head[0].length, heads[index + 1]?.index ?? plain.length);
    return readPart(head[0].slice(0, -1), words, year);
  });
  const all = (kind: 'holidays' | 'workdays') => [...new Set(parts.flatMap((part) => part[kind]))].sort();
  if (all('holidays').length === 0) return null;
  return {
    year,
    holidays: all('holidays'),
    workdays: all('workdays'),
    parts: parts.map(({ name, holidays, workdays }) => ({ name, holidays, workdays })),
    doubts: parts.flatMap(({ doubts }) => doubts),
  };
}

/** 2026年元旦、春节 … 放假调休日期的具体安排; a year inside the dates is only taken where nothing else names one. */
function yearOf(text: string): number | null {
  const named = /(20\d{2})年(?:部分节假日|元旦|春节|节假日|放假)/.exec(text) ?? /(20\d{2})年(?!\d{1,2}月)/.exec(text);
  return named ? Number(named[1]) : null;
}

function readPart(name: string, words: string, year: number) {
  const holidays: string[] = [];
  const workdays: string[] = [];
  const doubts: string[] = [];
  for (const sentence of words.split(/[。；;]/)) {
    if (sentence.includes('鼓励')) continue;
    const works = sentence.includes('上班');
    const found = [...sentence.matchAll(SPAN)].flatMap((match) => daysOf(match, year) ?? []);
    if (!works && !/放假|休息/.test(sentence)) continue;
    (works ? workdays : holidays).push(...found);
  }
  const promised = Number(PROMISED.exec(words)?.[1] ?? Number.NaN);
  if (Number.isFinite(promised) && promised !== holidays.length) {
    doubts.push(`${name}：通知写明共 ${promised} 天，读出 ${holidays.length} 天，请核对。`);
  }
  for (const day of workdays.filter((one) => dayjs(one).day() % 6 !== 0)) {
    doubts.push(`${name}：${day} 写为上班，但这一天不是周末，请核对。`);
  }
  return { name, holidays, workdays, doubts };
}

/** The days from first to last; null where one does not exist or they run backwards. */
function daysOf(match: RegExpExecArray | RegExpMatchArray, year: number): readonly string[] | null {
  const [, firstYear, firstMonth, firstDay, lastYear, lastMonth, lastDay] = match;
  const first = dayOf(Number(firstYear ?? year), Number(firstMonth), Number(firstDay));
  if (!first) return null;
  if (lastDay === undefined) return [first];
  const last = dayOf(Number(lastYear ?? firstYear ?? year), Number(lastMonth ?? firstMonth), Number(lastDay));
  const count = last ? dayjs(last).diff(first, 'day') + 1 : 0;
  if (count < 1 || count > 31) return null;
  return Array.from({ length: count }, (_, index) => dayjs(first).add(index, 'day').format('YYYY-MM-DD'));
}

function dayOf(year: number, month: number, day: number): string | null {
  const text = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return dayjs(text).format('YYYY-MM-DD') === text ? text : null;
}
