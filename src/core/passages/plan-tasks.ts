import { rangeAddress } from '../../shared/model/address.ts';
import type { RawTask, RawText } from '../tables/raw-table.ts';
import { headOf, isHeading } from './heading.ts';
import { isOwed, isSection, type Passage, passagesOf, type Section } from './outline.ts';

/** A task and what of its reading a person should know. */
export type PassageTask = {
  readonly task: RawTask;
  readonly top: number;
  readonly bottom: number;
  /**
   * What was gathered into it: the paragraphs under its number, those under a heading, sub-items; or the title of items
   * that others owe (title). Null for one paragraph.
   */
  readonly gathered: 'number' | 'heading' | 'items' | 'title' | null;
  /** The rows at which its paragraphs begin. */
  readonly rows: readonly number[];
};

const SENTENCE_END = /[。；;！!？?]$/u;

/** A piece of a task's content, the number of a sub-item included. */
type Text = { readonly text: string; readonly passage: Passage };

type Path = readonly RawText[];

/**
 * The tasks of a plan: whatever a statement speaks of. A numbered item with one statement is one task under its own
 * number, be its text one paragraph or several, for a line break behind a heading changes nothing. Where more statements
 * stand under it, it is their category.
 */
export function planTasks(section: Section, path: Path = []): readonly PassageTask[] {
  if (!isOwed(section)) return [];
  const whole = textsOfWhole(section);
  if (whole) return [toTask(section, whole, { path, gathered: gatheredBy(section, whole) })];
  const inner = section.own ? [...path, labelOf(section, section.own)] : path;
  const tasks: PassageTask[] = [];
  let pending: Text[] = [];
  for (const item of section.items) {
    if (isSection(item) && isOwed(item)) {
      tasks.push(...planTasks(item, inner));
      pending = [];
    } else {
      pending.push(...(isSection(item) ? textsOf(item) : [{ text: item.text, passage: item }]));
      if (isSection(item) || item.statement === null) continue;
      tasks.push(groupTask(section, pending, path));
      pending = [];
    }
  }
  return tasks;
}

/** The text of a numbered item that is one task as a whole; null where it is several or none. */
function textsOfWhole(section: Section): readonly Text[] | null {
  const { marker, own } = section;
  if (!marker || !own) return null;
  const stated = passagesOf(section).filter((passage) => passage.statement !== null);
  const [only] = stated;
  if (stated.length !== 1 || !only) return null;
  const texts = textsOf(section, own.text);
  if (only === own && isHeading(own)) return texts.filter(({ passage }) => isBelowHeading(passage, section, own));
  if (!section.items.includes(only) && !speaksOfAll(section, only)) return null;
  return texts.slice(0, texts.findIndex(({ passage }) => passage === only) + 1);
}

/**
 * 一、强化就业优先（市人社局牵头） ⏎ 1.… ⏎ 2.…: who owes the heading owes what stands below it; an unnumbered paragraph
 * only where the heading is no sentence of its own, and never a signature.
 */
function isBelowHeading(passage: Passage, section: Section, own: Passage): boolean {
  if (passage === own || !section.items.includes(passage)) return true;
  return !SENTENCE_END.test(own.text.trim()) && /[。；;]/u.test(passage.text);
}

/** 1.… ⏎ 2.… ⏎ 责任单位：甲 — a line below the last of several items, none of which names anybody, means them all. */
function speaksOfAll(section: Section, only: Passage): boolean {
  const items = section.items.filter(isSection);
  return items.length > 1 && only.isBelow && items.at(-1)?.own === only;
}

/** Paragraphs of an item that holds several tasks: those since the last statement, up to the next. */
function groupTask(section: Section, pending: readonly Text[], path: Path): PassageTask {
  const { marker, own } = section;
  const stated = pending.slice(-1);
  // Outside of numbered items nothing shows what belongs together: the preamble is no task.
  if (!marker || !own)
    return toTask({ ...section, marker: null }, stated, { path: pathBelow(section, path), gathered: null });
  const isFirst = pending[0]?.passage === own;
  if (isFirst && (pending.length === 1 || !isHeading(own))) {
    const isTitle = isHeading(own) && section.items.some((item) => isSection(item) && isOwed(item));
    return toTask(section, pending, { path, gathered: isTitle ? 'title' : pending.length > 1 ? 'number' : null });
  }
  const texts = isFirst ? pending.slice(1) : pending;
  const gathered = texts.length > 1 ? 'heading' : null;
  return toTask({ ...section, marker: null }, texts, { path: pathBelow(section, path), gathered });
}

/** 1.推进甲（A负责）；推进乙（B负责）: the first sentence is the first task itself and heads nothing. */
function pathBelow(section: Section, path: Path): Path {
  const { own } = section;
  if (!own) return path;
  const head = headOf(own.text);
  const heads = isHeading(own) ? own.statement === null : head.length < own.text.length;
  return heads ? [...path, labelOf(section, own)] : path;
}

function labelOf({ label }: Section, own: Passage): RawText {
  const number = label.length - own.text.length;
  const text = label.slice(0, number) + headOf(own.text);
  return { meaning: 'category', header: '', text: text.trim(), cell: own.cell };
}

/** All text of a section in order; `first` in place of its own first passage, whose number stands apart. */
function textsOf(section: Section, first: string = section.label): readonly Text[] {
  return section.items.flatMap((item): readonly Text[] => {
    if (isSection(item)) return textsOf(item);
    return [{ text: item === section.own ? first : item.text, passage: item }];
  });
}

function gatheredBy(section: Section, texts: readonly Text[]): PassageTask['gathered'] {
  if (texts.some(({ passage }) => !section.items.includes(passage))) return 'items';
  const withoutHeading = section.own && isHeading(section.own) ? texts.slice(1) : texts;
  return withoutHeading.length > 1 ? 'number' : null;
}

function toTask(
  { marker, own }: Pick<Section, 'marker' | 'own'>,
  texts: readonly Text[],
  { path, gathered }: { readonly path: Path; readonly gathered: PassageTask['gathered'] },
): PassageTask {
  const passages = texts.map(({ passage }) => passage);
  const clauses = passages.flatMap((passage) => passage.statement ?? []);
  const rawOf = (kind: 'bodies' | 'deadline' | 'people') =>
    clauses
      .filter((clause) => clause.kind === kind)
      .map(({ meaning, header, text, cell }): RawText => ({ meaning, header, text, cell }));
  const top = Math.min(...passages.map((passage) => passage.top));
  const bottom = Math.max(...passages.map((passage) => passage.bottom));
  const column = passages[0]?.column ?? 1;
  const task: RawTask = {
    number: marker && own ? { meaning: 'number', header: '', text: marker.printed, cell: own.cell } : null,
    category: path,
    content: contentOf(texts),
    responsibilities: rawOf('bodies'),
    deadlines: rawOf('deadline'),
    extras: rawOf('people'),
    range: rangeAddress({ top, bottom, left: column, right: column }),
  };
  return { task, top, bottom, gathered, rows: passages.map((passage) => passage.top) };
}

const ENDS = /[。；;：:！!？?，,、）)]$/u;

/** Where nothing ends a heading, a space parts it from the text: 推进老旧小区改造　完成改造30个小区。 */
function contentOf(texts: readonly Text[]): readonly [RawText, ...RawText[]] {
  const raw = texts.map(({ text, passage }): RawText => ({ meaning: 'content', header: '', text, cell: passage.cell }));
  const [first, second, ...others] = raw;
  if (!first) throw new Error('A task without a passage');
  if (!second || ENDS.test(first.text.trim())) return [first, ...raw.slice(1)];
  return [{ ...first, text: `${first.text.trim()}　${second.text}` }, ...others];
}
