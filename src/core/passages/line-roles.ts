import { isOrgan } from '../parsing/department-name.ts';
import { endsLikeTitle } from '../tables/line-kind.ts';
import { readMarker } from '../tables/numbering.ts';
import { visibleLength } from '../tables/text.ts';
import { labelAtStart } from './labels.ts';
import type { Paragraph } from './paragraph.ts';

/** What a line of a plan is for, told by its wording and its neighbours: a heading, a title, a list of attachments. */

const LONGEST_HEADING = 24;
const MARKS = /[，,。；;：:！!？?（(]/u;

/** 项目内容及责任单位 over a sheet of one column tells what stands below it; it groups nothing. */
const COLUMN_HEADER = /[及和与](?:责任|牵头|负责)(?:单位|部门)$/u;

/** A short line without any mark, directly above a numbered item: 主要预期指标 ⏎ 1.地区生产总值增长6%. */
export function isHeadingLine({ text }: Paragraph, next: Paragraph | null): boolean {
  if (!next || readMarker(text) || !readMarker(next.text) || labelAtStart(text)) return false;
  return visibleLength(text) <= LONGEST_HEADING && !MARKS.test(text) && !COLUMN_HEADER.test(text.trim());
}

/** 重点任务 is a heading, 某区工作方案 at the top of the text a title. */
const SHORTEST_TITLE = 8;
const SHORTEST_FIRST_LINE = 5;
const LONGEST_TITLE = 60;
/** （试行） at the end of a title is no mark of a sentence. */
const END_BRACKET = /[（(][^（()）]*[）)]\s*$/u;

export function isTitle(text: string, isFirst: boolean): boolean {
  const length = visibleLength(text);
  if (length < (isFirst ? SHORTEST_FIRST_LINE : SHORTEST_TITLE) || length > LONGEST_TITLE || readMarker(text))
    return false;
  return !MARKS.test(text.replace(END_BRACKET, '')) && endsLikeTitle(text);
}

/** 立山区政府2023年重点工作 ⏎ 任务分解和责任分工方案; not 立山区人民政府, which signs. */
export function isHalfTitle(text: string): boolean {
  return visibleLength(text) <= LONGEST_TITLE && !readMarker(text) && !MARKS.test(text) && !isOrgan(text.trim());
}

const LIST_OF_ATTACHMENTS = /^\s*附件[\s\d一二三四五六七八九十]*[：:]\s*\S/u;

/** 附件：1.责任单位联系人名单 */
export function opensAttachmentList(text: string): boolean {
  return LIST_OF_ATTACHMENTS.test(text);
}

/** 2.报送表 */
export function isListed(text: string): boolean {
  return readMarker(text) !== null && visibleLength(text) <= LONGEST_TITLE && !/[。；;]/u.test(text);
}
