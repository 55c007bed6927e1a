import { initialsOf } from '../../shared/initials.ts';
import type { DepartmentSummary } from '../../shared/model/ledger.ts';
import type { ReadableDB } from './database.ts';
import { byPinyin, inProtocolOrder } from './protocol-order.ts';
import { lineProtocols } from './starting-data.ts';

type Row = Omit<DepartmentSummary, 'names' | 'initials' | 'doubtful' | 'collective' | 'wordings'> & {
  readonly protocol: number | null;
  readonly names: string;
  readonly doubtful: number;
  readonly collective: number;
  readonly wordings: string;
};

const LIVE = `SELECT department_id, MAX(collective) AS collective, json_group_array(DISTINCT wording) AS wordings,
         SUM(role = 'lead') AS lead, SUM(role = 'support') AS support, SUM(role = 'joint') AS joint,
         SUM(role = 'sole') AS sole, SUM(role = 'unspecified') AS unspecified, COUNT(DISTINCT task_id) AS tasks
  FROM live_obligations GROUP BY department_id`;

/**
 * The bodies that owe something, or are named in a task that passed to another body, and those that the office entered:
 * by place, in order of protocol. Every role is counted by itself.
 */
export function listDepartments(db: ReadableDB): readonly DepartmentSummary[] {
  const rows = db
    .prepare<Row>(
      `SELECT d.id, d.place, d.name, d.level, d.kind, d.line, d.protocol,
              COALESCE(o.collective, 0) AS collective, COALESCE(o.wordings, '[]') AS wordings,
              COALESCE(o.lead, 0) AS lead, COALESCE(o.support, 0) AS support, COALESCE(o.joint, 0) AS joint,
              COALESCE(o.sole, 0) AS sole, COALESCE(o.unspecified, 0) AS unspecified, COALESCE(o.tasks, 0) AS tasks,
              (SELECT json_group_array(n.name) FROM department_names n WHERE n.department_id = d.id) AS names,
              EXISTS (SELECT 1 FROM namings n
                      WHERE n.department_id = d.id AND n.certainty <> 'certain' AND n.decided_by = 'rule') AS doubtful
       FROM departments d LEFT JOIN (${LIVE}) o ON o.department_id = d.id
       WHERE o.department_id IS NOT NULL OR d.origin = 'office'
             OR d.id IN (SELECT named_department_id FROM live_obligations)`,
    )
    .all();
  const protocols = lineProtocols(db);
  const places = Map.groupBy(rows, ({ place }) => place);
  return [...places]
    .sort(([a], [b]) => byPinyin.compare(a, b))
    .flatMap(([, group]) => inProtocolOrder(group, protocols).map(toSummary));
}

function toSummary({ protocol: _, ...row }: Row): DepartmentSummary {
  const names = (JSON.parse(row.names) as string[]).filter((name) => name !== row.name);
  const wordings = (JSON.parse(row.wordings) as string[]).sort(byPinyin.compare);
  const others = [...new Set(names)].sort(byPinyin.compare);
  return {
    ...row,
    names: others,
    initials: [...new Set([row.name, ...others, ...wordings].map(initialsOf))],
    doubtful: row.doubtful === 1,
    collective: row.collective === 1 || row.kind === 'group',
    wordings,
  };
}
