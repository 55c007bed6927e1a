import type { Deadline, Doubt, ExtraValue, Indicator } from '../../shared/model/table.ts';
import type { ReadableDB } from './database.ts';

/** What hangs on tasks, fetched for many of them at once: task id → its parts, in the order of the source. */
type PartsOf<Part> = ReadonlyMap<number, readonly Part[]>;

export function deadlinesOf(db: ReadableDB, taskIds: readonly number[]): PartsOf<Deadline> {
  type Row = Deadline & { readonly task_id: number };
  const rows = listParts<Row>(db, 'SELECT task_id, kind, text, due, start, cell FROM deadlines', taskIds);
  return group(rows, ({ task_id: _, ...deadline }) => deadline);
}

export function indicatorsOf(db: ReadableDB, taskIds: readonly number[]): PartsOf<Indicator> {
  type Row = Omit<Indicator, 'soft'> & { readonly task_id: number; readonly soft: number };
  const rows = listParts<Row>(
    db,
    'SELECT task_id, text, name, operator, value, unit, soft, cell FROM indicators',
    taskIds,
  );
  return group(rows, ({ task_id: _, soft, ...rest }) => ({ ...rest, soft: soft === 1 }));
}

export function extrasOf(db: ReadableDB, taskIds: readonly number[]): PartsOf<ExtraValue> {
  type Row = ExtraValue & { readonly task_id: number };
  const rows = listParts<Row>(db, 'SELECT task_id, meaning, header, text, cell FROM extra_values', taskIds);
  return group(rows, ({ task_id: _, ...extra }) => extra);
}

type DoubtRow = {
  readonly task_id: number;
  readonly severity: Doubt['severity'];
  readonly code: string;
  readonly message: string;
  readonly sheet: string;
  readonly cell: string;
  readonly reading: string | null;
  readonly alternatives: string | null;
};

export function doubtsOf(db: ReadableDB, taskIds: readonly number[]): PartsOf<Doubt> {
  const rows = db
    .prepare<DoubtRow>(
      `SELECT task_id, severity, code, message, sheet, cell, reading, alternatives FROM doubts
       WHERE task_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(JSON.stringify(taskIds));
  return group(rows, ({ task_id: _, reading, alternatives, ...rest }) => ({
    ...rest,
    ...(reading === null ? {} : { reading }),
    ...(alternatives === null ? {} : { alternatives: JSON.parse(alternatives) as string[] }),
  }));
}

function listParts<Row>(db: ReadableDB, select: string, taskIds: readonly number[]): readonly Row[] {
  return db
    .prepare<Row>(`${select} WHERE task_id IN (SELECT value FROM json_each(?)) ORDER BY task_id, position`)
    .all(JSON.stringify(taskIds));
}

function group<Row extends { readonly task_id: number }, Part>(
  rows: readonly Row[],
  toPart: (row: Row) => Part,
): PartsOf<Part> {
  const groups = new Map<number, Part[]>();
  for (const row of rows) {
    const parts = groups.get(row.task_id);
    if (parts) parts.push(toPart(row));
    else groups.set(row.task_id, [toPart(row)]);
  }
  return groups;
}
