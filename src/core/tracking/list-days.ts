import type { DueItem } from '../../shared/model/tracking.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { listDuesBetween, listMilestonesBetween, listRecurringTasks } from '../ledger/dues.ts';
import { createWorkdays } from './calendar/workdays.ts';
import type { Office } from './office.ts';
import { listInstances } from './recurring/list-instances.ts';
import { readRecurrence } from './recurring/read-recurrence.ts';
import { isDone } from './transitions.ts';

type Span = { readonly from: string; readonly to: string; readonly today: string };

/**
 * What falls on the days between two, both included: last days in force, parts and milestones, instances of recurring
 * tasks, cut-offs of periods. Instances that nobody entered yet are read from the words of the deadline.
 */
export function listDays(db: ReadableDB, office: Office, { from, to, today }: Span): readonly DueItem[] {
  const { isWorkday } = createWorkdays(office.calendar);
  const items: Omit<DueItem, 'workday'>[] = [
    ...dueItems(db, { from, to, today }),
    ...listMilestonesBetween(db, from, to).map(({ due, doneOn, kind, ...rest }) => ({
      ...rest,
      on: due,
      kind: kind === 'instance' ? ('instance' as const) : ('milestone' as const),
      late: doneOn === null && due < today,
      done: doneOn !== null,
    })),
    ...instanceItems(db, { from, to, today }),
    ...office.periods
      .filter(({ cutoff }) => cutoff >= from && cutoff <= to)
      .map(({ name, cutoff, state }) => ({
        on: cutoff,
        kind: 'cutoff' as const,
        taskId: null,
        title: `“${name}”报送截止`,
        departments: [],
        late: false,
        done: state === 'frozen',
      })),
  ];
  return items
    .map((item) => {
      const { workday, unknownYears } = isWorkday(item.on);
      return { ...item, workday: workday && unknownYears.length === 0 };
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** One line for all bodies of a task that have the same day. */
function dueItems(db: ReadableDB, { from, to, today }: Span): readonly Omit<DueItem, 'workday'>[] {
  const groups = Map.groupBy(listDuesBetween(db, from, to), ({ due, taskId }) => `${due} ${taskId}`);
  return [...groups.values()].flatMap((dues) => {
    const [first] = dues;
    if (!first) return [];
    const open = dues.filter(({ state }) => !isDone(state));
    return {
      on: first.due,
      kind: 'due' as const,
      taskId: first.taskId,
      title: first.title,
      departments: dues.map(({ department }) => department),
      late: first.due < today && open.some(({ state }) => state !== 'suspended' && state !== 'parked'),
      done: open.length === 0,
    };
  });
}

function instanceItems(db: ReadableDB, { from, to }: Span): readonly Omit<DueItem, 'workday'>[] {
  return listRecurringTasks(db).flatMap(({ taskId, title, text, departments }) => {
    const recurrence = readRecurrence(text);
    if (!recurrence) return [];
    return listInstances(recurrence, from, to).flatMap((instance) =>
      instance.due === null
        ? []
        : {
            on: instance.due,
            kind: 'instance' as const,
            taskId,
            title: `${title}（${instance.title}）`,
            departments,
            // Whether it was done is only known of one that was entered.
            late: false,
            done: false,
          },
    );
  });
}
