import type { AnswerField, Damage } from '../../../shared/model/exchange.ts';
import { readPercent } from './cells/read-percent.ts';
import { isPersonal, type Person, readPerson } from './cells/read-person.ts';
import type { RatingReader } from './cells/read-rating.ts';
import { readProgress, readText } from './cells/read-words.ts';
import { doubtful, folded, type Reading, withDoubts } from './cells/reading.ts';
import { againstEachOther } from './contradictions.ts';
import { columnWord } from './header-words.ts';
import type { FormColumn, ReturnedCell, ReturnedRow, ReturnedTable } from './returned.ts';

/** One answer of a row, with the cell that says it. */
export type CellAnswer = {
  readonly field: Exclude<AnswerField, 'value' | 'event' | 'milestone' | 'saidBy'>;
  readonly cell: ReturnedCell;
  readonly reading: Reading;
};

export type RowAnswers = {
  readonly answers: readonly CellAnswer[];
  /** 填报人 and 联系电话 of the row, and the cell that names the person. */
  readonly person: Person & { readonly cell: ReturnedCell | null };
  readonly damages: readonly Damage[];
  /** Cells to be filled in that say nothing. */
  readonly blank: number;
};

type Filled = Partial<Record<FormColumn, ReturnedCell>>;
type Draft = CellAnswer & { readonly misplaced?: FormColumn };

const ASKED = ['progress', 'problem', 'next', 'rating', 'percent'] as const;
/** No rating has so many characters; what does is a sentence. */
const LONGEST_RATING = 12;
/** 60%, 约80%: 已完成80% in the column of ratings is a rating in own words. */
const BARE_PERCENT = /^(?:约|大约|近)?\d+(?:\.\d+)?%?(?:左右|以上)?$/;

/**
 * What a row of the table of tasks answers. A text that evidently stands in the wrong column is proposed for the right
 * one, with a doubt; the column in which it stands gives no answer then.
 */
export function readAnswers(row: ReturnedRow, table: ReturnedTable, ratings: RatingReader): RowAnswers {
  const filled = filledCells(row);
  const drafts = againstEachOther(
    ASKED.flatMap((column) => readColumn(column, filled, ratings)),
    ratings,
  );
  const person = readPersonCells(filled);
  const answers = [...drafts, ...person.drafts].map(({ misplaced: _, ...answer }) => ({
    ...answer,
    reading: withDoubts(answer.reading, doubtsOf(answer.cell, table)),
  }));
  const present = table.columns.filter(({ meaning }) => ASKED.some((column) => column === meaning)).length;
  return {
    answers,
    person: person.person,
    damages: [...drafts, ...person.drafts].flatMap((draft) => wrongColumn(draft, table.sheet)),
    blank: present - ASKED.filter((column) => drafts.some(({ cell }) => cell === filled[column])).length,
  };
}

/** Errors say nothing that could be read; they are named as damage. */
function filledCells({ cells }: ReturnedRow): Filled {
  return Object.fromEntries([...cells].filter(([, { cell }]) => cell.kind !== 'error'));
}

function readColumn(column: (typeof ASKED)[number], filled: Filled, ratings: RatingReader): readonly Draft[] {
  const cell = filled[column];
  if (!cell) return [];
  switch (column) {
    case 'progress':
      return readProgressCell(cell, filled, ratings);
    case 'problem':
    case 'next':
      return draft(column, cell, readText(cell.text));
    case 'rating':
      return readRatingCell(cell, ratings);
    case 'percent':
      return readPercentCell(cell, ratings);
    default:
      return column satisfies never;
  }
}

/** 80% alone is no progress in words; 已完成 alone may be, and is asked for as a rating beside it. */
function readProgressCell(cell: ReturnedCell, filled: Filled, ratings: RatingReader): readonly Draft[] {
  const reading = readProgress(cell.text);
  if (!filled.percent && /[%％]/.test(cell.text) && BARE_PERCENT.test(folded(cell.text))) {
    const percent = readPercent(cell.cell);
    if (percent) return misplaced('percent', cell, percent, 'progress');
  }
  if (filled.rating || !ratings.isRating(cell.text)) return draft('progress', cell, reading);
  const rating = ratings.read(cell.text);
  const word = `“进展情况”栏里只写了“${cell.text}”，像是进度评价，请确认。`;
  return [
    ...draft('progress', cell, reading && withDoubts(reading, [word])),
    ...(rating ? misplaced('rating', cell, rating, 'progress') : []),
  ];
}

function readRatingCell(cell: ReturnedCell, ratings: RatingReader): readonly Draft[] {
  const reading = ratings.read(cell.text);
  if (!reading || ratings.isRating(cell.text)) return draft('rating', cell, reading);
  const percent = BARE_PERCENT.test(folded(cell.text)) ? readPercent(cell.cell) : null;
  if (percent) return misplaced('percent', cell, percent, 'rating');
  if (folded(cell.text).length > LONGEST_RATING) return misplaced('progress', cell, readProgress(cell.text), 'rating');
  return draft('rating', cell, reading);
}

function readPercentCell(cell: ReturnedCell, ratings: RatingReader): readonly Draft[] {
  const reading = readPercent(cell.cell);
  if (reading) return draft('percent', cell, reading);
  if (ratings.isRating(cell.text)) return misplaced('rating', cell, ratings.read(cell.text), 'percent');
  if (folded(cell.text).length > LONGEST_RATING) return misplaced('progress', cell, readProgress(cell.text), 'percent');
  const nothing = readText(cell.text);
  return draft('percent', cell, nothing && doubtful(cell.text, '', `“${cell.text}”读不出完成比例，请核实。`));
}

function readPersonCells({ saidBy, phone }: Filled): { person: RowAnswers['person']; drafts: readonly Draft[] } {
  const cells = [saidBy, phone].flatMap((cell) => cell ?? []);
  const sentences = cells.filter(({ text }) => !isPersonal(text));
  const said = (cell: ReturnedCell | undefined) =>
    cell && !sentences.includes(cell) ? (readText(cell.text)?.value ?? '') : '';
  const person = readPerson(said(saidBy), said(phone));
  return {
    person: { ...person, cell: saidBy ?? phone ?? null },
    drafts: sentences.flatMap((cell) =>
      misplaced('progress', cell, readProgress(cell.text), cell === saidBy ? 'saidBy' : 'phone'),
    ),
  };
}

const draft = (field: CellAnswer['field'], cell: ReturnedCell, reading: Reading | null): readonly Draft[] =>
  reading ? [{ field, cell, reading }] : [];

function misplaced(
  field: CellAnswer['field'],
  cell: ReturnedCell,
  reading: Reading | null,
  column: FormColumn,
): readonly Draft[] {
  if (!reading) return [];
  const doubt = `填在“${columnWord(column)}”栏，像是“${columnWord(field)}”，请确认。`;
  return [{ field, cell, reading: withDoubts(reading, [doubt]), misplaced: column }];
}

function wrongColumn({ field, cell, misplaced: column }: Draft, sheet: string): readonly Damage[] {
  if (!column) return [];
  const message = `“${columnWord(column)}”栏的 ${cell.address} 里像是“${columnWord(field)}”，已列为待核。`;
  return [{ kind: 'wrong-column', message, sheet, cell: cell.address }];
}

/** What is doubtful of a cell whatever it says. */
export function doubtsOf(
  { address, cell, merged }: ReturnedCell,
  { headerRow, columns }: ReturnedTable,
): readonly string[] {
  const doubts: string[] = [];
  const column = columns.find((each) => each.column === cell.column);
  if (cell.formula) doubts.push(`${address} 是公式，这是算出的结果，请核对。`);
  if (merged && merged.bottom > merged.top) {
    doubts.push(`${address} 是合并格，占第 ${merged.top} 至 ${merged.bottom} 行，请确认是否各行都是这个答复。`);
  }
  const across = merged ? columns.filter(({ column: at }) => at > merged.left && at <= merged.right) : [];
  const words = across.flatMap(({ meaning }) => (meaning && meaning !== 'key' ? columnWord(meaning) : []));
  if (words.length > 0) doubts.push(`${address} 与“${words.join('”“')}”栏合并成了一格，请确认是哪一栏的答复。`);
  if (headerRow === null) doubts.push('表头已被删去，这一栏是按下发时的次序读取的，请确认。');
  else if (column?.evidence === 'place' && column.meaning) {
    const header = column.header.replace(/\s+/g, '');
    const met = header === '' ? '这一栏的表头空着' : `表头“${header}”不是下发时的`;
    doubts.push(`${met}，按位置读作“${columnWord(column.meaning)}”，请确认。`);
  }
  return doubts;
}
