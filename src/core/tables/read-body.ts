import type { RowChoice } from '../../shared/model/correction.ts';
import type { Doubt, TableNote, TableRow } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { CategoryPath } from './category-path.ts';
import { chosenKind } from './chosen-row.ts';
import { classifyRow, type RowKind } from './classify-row.ts';
import { commonLevels, type Levels } from './common-levels.ts';
import { doubt, rowChoices } from './doubts.ts';
import type { Grid, Slot } from './grid.ts';
import { readMarker } from './numbering.ts';
import type { RawTask, RawText } from './raw-table.ts';
import { type Placed, type RowView, viewRow } from './row-view.ts';
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
  /** Rows that a person took for something. */
  readonly said: ReadonlyMap<number, RowChoice>;
};

/** Reads the rows below a header, top to bottom, into tasks. */
export function readBody(grid: Grid, layout: Layout, range: BodyRange): Body {
  const rows = Array.from({ length: Math.max(0, range.to - range.from + 1) }, (_, index) => range.from + index);
  const bodyRows = rows.filter((row) => !range.headerRows.has(row));
  const reader = new BodyReader(grid, layout, commonLevels(grid, layout, bodyRows), range);
  for (const row of rows) reader.read(row);
  return reader.finish();
}

/** The state that one row hands to the next. */
class BodyReader {
  readonly #grid: Grid;
  readonly #layout: Layout;
  readonly #levels: Levels;
  readonly #range: BodyRange;
  readonly #path = new CategoryPath();
  readonly #drafts: TaskDraft[] = [];
  readonly #notes: TableNote[] = [];
  readonly #rows: TableRow[] = [];
  readonly #doubts: Doubt[] = [];
  #afterHeader = false;
  #taskSinceLabel = false;

  constructor(grid: Grid, layout: Layout, levels: Levels, range: BodyRange) {
    this.#grid = grid;
    this.#layout = layout;
    this.#levels = levels;
    this.#range = range;
    for (const label of range.labels) this.#path.enter(label, false);
  }

  read(row: number): void {
    const choice = this.#range.said.get(row);
    if (this.#range.headerRows.has(row) && !choice) {
      this.#rows.push({ row, meaning: 'repeated-header' });
      this.#afterHeader = true;
      return;
    }
    const view = viewRow(this.#grid, this.#layout, row);
    if (view.slots.length === 0) return;
    const kind = choice ? chosenKind(view, choice, this.#layout) : this.#classify(view);
    this.#rows.push({ row, meaning: this.#take(view, kind) });
    this.#afterHeader = false;
  }

  #classify(view: RowView): RowKind {
    const last = this.#rows.at(-1);
    return classifyRow(view, {
      layout: this.#layout,
      numberLevel: this.#levels.number,
      contentLevel: this.#levels.content,
      previousContent: this.#drafts.at(-1)?.content.at(-1)?.text ?? null,
      afterHeader: this.#afterHeader,
      // One row that a person took for a note does not begin the notes below the table.
      inNotes: last?.meaning === 'note' && !this.#range.said.has(last.row),
      isApart: view.row > this.#range.from && this.#grid.row(view.row - 1).length === 0,
    });
  }

  finish(): Body {
    const work = this.#rows.findLast(({ meaning }) => meaning === 'task' || meaning === 'category');
    return {
      tasks: this.#drafts.map((draft) => finishDraft(draft, this.#layout)),
      notes: this.#notes,
      rows: this.#rows,
      doubts: this.#doubts,
      bottom: work?.row ?? this.#range.from - 1,
    };
  }

  #take(view: RowView, kind: RowKind): TableRow['meaning'] {
    switch (kind.kind) {
      case 'task':
        this.#carry(view.categories);
        return this.#open(view, rawOf(this.#layout.content, view.content));
      case 'task-in-category': {
        this.#carry(view.categories.filter((placed) => placed !== kind.placed));
        const number = view.number === kind.placed.slot ? null : view.number;
        return this.#open({ ...view, number }, { ...toRaw(kind.placed), meaning: 'content' });
      }
      case 'more-content':
        return this.#continueContent(view);
      case 'more-bodies':
        return this.#addTo(this.#drafts.at(-1), view);
      case 'without-content':
        this.#doubtContent(view);
        return 'ignored';
      case 'category':
        this.#path.enter(labelOf(kind.slot, kind.text), this.#taskSinceLabel);
        this.#carry(view.categories.filter(({ slot }) => slot !== kind.slot));
        this.#taskSinceLabel = false;
        return 'category';
      case 'category-columns':
        this.#carry(view.categories);
        return 'category';
      case 'note':
        this.#notes.push(...view.slots.map(({ text, cell }) => ({ text, cell })));
        return 'note';
      case 'ignored':
        return 'ignored';
    }
  }

  #carry(placed: readonly Placed[]): void {
    this.#path.carry(
      placed,
      this.#layout.categories.map((column) => column.index),
      toRaw,
    );
  }

  #open(view: RowView, content: RawText | null): TableRow['meaning'] {
    if (!content) return 'ignored';
    const { number } = this.#layout;
    const draft: TaskDraft = {
      number: number ? rawOf(number, view.number) : numberInText(content, this.#levels.content),
      category: this.#path.path(),
      content: [content],
      responsibilities: [],
      deadlines: [],
      extras: [],
      top: view.row,
      bottom: view.row,
    };
    addRow(draft, view, this.#layout);
    for (const raw of resolveDittos(draft, this.#drafts.at(-1))) {
      const message = `${raw.cell} 写“${raw.text.trim()}”，已取上一项任务的内容。`;
      this.#doubts.push(doubt('info', 'ditto', message, { sheet: this.#grid.sheet.name, cell: raw.cell }));
    }
    this.#drafts.push(draft);
    this.#taskSinceLabel = true;
    return 'task';
  }

  #addTo(draft: TaskDraft | undefined, view: RowView): TableRow['meaning'] {
    if (!draft) return 'ignored';
    addRow(draft, view, this.#layout);
    return 'task';
  }

  #continueContent(view: RowView): TableRow['meaning'] {
    const draft = this.#drafts.at(-1);
    const content = rawOf(this.#layout.content, view.content);
    if (!draft || !content) return 'ignored';
    draft.content.push(content);
    const message = `${content.cell} 没有序号和责任单位，已接在上一项任务之后，请核对。`;
    const place = { sheet: this.#grid.sheet.name, cell: content.cell };
    const others = rowChoices(place.sheet, view.row, ['task', 'category', 'ignored']);
    this.#doubts.push(withChoices(doubt('warning', 'continued-content', message, place), '接在上一项任务之后', others));
    return this.#addTo(draft, view);
  }

  #doubtContent({ row, number, slots }: RowView): void {
    const cell = (number ?? slots[0])?.cell ?? '';
    const message = `第 ${row} 行有序号和责任单位，但没有任务内容，没有读入，请核对原文。`;
    const place = { sheet: this.#grid.sheet.name, cell };
    this.#doubts.push(withChoices(doubt('error', 'missing-content', message, place), '这一行不读入'));
  }
}

function labelOf(slot: Slot, text: string): RawText {
  return { meaning: 'category', header: '', text, cell: slot.cell };
}

/** Without a number column, texts that mostly begin with a number of one level number the tasks: 1.推进… → 1. */
function numberInText(content: RawText, level: number | null): RawText | null {
  const marker = readMarker(content.text);
  if (level === null || marker?.level !== level) return null;
  return { ...content, meaning: 'number', text: marker.printed };
}
