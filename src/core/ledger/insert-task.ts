import type { Assignment, Doubt, RecognizedTask } from '../../shared/model/table.ts';
import { runOnce, type WritableDB } from './database.ts';
import { searchText } from './search-text.ts';

/** An assignment whose body is known to the directory: the one that the source names. */
export type NewObligation = Assignment & { readonly departmentId: number };

/**
 * Writes a task with all that hangs on it; gives its id.
 * @param readInBatch the version that brings it; null where it comes with its plan
 */
export function insertTask(
  db: WritableDB,
  planId: number,
  position: number,
  task: RecognizedTask,
  obligations: readonly NewObligation[],
  readInBatch: number | null = null,
): number {
  const columns = { plan_id: planId, position, ...taskColumns(task), read_in_batch: readInBatch };
  const names = Object.keys(columns);
  const id = runOnce(
    db.prepareWrite(`INSERT INTO tasks (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`),
    ...Object.values(columns),
  );
  for (const obligation of obligations) insertObligation(db, id, obligation);
  insertParts(db, id, task);
  return id;
}

/** A doubt of the import; `taskId` is null where it is about no single task. */
export function insertDoubt(db: WritableDB, planId: number, taskId: number | null, doubt: Doubt): void {
  runOnce(
    db.prepareWrite(
      `INSERT INTO doubts (plan_id, task_id, severity, code, message, sheet, cell, reading, alternatives)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    planId,
    taskId,
    doubt.severity,
    doubt.code,
    doubt.message,
    doubt.sheet,
    doubt.cell,
    doubt.reading ?? null,
    doubt.alternatives ? JSON.stringify(doubt.alternatives) : null,
  );
}

/** What a reading says of a task, by column of `tasks`. */
export function taskColumns(task: RecognizedTask) {
  return {
    number: task.number,
    category: JSON.stringify(task.category),
    content: task.content,
    responsibility: task.responsibility,
    open_list: Number(task.openList),
    deadline: task.deadline,
    due: task.due,
    sheet: task.source.sheet,
    range: task.source.range,
    number_cell: task.cells.number,
    content_cell: task.cells.content,
    responsibility_cells: JSON.stringify(task.cells.responsibility),
    category_cells: JSON.stringify(task.cells.category),
    search_text: searchText([task.number, ...task.category, task.content, task.responsibility]),
  };
}

export function insertObligation(db: WritableDB, taskId: number, obligation: NewObligation): void {
  runOnce(
    db.prepareWrite(
      `INSERT INTO obligations (task_id, department_id, named_department_id, role, wording, expanded, inferred, collective,
                                cell)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    taskId,
    obligation.departmentId,
    obligation.departmentId,
    obligation.role,
    obligation.department,
    obligation.expanded,
    Number(obligation.inferred),
    Number(obligation.collective),
    obligation.cell,
  );
}

/** Its deadlines, indicators and extra values. */
export function insertParts(db: WritableDB, taskId: number, task: RecognizedTask): void {
  const deadlines = db.prepareWrite(
    'INSERT INTO deadlines (task_id, position, kind, text, due, start, cell) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const indicators = db.prepareWrite(
    `INSERT INTO indicators (task_id, position, text, name, operator, value, unit, soft, cell)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const extras = db.prepareWrite(
    'INSERT INTO extra_values (task_id, position, meaning, header, text, cell) VALUES (?, ?, ?, ?, ?, ?)',
  );
  task.deadlines.forEach(({ kind, text, due, start, cell }, position) => {
    runOnce(deadlines, taskId, position, kind, text, due, start, cell);
  });
  task.indicators.forEach(({ text, name, operator, value, unit, soft, cell }, position) => {
    runOnce(indicators, taskId, position, text, name, operator, value, unit, Number(soft), cell);
  });
  task.extras.forEach(({ meaning, header, text, cell }, position) => {
    runOnce(extras, taskId, position, meaning, header, text, cell);
  });
}
