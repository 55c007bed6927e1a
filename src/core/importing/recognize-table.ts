import type { Settled } from '../../shared/model/correction.ts';
import type { Doubt, TaskTable } from '../../shared/model/table.ts';
import type { RawTable } from '../tables/raw-table.ts';
import type { TaskAnswers, TaskPlace } from './answers/answer-tasks.ts';
import { recognizeTask, type TaskReading } from './recognize-task.ts';

/** A table whose texts are understood, before anybody's answers. */
export type ReadTable = {
  readonly raw: RawTable;
  readonly place: TaskPlace;
  readonly tasks: readonly (TaskReading & { readonly raw: RawTable['tasks'][number] })[];
  /** Doubts about rows and numbers, about no single text. */
  readonly doubts: readonly Doubt[];
};

const WITHOUT_BODIES = 'no-responsible-body';

/** Understands every task of a table. `year` is that of the document, for dates that state none. */
export function readTable(raw: RawTable, year: number | null): ReadTable {
  // That a task names nobody is found with the table, and is settled like every question about its bodies.
  const bare = new Map(raw.doubts.filter(({ code }) => code === WITHOUT_BODIES).map((doubt) => [doubt.cell, doubt]));
  const tasks = raw.tasks.map((task) => {
    const { doubts, ...reading } = recognizeTask(task, raw, year);
    const nobody = bare.get(task.content[0].cell);
    return { raw: task, ...reading, doubts: nobody ? { ...doubts, bodies: [nobody, ...doubts.bodies] } : doubts };
  });
  const doubts = raw.doubts.filter(({ code }) => code !== WITHOUT_BODIES);
  return { raw, place: { sheet: raw.sheet, year }, tasks, doubts };
}

/** The table as the answers leave it, what is still doubtful in it row by row, and what they settled. */
export function answerTable(
  { raw, place, tasks: read, doubts }: ReadTable,
  answers: TaskAnswers,
): { readonly table: TaskTable; readonly doubts: readonly Doubt[]; readonly settled: readonly Settled[] } {
  const answered = read.map((task) => ({ ...answers.answer(task, place), indicators: task.doubts.indicators }));
  const open = answered.flatMap((each) => [...each.doubts, ...each.indicators]);
  const { sheet, range, title, columns, notes, rows } = raw;
  const tasks = answered.map(({ task }) => task);
  return {
    table: { sheet, range, title, columns, tasks, notes, rows },
    doubts: [...doubts, ...open].sort(byRow),
    settled: answered.flatMap(({ settled }) => settled),
  };
}

function byRow(a: Doubt, b: Doubt): number {
  return rowOf(a) - rowOf(b);
}

function rowOf({ cell }: Doubt): number {
  return Number(/\d+/.exec(cell)?.[0] ?? 0);
}
