import type { ColumnMeaning } from '../../shared/model/table.ts';
import { parseResponsibility } from '../parsing/responsibility/parse-responsibility.ts';
import type { Responsibility, ResponsibilityText } from '../parsing/types.ts';
import type { RawTable, RawTask, RawText } from '../tables/raw-table.ts';
import { splitByMark } from './split-by-mark.ts';

/** Who owes a task, by the cells that name bodies and by what the table says of how to read them. */
export function readResponsibility(task: RawTask, table: RawTable): Responsibility {
  const { sheet, firstIsLead, leadMark } = table;
  const texts = task.responsibilities.flatMap((raw) => splitByMark(toText(raw, sheet), leadMark));
  return texts.length === 0
    ? { assignments: [], openList: false, doubts: [] }
    : parseResponsibility(texts, { firstIsLead });
}

function toText({ text, cell, meaning }: RawText, sheet: string): ResponsibilityText {
  return { text, cell, sheet, column: columnOf(meaning) };
}

function columnOf(meaning: ColumnMeaning): ResponsibilityText['column'] {
  return meaning === 'lead' || meaning === 'support' || meaning === 'doers' ? meaning : 'undivided';
}
