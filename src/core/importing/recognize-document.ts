import { type Answers, type Correction, type Lesson, NO_ANSWERS, type Settled } from '../../shared/model/correction.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { DocumentFacts, Doubt, TaskTable } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import type { RawTable } from '../tables/raw-table.ts';
import { acceptDoubts } from './answers/accept-doubts.ts';
import { TaskAnswers } from './answers/answer-tasks.ts';
import { Layouts } from './answers/layouts.ts';
import { learnLayout } from './answers/learn-layout.ts';
import { Memory } from './answers/memory.ts';
import { placeAnswers } from './answers/place-answers.ts';
import { toSettled } from './answers/settled.ts';
import { unusedCorrections } from './answers/unused-corrections.ts';
import { findPastedTwice } from './find-pasted-twice.ts';
import { readFacts, readYear } from './read-facts.ts';
import { recognizeSheets } from './recognize-sheets.ts';
import { answerTable, readTable } from './recognize-table.ts';
import { holdsSeveralPlans, severalPlansDoubts } from './several-plans.ts';
import { sheetDoubts } from './sheet-doubts.ts';

export type RecognizedDocument = {
  readonly document: DocumentFacts;
  readonly tables: readonly TaskTable[];
  readonly issues: readonly Doubt[];
  readonly settled?: readonly Settled[];
};

/**
 * Recognises all task tables of a document. Hidden sheets are not taken in, sheets without a task table neither; both
 * are said. `tables` is empty where there is none.
 * @param answers what a person says of this file, and what was answered for others like it: first the layout is settled
 *   by them, then the tasks, then what is still doubtful
 */
export function recognizeDocument(
  fileName: string,
  sheets: readonly Sheet[],
  { corrections: said, remembered }: Answers = NO_ANSWERS,
): { readonly recognized: RecognizedDocument; readonly lesson: Lesson } {
  const forgotten = said.flatMap((correction) => (correction.kind === 'forget' ? [correction.key] : []));
  const memory = new Memory(remembered, new Set(forgotten));
  const placed = placeAnswers(sheets, said, memory);
  const layoutsOf = layoutsIn(placed.sheets, placed.corrections);

  const readings = recognizeSheets(placed.sheets, placed.corrections);
  const rawTables = readings.flatMap((reading) => reading.tables);
  const baseName = fileName.replace(/\.[^.]*$/, '');
  const document = readFacts({
    fileName: baseName,
    title: rawTables.map((table) => table.title).find((title) => title !== null) ?? null,
    heading: rawTables.flatMap((table) => table.heading),
    notes: rawTables.flatMap((table) => table.notes),
  });

  const answers = new TaskAnswers(said, memory, layoutsOf);
  const read = rawTables.map((table) => readTable(table, yearOf(table, document, baseName)));
  for (const { place, tasks } of read) for (const task of tasks) answers.learn(task, place);
  const answered = read.map((table) => answerTable(table, answers));
  const tables = answered.map(({ table }) => table);

  const doubts = [
    ...severalPlansDoubts(tables),
    ...sheetDoubts(sheets, readings),
    ...readings.flatMap((reading) => reading.doubts),
    ...answered.flatMap((each) => each.doubts),
    ...findPastedTwice(tables),
    ...unusedCorrections(said, sheets, answers.used),
  ];
  const accepted = acceptDoubts(distinct(doubts).map(withAnyChoice), said, memory, { tables: rawTables, layoutsOf });
  const settled = distinct([
    ...said.filter(isOfLayout).map((correction) => toSettled({ by: 'person', correction, key: null })),
    ...placed.recalled.map(({ key, correction }) => toSettled({ by: 'memory', correction, key })),
    ...answered.flatMap((each) => each.settled),
    ...accepted.settled,
  ]);
  return {
    recognized: {
      document: holdsSeveralPlans(accepted.open) ? { ...document, place: null } : document,
      tables,
      issues: accepted.open,
      ...(settled.length > 0 ? { settled } : {}),
    },
    lesson: {
      remembered: [...learnLayout(said, sheets, layoutsOf), ...answers.learned, ...accepted.learned],
      forgotten: [...forgotten, ...answers.forgotten],
    },
  };
}

/** The layouts of a sheet by its name, looked for once and only where they are needed. */
function layoutsIn(sheets: readonly Sheet[], corrections: readonly Correction[]): (sheet: string) => Layouts | null {
  const known = new Map<string, Layouts>();
  return (name) => {
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) return null;
    const layouts = known.get(name) ?? new Layouts(sheet, corrections);
    known.set(name, layouts);
    return layouts;
  };
}

function yearOf(table: RawTable, document: DocumentFacts, fileName: string): number | null {
  const subtitles = table.heading
    .map((line) => line.text)
    .filter((text) => /^\s*[（(]?20\d\d年度?[)）]?\s*$/.test(text));
  return readYear([
    table.title ?? document.title ?? '',
    document.documentNumber ?? '',
    ...subtitles,
    table.sheet,
    fileName,
  ]);
}

/** A cell merged over several tasks is asked about once. */
function distinct<Item>(items: readonly Item[]): readonly Item[] {
  const byContent = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...byContent.values()];
}

/** Whatever is asked can at least be answered by a nod. */
function withAnyChoice(doubt: Doubt): Doubt {
  return doubt.choices || doubt.severity === 'info' ? doubt : withChoices(doubt);
}

function isOfLayout({ kind }: Correction): boolean {
  return kind === 'sheet' || kind === 'range' || kind === 'header' || kind === 'column' || kind === 'row';
}
