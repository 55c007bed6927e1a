import type { RowChoice } from '../../shared/model/correction.ts';
import { readMarker } from '../tables/numbering.ts';
import { visibleLength } from '../tables/text.ts';
import { labelAtStart } from './labels.ts';
import type { Paragraph } from './paragraph.ts';

/** Nothing goes on behind these. */
const ENDS = /[。．；;：:！!？?…）)】\]」』]["”’]?\s*$/u;
const GOES_ON = /[、，,（(—]\s*$/u;
/** （责任单位：市民政局） on a line of its own. */
const IN_BRACKETS = /^\s*[（(【〔[].*[）)】〕\]]\s*[。；;]?\s*$/u;
const OPENING = /[（(【]/gu;
const CLOSING = /[）)】]/gu;
/** A line set to a width holds some twenty characters and more; a shorter one is a heading or a signature. */
const SHORTEST_BROKEN = 18;
/** 加强组织领导，制定实施方案: numbered, with a comma and without an end, and still a heading. */
const LONGEST_HEADING = 32;
/** A bracket that stays open longer was never meant to be closed. */
const MOST_LINES = 30;

/**
 * Joins lines that a converter or an e-mail broke inside a sentence: 提升老年人的生活质量，全面推进医疗卫生和养 ⏎ 老服务融合发展.
 * Only what is sure is joined: the line runs on, and the next one begins neither a number nor a label.
 * @param said rows that a person takes for something: they stand alone
 */
export function joinBrokenLines(
  lines: readonly Paragraph[],
  said: ReadonlyMap<number, RowChoice>,
): readonly Paragraph[] {
  const joined: Paragraph[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const stands = said.has(line.top) || (last !== undefined && said.has(last.top));
    if (last && !stands && runsOn(last, line)) joined[joined.length - 1] = join(last, line);
    else joined.push(line);
  }
  return joined;
}

function runsOn(above: Paragraph, below: Paragraph): boolean {
  const text = above.text.trim();
  if (readMarker(below.text) || labelAtStart(below.text) || IN_BRACKETS.test(below.text) || isPlanEnd(text))
    return false;
  if (above.bottom + 1 !== below.top || above.bottom - above.top >= MOST_LINES) return false;
  const marker = readMarker(text);
  if (marker && visibleLength(text) <= visibleLength(marker.printed) + 1) return true;
  if (GOES_ON.test(text) || isOpen(text)) return true;
  if (ENDS.test(text) || labelAtStart(text)) return false;
  const length = visibleLength(text);
  if (marker && length <= LONGEST_HEADING && !text.includes('。')) return false;
  return length >= SHORTEST_BROKEN && /[，,；;。]/u.test(text);
}

/** A bracket is open in the last stretch of the text. */
function isOpen(text: string): boolean {
  const tail = text.slice(-400);
  return (tail.match(OPENING)?.length ?? 0) > (tail.match(CLOSING)?.length ?? 0);
}

/** 社区医养结合实施方案篇二 */
function isPlanEnd(text: string): boolean {
  return /篇[一二三四五六七八九十\d]{1,3}$/u.test(text);
}

function join(above: Paragraph, below: Paragraph): Paragraph {
  const latin = /[A-Za-z]$/u.test(above.text.trimEnd()) && /^[A-Za-z]/u.test(below.text.trimStart());
  return { ...above, text: above.text.trimEnd() + (latin ? ' ' : '') + below.text.trimStart(), bottom: below.bottom };
}
