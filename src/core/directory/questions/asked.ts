import type { Question, QuestionAnswer, StartingData } from '../../../shared/model/directory.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listDeclined } from '../../ledger/declined.ts';
import { type Department, listEntries } from '../../ledger/departments.ts';
import { listTaskReferences } from '../../ledger/owed-tasks.ts';
import { enterBody } from '../edit/bodies.ts';
import { type Edit, refuseStep } from '../edit/edit.ts';
import { describeBody } from '../resolve/describe-body.ts';

/** A question with what each answer does. */
export type Asked = Omit<Question, 'tasks' | 'taskCount'> & {
  readonly taskIds: readonly number[];
  readonly settle: (edit: Edit, answer: QuestionAnswer) => void;
};

/** What questions are made from. */
export type Scene = {
  readonly db: ReadableDB;
  readonly data: StartingData;
  readonly entries: readonly Department[];
  readonly declined: ReadonlySet<string>;
};

export function sceneOf(db: ReadableDB, data: StartingData): Scene {
  return { db, data, entries: listEntries(db), declined: listDeclined(db) };
}

const SHOWN_TASKS = 5;

/** The questions as they cross to the window. */
export function toQuestions(db: ReadableDB, asked: readonly Asked[]): readonly Question[] {
  const shown = (taskIds: readonly number[]) => taskIds.slice(0, SHOWN_TASKS);
  const references = listTaskReferences(db, [...new Set(asked.flatMap(({ taskIds }) => shown(taskIds)))]);
  return asked.map(({ taskIds, settle: _, ...question }) => ({
    ...question,
    tasks: shown(taskIds).flatMap((id) => references.get(id) ?? []),
    taskCount: taskIds.length,
  }));
}

/** Remembers proposals that are turned down, so that they are not made again. */
export function decline({ rows, stamp, db }: Edit, keys: readonly string[]): void {
  const known = listDeclined(db);
  for (const key of new Set(keys)) {
    if (!known.has(key)) rows.insert('declined_questions', { key, at: stamp.at, actor: stamp.actor });
  }
}

/** The entry that the person named in an answer. */
export function answeredBody({ departmentId }: QuestionAnswer): number {
  return departmentId ?? refuseStep('no-body-named', '没有选定是哪个单位');
}

/** The entry of that name beside a body; entered where there is none yet. */
export function bodyNamed(edit: Edit, place: string, name: string): number {
  const described = describeBody(place, name, edit.data);
  const known = listEntries(edit.db, described.place).find((each) => each.name === name);
  return known?.id ?? enterBody(edit, { place, name });
}
