import { type Stretch, TIME_FORMS } from './time-forms.ts';

/** A time found in a text, with its place there. */
export type TimePoint = Stretch & { readonly at: number; readonly end: number };

/**
 * Words behind a time that make it something else than a last day: 2016年以来, 2020年后, 2015年第3号, 2022年修订,
 * (在)2020年基础上, 2023年度国家….
 */
const SOMETHING_ELSE_AFTER =
  /^(?:以来|来[,，]|以后|之后|后(?!期)|版|修订|修正|水平|同期|相比|基础上|第[\d一二三四五六七八九十]+[号次届期批]|学年)/;
/** Words before it that do the same: 比2020年, 与2019年相比. */
const SOMETHING_ELSE_BEFORE = /(?:比|较|相比于|对比|去年同期)$/;

/** Without one of these there is no time in a text; most tasks have none. */
const TIME_MARK = /[年月季五Qq]|\d{4}|\d[./]\d/;

/**
 * The times that `plain` mentions, in reading order, none inside 《》 and none that only dates something else.
 * `everyForm`: forms too that are dates only in a deadline column (2025.12, 20251231).
 */
export function findTimePoints(plain: string, everyForm: boolean): TimePoint[] {
  if (!TIME_MARK.test(plain)) return [];
  const titles = [...plain.matchAll(/《[^》]*》?/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const found = TIME_FORMS.filter((form) => everyForm || !form.columnOnly).flatMap((form) =>
    [...plain.matchAll(form.pattern)].flatMap((match): TimePoint[] => {
      const stretch = form.read(match.slice(1));
      return stretch ? [{ ...stretch, at: match.index, end: match.index + match[0].length }] : [];
    }),
  );
  found.sort((a, b) => a.at - b.at || b.end - a.end);
  const points: TimePoint[] = [];
  for (const point of found) {
    const last = points.at(-1);
    if (last && point.at < last.end) continue;
    points.push(point);
  }
  return points.filter(
    ({ at, end }) =>
      !titles.some(([from, to]) => at >= from && end <= to) &&
      !SOMETHING_ELSE_AFTER.test(plain.slice(end)) &&
      !SOMETHING_ELSE_BEFORE.test(plain.slice(Math.max(0, at - 8), at)),
  );
}
