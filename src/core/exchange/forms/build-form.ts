import { indicatorLabel } from '../../../shared/indicator-words.ts';
import type { Form, FormIndicator, FormRow } from '../../../shared/model/exchange.ts';
import type { Indicator } from '../../../shared/model/table.ts';
import type { Period } from '../../../shared/model/tracking.ts';
import { type AskedTask, askedTasks } from '../../ledger/asked-tasks.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { getDepartment } from '../../ledger/departments.ts';
import { lastVersions } from '../../ledger/forms.ts';
import { getPeriod } from '../../ledger/periods.ts';
import { getLedgerId, getOffice } from '../../ledger/settings.ts';
import type { Board, BoardRow } from '../../tracking/board.ts';
import { isAccountable, isDone, isResting } from '../../tracking/transitions.ts';
import { formCode, rowKey } from './form-code.ts';
import { lastSaidBefore } from './last-said.ts';

/** What forms are made from. */
export type FormSource = {
  readonly db: ReadableDB;
  /** Where all stand today. */
  readonly board: Board;
};

/**
 * The form of a department for a period, as it would be sent now: what it owes today and has neither done nor laid aside,
 * what it answers for first, 配合 after. A group (各街乡) gets one form, as the one body that the plan names; its members
 * have rows of their own where the plan names them.
 *
 * Throws `AppError` where the period or the department is gone.
 */
export function buildForm(source: FormSource, periodId: number, departmentId: number): Form {
  const [form] = buildForms(source, periodId, [departmentId]);
  if (!form) throw new Error(`no form was made for department ${departmentId}`);
  return form;
}

/** The forms of these departments, in their order; one without rows where a department owes nothing. */
export function buildForms(source: FormSource, periodId: number, departmentIds: readonly number[]): readonly Form[] {
  const { db, board } = source;
  const period = getPeriod(db, periodId);
  const rowsOf = Map.groupBy(board.rows.filter(isToBeAsked), ({ tracked }) => tracked.departmentId);
  const asked = departmentIds.flatMap((id) => rowsOf.get(id) ?? []);
  const tasks = askedTasks(db, [...new Set(asked.map(({ tracked }) => tracked.taskId))]);
  const versions = lastVersions(db, periodId);
  const office = getOffice(db);
  const ledgerId = getLedgerId(db);
  return departmentIds.map((departmentId) => {
    const { name, place } = getDepartment(db, departmentId);
    const version = (versions.get(departmentId) ?? 0) + 1;
    const code = formCode(ledgerId, { periodId, departmentId, version });
    return {
      code,
      office,
      period: { id: period.id, name: period.name, cutoff: period.cutoff },
      department: { id: departmentId, name, place },
      version,
      asOf: board.scene.day,
      rows: ownFirst(rowsOf.get(departmentId) ?? []).flatMap((row, index) => {
        const task = tasks.get(row.tracked.taskId);
        return task ? toRow(row, task, { key: { code, row: index + 1 }, period, board }) : [];
      }),
      ratings: board.scene.ratings,
    };
  });
}

/** What is accepted is not asked again, and what the office itself has stopped or laid aside is left alone. */
export function isToBeAsked({ standing: { state } }: Pick<BoardRow, 'standing'>): boolean {
  return !isDone(state) && !isResting(state);
}

function ownFirst(rows: readonly BoardRow[]): readonly BoardRow[] {
  return [
    ...rows.filter(({ tracked }) => isAccountable(tracked)),
    ...rows.filter(({ tracked }) => !isAccountable(tracked)),
  ];
}

type Place = {
  readonly key: { readonly code: string; readonly row: number };
  readonly period: Period;
  readonly board: Board;
};

function toRow({ tracked, standing }: BoardRow, task: AskedTask, { key, period, board }: Place): FormRow {
  const { obligationId, taskId, role } = tracked;
  const { indicators, plan, number, category, content, responsibility, deadline } = task;
  return {
    key: rowKey(key.code, key.row),
    obligationId,
    taskId,
    plan,
    number,
    category,
    content,
    responsibility,
    role,
    deadline: deadline ?? '',
    due: standing.due,
    state: standing.state,
    light: standing.light,
    last: lastSaidBefore(tracked, period, board.scene.periods),
    // Who only cooperates is not asked for figures that the lead gives.
    indicators: isAccountable(tracked) ? toIndicators(indicators, key) : [],
  };
}

/** One for each thing that is measured, with all of its targets in the words of the source: 争取达到100%. */
function toIndicators(indicators: readonly Indicator[], key: Place['key']): readonly FormIndicator[] {
  const measured = Map.groupBy(indicators, (each) => `${indicatorLabel(each)}\n${each.unit}`);
  return [...measured.values()].flatMap((targets, index) => {
    const [first] = targets;
    if (!first) return [];
    return {
      key: rowKey(key.code, key.row, index + 1),
      indicator: indicatorLabel(first),
      name: first.name,
      target: [...new Set(targets.map(({ text }) => text))].join('；'),
      unit: first.unit,
    };
  });
}
