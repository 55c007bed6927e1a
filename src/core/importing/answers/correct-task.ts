import type { NamedBody } from '../../../shared/model/correction.ts';
import type { Assignment, Deadline, RecognizedTask } from '../../../shared/model/table.ts';
import { chooseDeadline } from '../../parsing/deadline/choose-deadline.ts';
import { isCollective } from '../../parsing/department-name.ts';
import { expandNames } from '../../parsing/governed-prefix.ts';
import type { RawTask } from '../../tables/raw-table.ts';

/** What is said of the cells of one task, by address. */
export type CellAnswers<Answer> = ReadonlyMap<string, Answer>;

/** The task with other bodies in these cells; all other cells keep theirs. */
export function correctBodies(
  task: RecognizedTask,
  raw: RawTask,
  answers: CellAnswers<readonly NamedBody[]>,
): RecognizedTask {
  const cells = [...new Set([...raw.responsibilities.map(({ cell }) => cell), ...answers.keys()])];
  const named = cells.flatMap((cell): readonly Assignment[] => {
    const read = task.assignments.filter((assignment) => assignment.cell === cell);
    const said = answers.get(cell);
    return said ? said.map((body) => toAssignment(body, cell)) : read;
  });
  // The prefix of the first name governs a name that a person typed, too; what was read keeps what it had.
  const names = expandNames(named.map(({ department }) => department));
  const assignments = named.map((assignment, index): Assignment => {
    const { department } = assignment;
    const read = task.assignments.find((other) => other.department === department);
    return { ...assignment, expanded: read?.expanded ?? names[index] ?? department };
  });
  return { ...task, assignments };
}

function toAssignment({ department, role }: NamedBody, cell: string): Assignment {
  return { department, expanded: department, role, inferred: false, collective: isCollective(department), cell };
}

/** The task with another last day in these cells; null for none. What a deadline column says counts before the content. */
export function correctDeadlines(
  task: RecognizedTask,
  raw: RawTask,
  answers: CellAnswers<string | null>,
): RecognizedTask {
  const corrected = [...answers].map(([cell, due]) => correctCell(task.deadlines, cell, due));
  const untouched = task.deadlines.filter(({ cell }) => !answers.has(cell));
  const deadlines = [...corrected.flatMap(({ all }) => all), ...untouched];
  const columnCells = raw.deadlines.map(({ cell }) => cell);
  const isColumnAnswered = columnCells.some((cell) => answers.has(cell));
  // A person's word on the content does not overrule the column beside it.
  if (columnCells.length > 0 && !isColumnAnswered) return { ...task, deadlines };
  const counting = isColumnAnswered ? untouched.filter(({ cell }) => columnCells.includes(cell)) : [];
  const chosen = chooseDeadline([...corrected.flatMap(({ deciding }) => deciding ?? []), ...counting]);
  return { ...task, deadlines, due: chosen?.due ?? null };
}

/** The deadlines of one cell, of which the one that counts gets the day; a cell without any gets one. */
function correctCell(
  deadlines: readonly Deadline[],
  cell: string,
  due: string | null,
): { readonly all: readonly Deadline[]; readonly deciding: Deadline | null } {
  const inCell = deadlines.filter((deadline) => deadline.cell === cell);
  const read = chooseDeadline(inCell);
  if (!read && due === null) return { all: inCell, deciding: null };
  const deciding = withDue(read ?? { kind: 'date', text: '', due, start: null, cell }, due);
  return { all: read ? inCell.map((deadline) => (deadline === read ? deciding : deadline)) : [deciding], deciding };
}

/** A stage stays one while it still begins before it ends; a day that was taken away leaves words without a day. */
function withDue(deadline: Deadline, due: string | null): Deadline {
  if (due === null) return { ...deadline, kind: deadline.due === null ? deadline.kind : 'vague', due, start: null };
  const isStage = deadline.kind === 'stage' && deadline.start !== null && deadline.start <= due;
  return isStage ? { ...deadline, due } : { ...deadline, kind: 'date', due, start: null };
}
