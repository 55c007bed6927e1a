import { readPlace } from '../parsing/read-place.ts';
import { readMarker } from '../tables/numbering.ts';
import { visibleLength } from '../tables/text.ts';
import type { Paragraph } from './paragraph.ts';

/** One of the plans that a file holds; `title` is null where no line of its own divides it from the one above. */
export type PlanText = { readonly title: Paragraph | null; readonly paragraphs: readonly Paragraph[] };

/** 社区医养结合实施方案篇二: collections number their pieces so. */
const PIECE = /^(.{2,40})篇(?:[一二三四五六七八九十]{1,3}|\d{1,3})$/u;

/** 铜仁市医养结合实施方案: the title of a plan; 碧江区制定具体实施方案 is a sentence. */
const TITLE =
  /^(?!.*(?:制定|制订|出台|按照|参照|根据))[^。；;，,：:！!？?]{6,40}(?:方案|计划|规划|要点|意见|措施|安排|分工|清单|台账|通知)$/u;
const LONGEST_TITLE = 40;

/**
 * Divides a text into the plans that it holds: a collection into its pieces, plans of several places by their titles;
 * any other text is one plan.
 * @param paragraphs those to be read
 * @param whole all of the text, where only a part is to be read: a piece is known by there being others
 */
export function splitPlans(
  paragraphs: readonly Paragraph[],
  whole: readonly Paragraph[] = paragraphs,
): readonly PlanText[] {
  const titles = new Set([...pieceTitles(whole), ...placeTitles(whole)].map(({ top }) => top));
  const plans: { title: Paragraph | null; paragraphs: Paragraph[] }[] = [{ title: null, paragraphs: [] }];
  for (const paragraph of paragraphs) {
    if (titles.has(paragraph.top)) plans.push({ title: paragraph, paragraphs: [] });
    else plans.at(-1)?.paragraphs.push(paragraph);
  }
  return plans.filter((plan) => plan.title !== null || plan.paragraphs.length > 0);
}

/** What the pieces of a collection have in common: 社区医养结合实施方案 for 社区医养结合实施方案篇二; null for other titles. */
export function pieceStem(title: string): string | null {
  const stem = PIECE.exec(title.trim())?.[1];
  return stem === undefined || readMarker(title) || visibleLength(title) > LONGEST_TITLE ? null : stem;
}

function pieceTitles(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const pieces = Map.groupBy(paragraphs, ({ text }) => pieceStem(text));
  return [...pieces].flatMap(([stem, titles]) => (stem !== null && titles.length > 1 ? titles : []));
}

/** A notice and the plan that it sends out have one place; a line that names another begins another plan. */
function placeTitles(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const titles = paragraphs.flatMap((paragraph) => {
    const place = placeOfTitle(paragraph);
    return place === null ? [] : [{ paragraph, place }];
  });
  const isOther = (index: number) => titles[index]?.place !== titles[index - 1]?.place;
  const first = titles.filter((_, index) => isOther(index)).map(({ paragraph }) => paragraph);
  return first.length > 1 ? first : [];
}

/** 国务院办公厅关于…的意见 on a line of its own is cited by a plan of any place. */
function placeOfTitle({ text }: Paragraph): string | null {
  const title = text.trim();
  if (!TITLE.test(title) || readMarker(title)) return null;
  const place = readPlace(title);
  return place === '国家' ? null : place;
}
