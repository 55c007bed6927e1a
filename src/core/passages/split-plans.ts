import { readMarker } from '../tables/numbering.ts';
import { visibleLength } from '../tables/text.ts';
import type { Paragraph } from './paragraph.ts';

/** One of the plans that a file holds; `title` is null where no line of its own divides it from the one above. */
export type PlanText = { readonly title: Paragraph | null; readonly paragraphs: readonly Paragraph[] };

/** 社区医养结合实施方案篇二: collections number their pieces so. */
const PIECE = /^(.{2,40})篇(?:[一二三四五六七八九十]{1,3}|\d{1,3})$/u;

/** Divides a collection into its pieces; any other text is one plan. */
export function splitPlans(paragraphs: readonly Paragraph[]): readonly PlanText[] {
  const stems = Map.groupBy(paragraphs.flatMap(stemOf), (stem) => stem);
  const isPiece = (paragraph: Paragraph) => stemOf(paragraph).some((stem) => (stems.get(stem)?.length ?? 0) > 1);
  const plans: { title: Paragraph | null; paragraphs: Paragraph[] }[] = [{ title: null, paragraphs: [] }];
  for (const paragraph of paragraphs) {
    if (isPiece(paragraph)) plans.push({ title: paragraph, paragraphs: [] });
    else plans.at(-1)?.paragraphs.push(paragraph);
  }
  return plans.filter((plan) => plan.title !== null || plan.paragraphs.length > 0);
}

function stemOf({ text }: Paragraph): readonly string[] {
  const stem = PIECE.exec(text.trim())?.[1];
  return stem === undefined || readMarker(text) || visibleLength(text) > 40 ? [] : [stem];
}
