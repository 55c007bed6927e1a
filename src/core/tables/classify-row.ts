import { namesBodies } from './bodies-in-content.ts';
import { covers, type Slot, startsAt } from './grid.ts';
import { isProse, isSectionLabel, LOWEST_SECTION, readLineKind } from './line-kind.ts';
import { joinMarker, readMarker, readNumber } from './numbering.ts';
import { type Placed, type RowView, singleText } from './row-view.ts';
import type { Layout } from './settle-columns.ts';
import { visibleLength } from './text.ts';

const LONGEST_LABEL = 40;

/** What has been read so far, and how the tasks of this table are numbered. */
export type RowContext = {
  readonly layout: Layout;
  /** Level of the numbers of rows that name bodies; null where there are none. */
  readonly numberLevel: number | null;
  /** Level of the numbers inside the texts of such rows. */
  readonly contentLevel: number | null;
  readonly previousContent: string | null;
  /** True in the first row below a repeated header. */
  readonly afterHeader: boolean;
  readonly inNotes: boolean;
  /** True where a blank row stands above and the row names one thing only: what belongs to a task follows it at once. */
  readonly isApart: boolean;
};

export type RowKind =
  | { readonly kind: 'ignored' | 'note' | 'task' | 'more-content' | 'more-bodies' | 'without-content' }
  /** A label in a row of its own, its number cell put before it. */
  | { readonly kind: 'category'; readonly slot: Slot; readonly text: string }
  /** A row with nothing but category columns: they hold from here on. */
  | { readonly kind: 'category-columns' }
  /** The task stands in the category column: 重点工作 filled in, 具体任务 left empty. */
  | { readonly kind: 'task-in-category'; readonly placed: Placed };

/** Takes a row of the table's body for one thing. Blank rows and repeated headers are left out before. */
export function classifyRow(view: RowView, context: RowContext): RowKind {
  const own = view.slots.filter((slot) => startsAt(slot, view.row));
  if (own.length === 0) return { kind: view.content ? 'more-bodies' : 'ignored' };
  if (isColumnNumbers(view)) return { kind: 'ignored' };
  const around = classifyAround(view, own, context);
  if (around) return around;
  const isClaimed = view.bodies.length > 0 || view.deadline !== null;
  return isClaimed ? classifyClaimed(view) : classifyUnclaimed(view, context);
}

/** 栏次: a row of 1 2 3 4 below the header that numbers the columns. */
function isColumnNumbers(view: RowView): boolean {
  const values = view.slots.map((slot) => readNumber(slot.text)?.values);
  return values.length >= 3 && values.every((value, index) => value?.length === 1 && value[0] === index + 1);
}

/** Totals, notes, signatures, page numbers: told by the wording of the first cell, or of all cells. */
function classifyAround(view: RowView, own: readonly Slot[], context: RowContext): RowKind | null {
  const first = own[0];
  if (!first) return null;
  const kind = readLineKind(first.text);
  const isAlone = singleText(view) !== null;
  if (kind === 'total') return { kind: 'ignored' };
  if (kind === 'note' && view.bodies.length === 0) return { kind: 'note' };
  if (context.inNotes && isAlone) return { kind: 'note' };
  // 花都区人民政府办公室 in the last column, below a blank row: who signs, not who is responsible.
  if (context.isApart && isAlone && view.bodies.length > 0 && !view.content) return { kind: 'ignored' };
  return own.every((slot) => readLineKind(slot.text) !== 'text') ? { kind: 'ignored' } : null;
}

/** A row that names bodies, or at least a last day, is work, or goes on with the work above it. */
function classifyClaimed(view: RowView): RowKind {
  const { content, number, row } = view;
  if (content) return { kind: startsAt(content, row) ? 'task' : 'more-bodies' };
  if (number && startsAt(number, row)) {
    return isSectionLabel(number.text) && !readNumber(number.text) ? labelOrNote(number) : { kind: 'without-content' };
  }
  const placed = view.categories.filter((item) => startsAt(item.slot, row)).at(-1);
  return placed && view.bodies.some((body) => startsAt(body.slot, row))
    ? { kind: 'task-in-category', placed }
    : { kind: 'more-bodies' };
}

/** A row that names nobody: a category, a task whose bodies are missing, or the rest of a text cut at a page's end. */
function classifyUnclaimed(view: RowView, context: RowContext): RowKind {
  const { content, number, row } = view;
  const ownNumber = number && startsAt(number, row) ? number : null;
  if (content && startsAt(content, row)) {
    const level = ownNumber ? (readNumber(ownNumber.text)?.level ?? null) : null;
    if (ownNumber) {
      const isOuter = level !== null && level < (context.numberLevel ?? LOWEST_SECTION + 1);
      const isLabel = isWide(content, context.layout) && level !== context.numberLevel;
      if (isOuter || isLabel) return category(content, joinMarker(ownNumber.text.trim(), content.text.trim()));
      return { kind: 'task' };
    }
    if (isWide(content, context.layout)) return labelOrNote(content);
    return number ? { kind: 'task' } : classifyBareContent(content, context);
  }
  if (content) return { kind: 'more-bodies' };
  const columns = view.categories.filter((item) => startsAt(item.slot, row));
  const label = columns.at(-1);
  if (ownNumber && label) return category(label.slot, joinMarker(ownNumber.text.trim(), label.slot.text.trim()));
  if (label) return { kind: 'category-columns' };
  if (ownNumber && (readNumber(ownNumber.text)?.level ?? 0) === 0) return labelOrNote(ownNumber);
  const single = singleText(view);
  if (single && isSectionLabel(single.text)) return labelOrNote(single);
  return { kind: view.extras.some((item) => startsAt(item.slot, row)) ? 'more-bodies' : 'ignored' };
}

/** Merged over the columns where bodies would stand, or over most of a table that has none. */
function isWide(slot: Slot, layout: Layout): boolean {
  if (layout.bodies.length > 0) return layout.bodies.some((body) => covers(slot, body.index));
  const covered = layout.columns.filter((column) => covers(slot, column.index)).length;
  return covered > 1 && covered * 2 > layout.columns.length;
}

function labelOrNote(slot: Slot): RowKind {
  return isProse(slot.text) && !isSectionLabel(slot.text) ? { kind: 'note' } : category(slot, slot.text.trim());
}

function category(slot: Slot, text: string): RowKind {
  return { kind: 'category', slot, text };
}

/**
 * Text in the task column and nothing else. 一、 or （一） make it a category, unless the tasks themselves are numbered
 * so. In a numbered table a text without number and bodies goes on with the task above where that one has no full stop
 * or a page begins here; a short one with no full stop is a category (产业发展); the rest are tasks that lack their bodies.
 */
function classifyBareContent(content: Slot, context: RowContext): RowKind {
  const { layout, previousContent } = context;
  if (namesBodies(content.text)) return { kind: 'task' };
  const level = readMarker(content.text)?.level ?? null;
  const isOuter = level !== null && context.contentLevel !== null && level < context.contentLevel;
  const isSection = isSectionLabel(content.text) && level !== context.contentLevel;
  if (isOuter || isSection) return category(content, content.text.trim());
  if (layout.bodies.length === 0) return { kind: 'task' };
  if (level !== null && level === context.contentLevel) return { kind: 'task' };
  if (context.isApart && layout.number && visibleLength(content.text) > LONGEST_LABEL) return { kind: 'note' };
  const isCut = previousContent !== null && !/[。！？；.!?;）)]\s*$/.test(previousContent);
  if (context.afterHeader && previousContent !== null && (isCut || layout.number)) return { kind: 'more-content' };
  const isShort = visibleLength(content.text) <= LONGEST_LABEL && !/[。；;]/.test(content.text);
  if (isShort) return category(content, content.text.trim());
  return { kind: previousContent !== null && (isCut || layout.number) ? 'more-content' : 'task' };
}
