import type { ReportBlock } from '../../../shared/model/report.ts';

/** A part of a report is what stands under one of its headings 一、二、…; its key is the heading without its number. */

/** 附件：1．…: the list of annexes and what follows it belongs to the whole, not to the last part. */
export const ANNEX_LIST = '附件：';

/** An extra of 督查通报: every task under its rating, as annexes; some 80 pages for four plans. */
export const RATING_LISTS = '按评价分列的任务清单';

const NUMBERS = '一二三四五六七八九十';
const NUMBERED = /^[一二三四五六七八九十]+、/u;

/** The key of the part that a heading begins. */
export const partKey = (heading: string): string => heading.replace(NUMBERED, '');

/** The blocks without the parts of these keys. */
export function withoutParts(blocks: readonly ReportBlock[], hidden: readonly string[]): readonly ReportBlock[] {
  let isHidden = false;
  return blocks.filter((block) => {
    if (block.kind === 'heading' && block.level === 1) isHidden = hidden.includes(partKey(block.text));
    else if (beginsTail(block)) isHidden = false;
    return !isHidden;
  });
}

function beginsTail(block: ReportBlock): boolean {
  if (block.kind === 'signature') return true;
  if (block.kind !== 'paragraph') return false;
  const [first] = block.runs;
  return typeof first === 'string' && first.startsWith(ANNEX_LIST);
}

/** 一、二、… anew, so that no number is missing. */
export function renumbered(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  let count = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level !== 1 || !NUMBERED.test(block.text)) return block;
    const number = NUMBERS[count] ?? '';
    count += 1;
    return { ...block, text: `${number}、${partKey(block.text)}` };
  });
}
