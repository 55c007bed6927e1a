import type { Deadline, Doubt, ExtraValue, Indicator, RecognizedTask } from '../../shared/model/table.ts';
import { chooseDeadline } from '../parsing/deadline/choose-deadline.ts';
import { parseDeadlines } from '../parsing/deadline/parse-deadlines.ts';
import { parseIndicators } from '../parsing/indicator/parse-indicators.ts';
import type { IndicatorReading, TextSource } from '../parsing/types.ts';
import type { RawTable, RawTask, RawText } from '../tables/raw-table.ts';
import { joinLines, squash } from '../tables/text.ts';
import { readResponsibility } from './read-responsibility.ts';

/** A task and what is doubtful in it, each kind of question apart: a person settles them apart. */
export type TaskReading = {
  readonly task: RecognizedTask;
  readonly doubts: {
    readonly bodies: readonly Doubt[];
    readonly deadlines: readonly Doubt[];
    readonly indicators: readonly Doubt[];
  };
};

/** Understands one row of work. `year` is that of the document, for dates that state none. */
export function recognizeTask(raw: RawTask, table: RawTable, year: number | null): TaskReading {
  const responsibility = readResponsibility(raw, table);
  const timing = readTiming(raw, table.sheet, year);
  const indicators = readIndicators(raw, table.sheet, year);
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
    indicators: indicators.indicators,
    extras: raw.extras.map(toExtra),
    source: { sheet: table.sheet, range: raw.range },
    cells: {
      number: raw.number?.cell ?? null,
      category: raw.category.map((label) => label.cell),
      content: raw.content[0].cell,
      responsibility: [...new Set(raw.responsibilities.map((text) => text.cell))],
    },
  };
  const doubts = { bodies: responsibility.doubts, deadlines: timing.doubts, indicators: indicators.doubts };
  return { task, doubts };
}

/**
 * Goals stand in the task itself, or in a column of their own: 工作目标, 目标值. There 8000人 alone is one, and the task is its
 * name. What both say counts once.
 */
function readIndicators(raw: RawTask, sheet: string, year: number | null): IndicatorReading {
  const inText = raw.content.map((piece) => parseIndicators(piece.text, inContent(piece, sheet, year)));
  const goals = raw.extras.filter(({ meaning, header }) => meaning === 'goal' && !STEPS.test(header));
  const inColumn = goals.map(({ text, cell }) => parseIndicators(text, { sheet, cell, from: 'goal-column', year }));
  const stated = inText.flatMap((reading) => reading.indicators);
  const name = raw.content.map((piece) => joinLines(piece.text)).join('');
  const added = inColumn
    .flatMap((reading) => reading.indicators)
    .filter((indicator) => !stated.some((other) => isSame(indicator, other)))
    .map((indicator) => (indicator.name === null && name.length <= LONGEST_NAME ? { ...indicator, name } : indicator));
  return {
    indicators: [...stated, ...added],
    doubts: [...inText, ...inColumn].flatMap((reading) => reading.doubts),
  };
}

/** 进度安排·一季度: steps on the way, not what is to be reached. */
const STEPS = /季度|月|进度|节点|阶段/;
/** Longer texts are work, not what is measured. */
const LONGEST_NAME = 30;

function isSame(a: Indicator, b: Indicator): boolean {
  return a.value === b.value && a.unit === b.unit && a.operator === b.operator;
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
  // 责任分工及时限: 责任科室：财务科⏎整改时限：2024年6月底前. Bodies found in the content have been read with it.
  const withBodies = raw.responsibilities
    .filter((text) => raw.content.every((piece) => piece.cell !== text.cell))
    .map((text) => parseDeadlines(text.text, inContent(text, sheet, year)));
  const columnDeadlines = inColumn.flatMap((reading) => reading.deadlines);
  const bodyDeadlines = withBodies.flatMap((reading) => reading.deadlines);
  const textDeadlines = inText.flatMap((reading) => reading.deadlines);
  const beside = raw.deadlines.length === 0 ? (chooseDeadline(bodyDeadlines) ?? chooseDeadline(textDeadlines)) : null;
  const chosen = chooseDeadline(columnDeadlines) ?? beside;
  return {
    deadlines: [...columnDeadlines, ...bodyDeadlines, ...textDeadlines],
    chosen,
    words: raw.deadlines.length > 0 ? written(raw.deadlines) : (chosen?.text ?? null),
    doubts: [...inColumn, ...withBodies, ...inText].flatMap((reading) => reading.doubts),
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
