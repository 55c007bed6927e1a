import type { Marker } from '../tables/numbering.ts';
import type { Clause } from './statement.ts';

/** A clause of a statement with the cell that it stands in. */
export type PlacedClause = Clause & { readonly cell: string };

/** A stretch of text: a paragraph, or the part of it up to a statement. */
export type Passage = {
  /** Without the number before it and the statement behind it. */
  readonly text: string;
  readonly cell: string;
  readonly column: number;
  readonly top: number;
  bottom: number;
  statement: readonly PlacedClause[] | null;
  /** The statement stands on lines of its own below the text. */
  isBelow: boolean;
};

/** A numbered item and all that stands under it. `marker` is null for the document itself and for unnumbered headings. */
export type Section = {
  readonly level: number;
  readonly marker: Marker | null;
  /** As written, the number included; '' for the document itself. */
  readonly label: string;
  /** The text behind the number; null for the document itself. */
  readonly own: Passage | null;
  /** All that stands under it in order, `own` first. */
  readonly items: (Passage | Section)[];
};

export function isSection(item: Passage | Section): item is Section {
  return 'items' in item;
}

/** True where the section or one below it has a statement. */
export function isOwed(section: Section): boolean {
  return section.items.some((item) => (isSection(item) ? isOwed(item) : item.statement !== null));
}

/** Every passage of the section and of those below it, in order. */
export function passagesOf(section: Section): readonly Passage[] {
  return section.items.flatMap((item) => (isSection(item) ? passagesOf(item) : [item]));
}
