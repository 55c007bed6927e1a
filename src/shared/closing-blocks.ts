import type { ReportBlock } from './model/report.ts';
import { runWords } from './report-text.ts';

/** 附件：1．各单位推进情况, and the lines below it. */
const LISTS_ANNEXES = /^(?:附件：|　)/;

/**
 * Where the end of a letter begins: its last text, which 附件说明, 落款 and boxes to sign stand below. GB/T 9704-2012: no
 * page holds them without text. The number of blocks where nothing closes them, or nothing but boxes is in them.
 */
export function closingFrom(blocks: readonly ReportBlock[]): number {
  const last = blocks.findLastIndex((block) => !closes(block));
  return last === -1 || last === blocks.length - 1 ? blocks.length : last;
}

function closes(block: ReportBlock): boolean {
  if (block.kind === 'paragraph') return LISTS_ANNEXES.test(block.runs.map(runWords).join(''));
  return block.kind === 'signature' || block.kind === 'form';
}
