import type { Choice, Correction, NamedBody } from '../../../shared/model/correction.ts';
import type { Assignment, Role } from '../../../shared/model/table.ts';
import type { ResponsibilityText } from '../types.ts';

export const WITHOUT_ROLES = '都不注明角色';

/**
 * A choice that changes the bodies of one task. A correction speaks of all bodies of a cell, so each cell that names one
 * gets its own, and one that names none any more an empty one.
 * @param change what becomes of each body; null leaves it out
 */
export function bodiesChoice(
  label: string,
  sheet: string,
  assignments: readonly Assignment[],
  change: (assignment: Assignment, index: number) => NamedBody | null,
): Choice {
  const changed = assignments.map((assignment, index) => ({ cell: assignment.cell, body: change(assignment, index) }));
  const corrections = [...Map.groupBy(changed, ({ cell }) => cell)].map(
    ([cell, inCell]): Correction => ({
      kind: 'assignments',
      sheet,
      cell,
      assignments: inCell.flatMap(({ body }) => (body ? [{ department: body.department, role: body.role }] : [])),
    }),
  );
  return { label, corrections };
}

/** The same bodies with other roles. */
export function rolesChoice(
  label: string,
  sheet: string,
  assignments: readonly Assignment[],
  roleOf: (assignment: Assignment, index: number) => Role,
): Choice {
  return bodiesChoice(label, sheet, assignments, (assignment, index) => ({
    department: assignment.department,
    role: roleOf(assignment, index),
  }));
}

export function withoutRoles(sheet: string, assignments: readonly Assignment[]): Choice {
  return rolesChoice(WITHOUT_ROLES, sheet, assignments, () => 'unspecified');
}

/** “区卫计局”牵头，其余配合 */
export function firstLeads(sheet: string, assignments: readonly Assignment[]): Choice {
  const label = `“${assignments[0]?.department ?? ''}”牵头，其余配合`;
  return rolesChoice(label, sheet, assignments, (_, index) => (index === 0 ? 'lead' : 'support'));
}

/** Takes words of the cell for one more body, in the role of those beside it. */
export function addBody(department: string, { sheet, cell }: ResponsibilityText, all: readonly Assignment[]): Choice {
  const beside = all.filter((assignment) => assignment.cell === cell);
  const last = beside.at(-1)?.role ?? all.at(-1)?.role;
  // One that stood alone does so no longer.
  const roleOf = (role: Role | undefined): Role => (role === undefined || role === 'sole' ? 'unspecified' : role);
  const named = [...beside, { department, role: last }].map((body) => {
    return { department: body.department, role: all.length === 0 ? 'sole' : roleOf(body.role) };
  });
  const label = `“${department}”是责任单位`;
  return { label, corrections: [{ kind: 'assignments', sheet, cell, assignments: named }] };
}
