import { ROLE_WORDS } from '../../shared/glossary.ts';
import type { DetailRow } from '../../shared/model/report.ts';
import type { Standing } from '../../shared/model/tracking.ts';
import { NO, YES } from '../../shared/report-words.ts';
import { BINDING_WORDS, TRACKING_STATE_WORDS } from '../../shared/tracking-words.ts';
import type { FactObligation, FactTask, PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { isDueSoon } from '../tracking/overview/due-soon.ts';
import { isLagging } from '../tracking/overview/lagging.ts';
import { isAccountable, isDone } from '../tracking/transitions.ts';
import { type Names, namesOf } from './names.ts';

export const NO_RATING = '未评价';
const NO_LIGHT = '不亮灯';
/** Of a body that the period does not ask: done, at rest, not handed out, or cooperating. */
const NOT_ASKED = '—';
/** Of a task whose responsibility names nobody: it counts as a task and as no duty. */
const NOBODY = '（无责任单位）';

/** The rows that all figures of a report are counted over, in the order of plans and of their tables. */
export function detailsOf(facts: PeriodFacts): readonly DetailRow[] {
  const names = namesOf(facts);
  const owed = Map.groupBy(facts.obligations, ({ taskId }) => taskId);
  return facts.tasks.flatMap((task) => {
    const obligations = owed.get(task.id) ?? [];
    if (obligations.length === 0) return [nobodysRow(task, names)];
    return obligations.map((obligation, index) => rowOf(task, obligation, { facts, names, isFirst: index === 0 }));
  });
}

type Look = { readonly facts: PeriodFacts; readonly names: Names; readonly isFirst: boolean };

function rowOf(task: FactTask, obligation: FactObligation, { facts, names, isFirst }: Look): DetailRow {
  const { id, departmentId, role, standing, weight, notReturned } = obligation;
  return {
    obligationId: id,
    taskId: task.id,
    planId: task.planId,
    departmentId,
    cells: {
      plan: names.plan(task.planId),
      number: task.number ?? '',
      content: task.content,
      department: names.department(departmentId),
      role: ROLE_WORDS[role],
      state: TRACKING_STATE_WORDS[standing.state],
      rating: ratingWord(facts, standing),
      light: standing.light?.word ?? NO_LIGHT,
      due: standing.due ?? BINDING_WORDS[standing.binding],
      daysLate: standing.daysLate,
      weight,
      firstOfTask: yes(isFirst),
      accountable: yes(isAccountable(obligation)),
      accepted: yes(isDone(standing.state)),
      late: yes(standing.daysLate > 0),
      dueSoon: yes(isDueSoon(standing, facts.asOf)),
      lagging: yes(isLagging(standing, facts)),
      returned: notReturned ? NO : standing.returned ? YES : NOT_ASKED,
      madeGood: yes(standing.wasAlarm),
    },
  };
}

function nobodysRow(task: FactTask, names: Names): DetailRow {
  return {
    obligationId: 0,
    taskId: task.id,
    planId: task.planId,
    departmentId: 0,
    cells: {
      plan: names.plan(task.planId),
      number: task.number ?? '',
      content: task.content,
      department: NOBODY,
      role: NOT_ASKED,
      state: NOT_ASKED,
      rating: NOT_ASKED,
      light: NOT_ASKED,
      due: task.due ?? BINDING_WORDS.none,
      daysLate: 0,
      weight: 0,
      firstOfTask: YES,
      accountable: NO,
      accepted: NO,
      late: NO,
      dueSoon: NO,
      lagging: NO,
      returned: NOT_ASKED,
      madeGood: NO,
    },
  };
}

/** The office's word for the last rating given. */
export function ratingWord({ ratings }: Pick<PeriodFacts, 'ratings'>, { rating }: Pick<Standing, 'rating'>): string {
  if (rating === null) return NO_RATING;
  return ratings.find(({ code }) => code === rating)?.word ?? rating;
}

const yes = (holds: boolean): string => (holds ? YES : NO);
