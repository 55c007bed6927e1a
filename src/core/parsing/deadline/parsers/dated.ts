import { dayBefore, daysInMonth, isoDay, type MonthDay } from '../calendar.ts';
import type { DeadlineParser, Finding, FindingDoubt, Scene } from '../finding.ts';
import { statesDeadline } from '../states-deadline.ts';
import { TO, type YearWord } from '../time-forms.ts';
import { findTimePoints, type TimePoint } from '../time-points.ts';

const FROM_TO = new RegExp(`^(?:起|开始)?${TO}$`);
const BEFORE = /^(?:之|以)?前(?!期|提|列|沿)/;
const FROM_THEN_ON = /^(?:起|开始)(?!草|步|诉)/;

/**
 * Deadlines that name a time: a last day (2024年10月底前, 第三季度, 到2020年) or a stage (2024年10月-12月).
 * A time without a year means the year named before it in the same text, else that of the document; where neither is
 * known the last day stays open.
 */
export const findDated: DeadlineParser = (scene) => {
  const inColumn = scene.source.from === 'deadline-column';
  const points = joinStages(scene.plain, findTimePoints(scene.plain, inColumn)).filter(
    (point) => inColumn || statesDeadline(scene, point),
  );
  let named: number | null = null;
  return points.map((point) => {
    const year = (word: YearWord, before: number | null) => yearOf(word, before, scene.source.year);
    const first = year(point.firstYear, named);
    const last = year(point.lastYear, first ?? named);
    named = last ?? named;
    return toFinding(scene, point, first, last);
  });
};

function yearOf(word: YearWord, named: number | null, documentYear: number | null): number | null {
  if (typeof word === 'number') return word;
  if (word === null) return named ?? documentYear;
  const base = word.from === 'named' ? (named ?? documentYear) : documentYear;
  return base === null ? null : base + word.years;
}

/** Two times with 至 between them are one stage. */
function joinStages(plain: string, points: readonly TimePoint[]): TimePoint[] {
  const joined: TimePoint[] = [];
  for (const point of points) {
    const last = joined.at(-1);
    if (last && !last.ranged && FROM_TO.test(plain.slice(last.end, point.at))) {
      joined[joined.length - 1] = {
        ...point,
        at: last.at,
        firstYear: last.firstYear,
        from: last.from,
        grain: 'end',
        ranged: true,
      };
    } else {
      joined.push(point);
    }
  }
  return joined;
}

function toFinding(scene: Scene, point: TimePoint, firstYear: number | null, lastYear: number | null): Finding {
  const after = scene.plain.slice(point.end);
  const before = BEFORE.exec(after);
  const end = point.end + (before?.[0].length ?? 0);
  const words = scene.written.slice(point.at, end);
  const base = { at: point.at, end };
  if (lastYear === null || firstYear === null) {
    return { ...base, kind: point.ranged ? 'stage' : 'date', due: null, start: null, doubt: withoutYear(words) };
  }
  const due = isoDay(lastYear, point.to);
  const start = isoDay(firstYear, point.from);
  if (!point.ranged && FROM_THEN_ON.test(after)) {
    return { ...base, end: end + 1, kind: 'long-term', due: null, start, doubt: null };
  }
  if (!point.ranged) {
    return { ...base, kind: 'date', due, start: null, doubt: dayDoubt(words, due, lastYear, point, before !== null) };
  }
  if (start > due) return { ...base, kind: 'stage', due: null, start: null, doubt: wrongOrder(words, start, due) };
  return { ...base, kind: 'stage', due, start, doubt: null };
}

function dayDoubt(
  words: string,
  due: string,
  year: number,
  { from, to, grain }: TimePoint,
  before: boolean,
): FindingDoubt | null {
  if (isPastMonthEnd(year, to) && from[1] === to[1]) {
    return {
      severity: 'warning',
      code: 'no-such-day',
      message: `完成时限“${words}”这一天并不存在，暂按当月最后一天${due}处理，请核对。`,
      reading: due,
    };
  }
  if (!before || grain === 'end') return null;
  // 日前 and 底前 count the day they name, and offices mean months likewise: “11月前全面完成、12月查漏补缺” (杭政办函
  // 〔2024〕4号). Read to the letter, 6月前 ends on 31 May. The office must say.
  const literal = dayBefore(isoDay(year, from));
  return {
    severity: 'warning',
    code: grain === 'year' ? 'year-before-ambiguous' : 'month-before-ambiguous',
    message: `完成时限“${words}”有两种理解：${due}（含所写的时间）或${literal}（不含），暂按${due}处理，请确认。`,
    reading: due,
    alternatives: [literal],
  };
}

const isPastMonthEnd = (year: number, [month, day]: MonthDay) => day > daysInMonth(year, month);

function withoutYear(words: string): FindingDoubt {
  return {
    severity: 'warning',
    code: 'deadline-without-year',
    message: `完成时限“${words}”没有写年份，标题里也看不出年份，未定出截止日；请补上年份。`,
  };
}

function wrongOrder(words: string, start: string, due: string): FindingDoubt {
  return {
    severity: 'warning',
    code: 'stage-order',
    message: `完成时限“${words}”的开始（${start}）晚于结束（${due}），未定出截止日；请核对。`,
    alternatives: [due],
  };
}
