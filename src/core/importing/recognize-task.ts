import type { Deadline, Doubt, ExtraValue, RecognizedTask } from '../../shared/model/table.ts';
import { chooseDeadline } from '../parsing/deadline/choose-deadline.ts';
import { parseDeadlines } from '../parsing/deadline/parse-deadlines.ts';
import { parseIndicators } from '../parsing/indicator/parse-indicators.ts';
import type { TextSource } from '../parsing/types.ts';
import type { RawTable, RawTask, RawText } from '../tables/raw-table.ts';
import { joinLines, squash } from '../tables/text.ts';
import { readResponsibility } from './read-responsibility.ts';

export type TaskReading = { readonly task: RecognizedTask; readonly doubts: readonly Doubt[] };

/** Understands one row of work. `year` is that of the document, for dates that state none. */
export function recognizeTask(raw: RawTask, table: RawTable, year: number | null): TaskReading {
  const responsibility = readResponsibility(raw, table);
  const timing = readTiming(raw, table.sheet, year);
  const indicators = raw.content.map((piece) => parseIndicators(piece.text, inContent(piece, table.sheet, year)));
  const task: RecognizedTask = {
    number: raw.number ? squash(raw.number.text) : null,
    category: raw.category.map((label) => squash(label.text)),
    content: raw.content.map((piece) => joinLines(piece.text)).join(''),
    responsibility: written(raw.responsibilities),
    openList: responsibility.openList,
    assignments: responsibility.assignments,
    deadline: timing.words,
    due: timing.chosen?.due ?? null,
    deadlines: timing.deadlines,
    indicators: indicators.flatMap((reading) => reading.indicators),
    extras: raw.extras.map(toExtra),
    source: { sheet: table.sheet, range: raw.range },
    cells: {
      number: raw.number?.cell ?? null,
      category: raw.category.map((label) => label.cell),
      content: raw.content[0].cell,
      responsibility: [...new Set(raw.responsibilities.map((text) => text.cell))],
    },
  };
  const doubts = [...responsibility.doubts, ...timing.doubts, ...indicators.flatMap((reading) => reading.doubts)];
  return { task, doubts };
}

type Timing = {
  readonly deadlines: readonly Deadline[];
  readonly chosen: Deadline | null;
  readonly words: string | null;
  readonly doubts: readonly Doubt[];
};

/** What a deadline column says counts before what the content mentions. */
function readTiming(raw: RawTask, sheet: string, year: number | null): Timing {
  const inColumn = raw.deadlines.map((cell) =>
    parseDeadlines(cell.text, { sheet, cell: cell.cell, from: 'deadline-column', year }),
  );
  const inText = raw.content.map((piece) => parseDeadlines(piece.text, inContent(piece, sheet, year)));
  const columnDeadlines = inColumn.flatMap((reading) => reading.deadlines);
  const textDeadlines = inText.flatMap((reading) => reading.deadlines);
  const chosen = chooseDeadline(columnDeadlines) ?? (raw.deadlines.length === 0 ? chooseDeadline(textDeadlines) : null);
  return {
    deadlines: [...columnDeadlines, ...textDeadlines],
    chosen,
    words: raw.deadlines.length > 0 ? written(raw.deadlines) : (chosen?.text ?? null),
    doubts: [...inColumn, ...inText].flatMap((reading) => reading.doubts),
  };
}

function inContent(piece: RawText, sheet: string, year: number | null): TextSource {
  return { sheet, cell: piece.cell, from: 'content', year };
}

/** Cells as written, one below the other; empty ones left out. */
function written(texts: readonly RawText[]): string {
  return texts
    .map((raw) => raw.text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

function toExtra({ meaning, header, text, cell }: RawText): ExtraValue {
  return { meaning, header, text, cell };
}
