import { cellAddress } from '../../shared/model/address.ts';
import type { Doubt, TableNote, TableRow } from '../../shared/model/table.ts';
import { readBodiesInContent } from './bodies-in-content.ts';
import { CategoryPath } from './category-path.ts';
import { classifyRow, type RowContext, type RowKind } from './classify-row.ts';
import { doubt } from './doubts.ts';
import type { Grid, Slot } from './grid.ts';
import { readMarker, readNumber } from './numbering.ts';
import type { RawTask, RawText } from './raw-table.ts';
import { type RowView, viewRow } from './row-view.ts';
import type { Layout } from './settle-columns.ts';
import { addRow, finishDraft, rawOf, resolveDittos, type TaskDraft, toRaw } from './task-draft.ts';

export type Body = {
  readonly tasks: readonly RawTask[];
  readonly notes: readonly TableNote[];
  readonly rows: readonly TableRow[];
  readonly doubts: readonly Doubt[];
  /** Last row of work or category. */
  readonly bottom: number;
};

export type BodyRange = {
  readonly from: number;
  readonly to: number;
  /** Rows of page headers, typed again inside the table. */
  readonly headerRows: ReadonlySet<number>;
  /** Labels that stand directly above the header: 一、重点任务. */
  readonly labels: readonly RawText[];
};

/** Reads the rows below a header, top to bottom, into tasks. */
export function readBody(grid: Grid, layout: Layout, range: BodyRange): Body {
  const levels = commonLevels(grid, layout, range);
  const path = new CategoryPath();
  for (const label of range.labels) path.enter(label, false);
  const drafts: TaskDraft[] = [];
  const notes: TableNote[] = [];
  const rows: TableRow[] = [];
  const doubts: Doubt[] = [];
  let afterHeader = false;
  let taskSinceLabel = false;
  let bottom = range.from - 1;

  const note = (severity: Doubt['severity'], code: string, message: string, cell: string) =>
    doubts.push(doubt(severity, code, message, { sheet: grid.sheet.name, cell }));
  const carry = (view: RowView) =>
    path.carry(
      view.categories,
      layout.categories.map((column) => column.index),
      toRaw,
    );
  const open = (view: RowView, content: RawText) => {
    const number = layout.number ? rawOf(layout.number, view.number) : numberInText(content, levels.content, layout);
    const draft: TaskDraft = {
      number,
      category: path.path(),
      content: [content],
      responsibilities: [],
      deadlines: [],
      extras: [],
      top: view.row,
      bottom: view.row,
    };
    addRow(draft, view, layout);
    for (const raw of resolveDittos(draft, drafts.at(-1))) {
      note('info', 'ditto', `${raw.cell} 写“${raw.text.trim()}”，已取上一项任务的内容。`, raw.cell);
    }
    drafts.push(draft);
    taskSinceLabel = true;
  };

  const take = (view: RowView, kind: RowKind): TableRow['meaning'] => {
    const last = drafts.at(-1);
    switch (kind.kind) {
      case 'task': {
        carry(view);
        const content = rawOf(layout.content, view.content);
        if (content) open(view, content);
        return 'task';
      }
      case 'task-in-category': {
        const { placed } = kind;
        carry({ ...view, categories: view.categories.filter((item) => item !== placed) });
        open(view, { ...toRaw(placed), meaning: 'content' });
        return 'task';
      }
      case 'more-content': {
        const content = rawOf(layout.content, view.content);
        if (!last || !content) return 'ignored';
        last.content.push(content);
        addRow(last, view, layout);
        note(
          'warning',
          'continued-content',
          `${content.cell} 没有序号和责任单位，已接在上一项任务之后，请核对。`,
          content.cell,
        );
        return 'task';
      }
      case 'more-bodies':
        if (!last) return 'ignored';
        addRow(last, view, layout);
        return 'task';
      case 'without-content': {
        const cell = view.number?.cell ?? cellAddress(view.row, layout.content.index);
        note(
          'error',
          'missing-content',
          `第 ${view.row} 行有序号和责任单位，但没有任务内容，没有读入，请核对原文。`,
          cell,
        );
        return 'ignored';
      }
      case 'category':
        path.enter(labelOf(kind.slot, kind.text), taskSinceLabel);
        carry({ ...view, categories: view.categories.filter((item) => item.slot !== kind.slot) });
        taskSinceLabel = false;
        return 'category';
      case 'category-columns':
        carry(view);
        return 'category';
      case 'note':
        for (const slot of view.slots) notes.push({ text: slot.text, cell: slot.cell });
        return 'note';
      case 'ignored':
        return 'ignored';
    }
  };

  for (let row = range.from; row <= range.to; row += 1) {
    if (range.headerRows.has(row)) {
      rows.push({ row, meaning: 'repeated-header' });
      afterHeader = true;
      continue;
    }
    const view = viewRow(grid, layout, row);
    if (view.slots.length === 0) continue;
    const context: RowContext = {
      layout,
      numberLevel: levels.number,
      contentLevel: levels.content,
      previousContent: drafts.at(-1)?.content.at(-1)?.text ?? null,
      afterHeader,
      inNotes: rows.at(-1)?.meaning === 'note',
      isApart: row > range.from && grid.row(row - 1).length === 0,
    };
    const meaning = take(view, classifyRow(view, context));
    rows.push({ row, meaning });
    afterHeader = false;
    if (meaning === 'task' || meaning === 'category') bottom = row;
  }
  return { tasks: drafts.map((draft) => finishDraft(draft, layout)), notes, rows, doubts, bottom };
}

function labelOf(slot: Slot, text: string): RawText {
  return { meaning: 'category', header: '', text, cell: slot.cell };
}

/** How the rows that name bodies are numbered, in the number column and inside the text: the commonest level of each. */
function commonLevels(grid: Grid, layout: Layout, range: BodyRange): { number: number | null; content: number | null } {
  const numbers = new Map<number, number>();
  const contents = new Map<number, number>();
  let tasks = 0;
  for (let row = range.from; row <= range.to; row += 1) {
    if (range.headerRows.has(row)) continue;
    const { number, content, bodies } = viewRow(grid, layout, row);
    if (!content || content.rect.top !== row) continue;
    const namesBodies = bodies.length > 0 || readBodiesInContent(content.text) !== null;
    if (!namesBodies && layout.bodies.length > 0) continue;
    tasks += 1;
    const numberLevel = number ? readNumber(number.text)?.level : undefined;
    if (numberLevel !== undefined) numbers.set(numberLevel, (numbers.get(numberLevel) ?? 0) + 1);
    const contentLevel = readMarker(content.text)?.level;
    if (contentLevel !== undefined) contents.set(contentLevel, (contents.get(contentLevel) ?? 0) + 1);
  }
  const content = commonest(contents);
  const isRule = content !== null && (contents.get(content) ?? 0) * 2 > tasks;
  return { number: commonest(numbers), content: isRule ? content : null };
}

function commonest(counts: ReadonlyMap<number, number>): number | null {
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best ? best[0] : null;
}

/** Without a number column, most texts beginning with a number of one kind number the tasks: 1.推进… → 1. */
function numberInText(content: RawText, level: number | null, layout: Layout): RawText | null {
  const marker = readMarker(content.text);
  if (layout.number || level === null || !marker || marker.level !== level) return null;
  return { ...content, meaning: 'number', text: marker.printed };
}
