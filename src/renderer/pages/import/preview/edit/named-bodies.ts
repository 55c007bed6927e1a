import type { Correction, NamedBody } from '../../../../../shared/model/correction.ts';
import type { RecognizedTask } from '../../../../../shared/model/table.ts';

/** The bodies of one cell, as they are edited and corrected together. */
export type CellBodies = { readonly cell: string; readonly bodies: readonly NamedBody[] };

/** The bodies of a task by the cell they stand in; where no cell names any, the cell of the content takes them. */
export function bodiesByCell(task: Pick<RecognizedTask, 'assignments' | 'cells'>): readonly CellBodies[] {
  const cells = [...new Set([...task.cells.responsibility, ...task.assignments.map(({ cell }) => cell)])];
  return (cells.length > 0 ? cells : [task.cells.content]).map((cell) => ({
    cell,
    bodies: task.assignments
      .filter((assignment) => assignment.cell === cell)
      .map(({ department, role }) => ({ department, role })),
  }));
}

/** One correction for each cell that was changed; lines without a name are no bodies. */
export function correctedBodies(
  sheet: string,
  before: readonly CellBodies[],
  after: readonly CellBodies[],
): readonly Correction[] {
  return after.flatMap(({ cell, bodies }, index): readonly Correction[] => {
    const assignments = bodies
      .map(({ department, role }) => ({ department: department.trim(), role }))
      .filter(({ department }) => department !== '');
    const isSame = JSON.stringify(assignments) === JSON.stringify(before[index]?.bodies);
    return isSame ? [] : [{ kind: 'assignments', sheet, cell, assignments }];
  });
}

/** The cell that a day is said of: of the deadline that counts, else of any, else of the content. */
export function deadlineCell({ deadlines, due, deadline, cells }: RecognizedTask): string {
  const counting = deadlines.find((one) => one.due === due && one.text === deadline);
  return (counting ?? deadlines.find((one) => one.due === due) ?? deadlines[0])?.cell ?? cells.content;
}
