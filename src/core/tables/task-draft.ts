import { cellAddress, rangeAddress } from '../../shared/model/address.ts';
import { readBodiesInContent } from './bodies-in-content.ts';
import type { Slot } from './grid.ts';
import type { RawTask, RawText } from './raw-table.ts';
import type { Placed, RowView } from './row-view.ts';
import type { Column, Layout } from './settle-columns.ts';
import { squash } from './text.ts';

/** A task under construction: rows below it may still add to it. */
export type TaskDraft = {
  readonly number: RawText | null;
  readonly category: readonly RawText[];
  readonly content: [RawText, ...RawText[]];
  readonly responsibilities: RawText[];
  readonly deadlines: RawText[];
  readonly extras: RawText[];
  readonly top: number;
  bottom: number;
};

/** 同上, 〃: the value of the task above. */
const DITTO = /^(同上|同前|上同|〃|″|〞|"|”|''|’’)[。.]?$/;

export function toRaw({ column, slot }: Placed): RawText {
  return { meaning: column.meaning, header: column.header, text: slot.text, cell: slot.cell };
}

export function rawOf(column: Column, slot: Slot | null): RawText | null {
  return slot ? toRaw({ column, slot }) : null;
}

export function isDitto(text: string): boolean {
  return DITTO.test(squash(text));
}

/** Adds what a row says of the task; a block that covers several of its rows is added once. */
export function addRow(draft: TaskDraft, view: RowView, layout: Layout): void {
  const add = (list: RawText[], raw: RawText) => {
    if (!list.some((other) => other.cell === raw.cell)) list.push(raw);
  };
  for (const placed of view.bodies) add(draft.responsibilities, toRaw(placed));
  if (layout.deadline && view.deadline) add(draft.deadlines, toRaw({ column: layout.deadline, slot: view.deadline }));
  for (const placed of view.extras) add(draft.extras, toRaw(placed));
  draft.bottom = Math.max(draft.bottom, view.row);
}

/** Puts the value above in place of 同上; the cell stays that of the 同上, so that a person finds it. */
export function resolveDittos(draft: TaskDraft, above: TaskDraft | undefined): RawText[] {
  if (!above) return [];
  const resolved: RawText[] = [];
  const resolve = (list: RawText[], source: readonly RawText[]) => {
    list.forEach((raw, index) => {
      if (!isDitto(raw.text)) return;
      const same = source.filter((other) => other.header === raw.header);
      if (same.length === 0) return;
      list[index] = { ...raw, text: same.map((other) => other.text).join('\n') };
      resolved.push(raw);
    });
  };
  resolve(draft.responsibilities, above.responsibilities);
  resolve(draft.deadlines, above.deadlines);
  resolve(draft.extras, above.extras);
  return resolved;
}

/** The finished task. Where no cell names bodies, the end of the content may: （责任单位：市民政局）. */
export function finishDraft(draft: TaskDraft, layout: Layout): RawTask {
  const { number, category, content, deadlines, extras, top, bottom } = draft;
  const columns = layout.columns.map((column) => column.index);
  const range = rangeAddress({ top, bottom, left: Math.min(...columns), right: Math.max(...columns) });
  return { number, category, content, responsibilities: responsibilitiesOf(draft, layout), deadlines, extras, range };
}

function responsibilitiesOf(draft: TaskDraft, layout: Layout): readonly RawText[] {
  if (draft.responsibilities.length === 0) {
    const last = draft.content.at(-1) ?? draft.content[0];
    const text = readBodiesInContent(last.text);
    if (text !== null) return [{ meaning: 'responsibility', header: '', text, cell: last.cell }];
  }
  // An empty 配合单位 still tells that the column beside it names those who lead.
  const empty = layout.bodies
    .filter(
      (column) => !draft.responsibilities.some((raw) => raw.header === column.header || raw.meaning === column.meaning),
    )
    .map(({ meaning, header, index }) => ({ meaning, header, text: '', cell: cellAddress(draft.top, index) }));
  return [...draft.responsibilities, ...empty];
}
