import { type DeadlineParser, findWithoutDay } from '../finding.ts';

const COUNT = String.raw`(?<![\d年])(?:\d{1,3}|[一二两三四五六七八九十]{1,3}|半)(?:[-~至到](?:\d{1,3}|[一二两三四五六七八九十]))?`;
const UNIT = '(?:个工作日|工作日|个月|月(?=内|之内|以内)|日(?=内|之内|以内)|天|个?小时|周|个?星期|个?季度|年)';
/** 印发后30日内, 3个月内, 用3-5年时间, 一年内, 三年. */
const SPAN = new RegExp(
  String.raw`(?:自?[^,;。、\d]{0,8}(?:之日)?起?(?:后|起)(?:的)?)?(?:用|利用|力争)?${COUNT}${UNIT}(?:左右)?(?:(?:之|以)?内|时间|左右)?`,
  'g',
);

/** Promises of service (7个工作日内办结) fill the contents of tasks; only in a deadline column is a span a deadline. */
export const findSpans: DeadlineParser = ({ plain, source }) =>
  source.from === 'content'
    ? []
    : findWithoutDay(plain, SPAN, 'span', (words) => ({
        severity: 'warning',
        code: 'deadline-needs-start',
        message: `完成时限“${words}”是一段时间，没有起算日，未定出截止日；请定出截止日。`,
      }));
