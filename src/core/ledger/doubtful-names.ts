import type { ReadableDB } from './database.ts';
import { listDoubtfulNamings, type Naming } from './namings.ts';

/** A name that a person should look at, as the documents have it. */
export type DoubtfulName = Naming & {
  readonly wordings: readonly string[];
  readonly collective: boolean;
  /** Day of the first document that dates itself. */
  readonly issuedOn: string | null;
  readonly taskIds: readonly number[];
};

type MetRow = {
  readonly namingId: number;
  readonly wordings: string;
  readonly collective: number;
  readonly issuedOn: string | null;
  readonly taskIds: string;
};

/** Open ones first, then likely ones that nobody confirmed; those that no document in force has are left out. */
export function listDoubtfulNames(db: ReadableDB): readonly DoubtfulName[] {
  const namings = listDoubtfulNamings(db);
  const rows = db
    .prepare<MetRow>(
      `SELECT n.id AS namingId, json_group_array(DISTINCT o.wording) AS wordings, MAX(o.collective) AS collective,
              MIN(p.issued_on) AS issuedOn, json_group_array(DISTINCT o.task_id) AS taskIds
       FROM namings n JOIN obligations o ON o.named_department_id = n.department_id AND o.expanded = n.name
            JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id AND p.place = n.place
       WHERE n.id IN (SELECT value FROM json_each(?)) AND o.removed_in_batch IS NULL AND t.retired_in_batch IS NULL
       GROUP BY n.id`,
    )
    .all(JSON.stringify(namings.map(({ id }) => id)));
  const met = new Map(rows.map((row) => [row.namingId, row]));
  return namings.flatMap((naming) => {
    const row = met.get(naming.id);
    if (!row) return [];
    const { wordings, collective, issuedOn, taskIds } = row;
    return {
      ...naming,
      wordings: JSON.parse(wordings) as string[],
      collective: collective === 1,
      issuedOn,
      taskIds: JSON.parse(taskIds) as number[],
    };
  });
}
