import type { App } from '../../core/app.ts';
import type { Obligation } from '../../shared/model/ledger.ts';
import { type Course, courseOf, limitOf } from './courses.ts';
import { type DemoDays, daysAfter } from './days.ts';
import { enterRound } from './entries.ts';
import { MADE_UP_NOTE } from './texts.ts';

const DEMO_OFFICE = '演示区政府办公室督查室';

/** An obligation of the demonstration with how its work goes. */
export type Part = { readonly obligation: Obligation; readonly course: Course; readonly turn: number };

/**
 * Three months of an office's work on the plans of the ledger: handed out, received, reported on, urged, put off, accepted,
 * some of it late. The same ledger and day give the same course.
 * @param onDay opens the ledger on a day, since what is entered bears the day of its entry
 */
export async function playDemo(
  days: DemoDays,
  onDay: (day: string, work: (app: App) => void) => Promise<void>,
): Promise<void> {
  const [first, second, third] = days.months;
  if (!first || !second || !third) return;
  await onDay(first.on(24), (app) => {
    app.setOffice(DEMO_OFFICE);
    addPeriod(app, first);
    handOut(app, days);
    enterRound(app, partsOf(app), 0);
  });
  await onDay(second.on(24), (app) => {
    app.periods.freeze(periodOf(app, first.name));
    addPeriod(app, second);
    putOff(app, days);
    enterRound(app, partsOf(app), 1);
    finish(app, 'done', second.on(20), '按期办结');
    urge(app, 'late', second.on(18), 'letter', '督办〔演示〕5号', null);
  });
  await onDay(days.today, (app) => {
    app.periods.freeze(periodOf(app, second.name));
    addPeriod(app, third);
    enterRound(app, partsOf(app), 2);
    finish(app, 'done-late', days.today, '超过时限后办结');
    urge(app, 'silent', days.today, 'phone', null, '承办科室答复本周内补报');
    askAgain(app, days);
  });
}

/** In the order of the plans, which is that of the turns. */
export function partsOf(app: App): readonly Part[] {
  let turn = 0;
  return listAll(app)
    .flatMap(({ obligations }) => obligations)
    .map((obligation) => {
      const part = { obligation, course: courseOf(obligation, turn), turn };
      if (obligation.role !== 'support') turn += 1;
      return part;
    });
}

function listAll(app: App) {
  const most = 500;
  const { total, tasks } = app.listTasks({}, 0, most);
  const rest = Array.from({ length: Math.ceil(total / most) - 1 }, (_, page) =>
    app.listTasks({}, (page + 1) * most, most),
  );
  return [...tasks, ...rest.flatMap((page) => page.tasks)];
}

function addPeriod(app: App, { name, start, cutoff }: DemoDays['months'][number]): void {
  app.periods.add({ name, start, cutoff });
}

const periodOf = (app: App, name: string): number => app.periods.list().find((each) => each.name === name)?.id ?? 0;

/** 督办通知单 of the first month, one for each day that it sets; the bodies receive it and begin. */
function handOut(app: App, days: DemoDays): void {
  const [first] = days.months;
  if (!first) return;
  const byLimit = Map.groupBy(partsOf(app), ({ course, obligation }) => limitOf(course, obligation, days));
  for (const [newDue, parts] of byLimit) {
    const obligations = idsOf(parts);
    const paper = { paper: '督办〔演示〕1号', note: MADE_UP_NOTE };
    app.tracking.event({ obligations, kind: 'assign', on: first.on(3), newDue, ...paper });
    app.tracking.event({ obligations, kind: 'receive', on: first.on(5), paper: null, note: '' });
  }
  const begun = partsOf(app).filter(({ course }) => course !== 'not-started' && course !== 'support');
  app.tracking.event({ obligations: idsOf(begun), kind: 'start', on: first.on(8), paper: null, note: '' });
}

/** 延期 is asked for before the day is past, and granted to a day of its own. */
function putOff(app: App, { today, months }: DemoDays): void {
  const obligations = idsOf(of(app, 'extended'));
  const [, second] = months;
  if (!second || obligations.length === 0) return;
  const askedDue = daysAfter(today, 45);
  const asked = { paper: null, note: `${MADE_UP_NOTE}专项资金下达较晚，需延长办理` };
  app.tracking.askExtension({ obligations, on: second.on(10), askedDue, ...asked });
  const granted = { paper: '督办〔演示〕3号', note: '分管副区长批准' };
  app.tracking.decideExtension({ obligations, on: second.on(14), newDue: askedDue, ...granted });
}

/** One of those who are late asks for more time, which is not decided yet: 延期审批表. */
function askAgain(app: App, { today }: DemoDays): void {
  const [one] = of(app, 'late');
  if (!one) return;
  const note = `${MADE_UP_NOTE}用房手续尚未办结，申请延长办理`;
  app.tracking.askExtension({
    obligations: [one.obligation.id],
    on: today,
    askedDue: daysAfter(today, 30),
    paper: null,
    note,
  });
}

/** 反馈, then 办结 by the office. */
function finish(app: App, course: Course, on: string, note: string): void {
  const obligations = idsOf(of(app, course));
  if (obligations.length === 0) return;
  app.tracking.event({ obligations, kind: 'report', on, paper: null, note: MADE_UP_NOTE });
  app.tracking.event({ obligations, kind: 'accept', on, paper: null, note: MADE_UP_NOTE + note });
}

function urge(
  app: App,
  course: Course,
  on: string,
  method: 'phone' | 'letter',
  paper: string | null,
  reply: string | null,
): void {
  const obligations = idsOf(of(app, course));
  if (obligations.length > 0) app.tracking.urge({ obligations, on, method, paper, note: MADE_UP_NOTE, reply });
}

const of = (app: App, course: Course): readonly Part[] => partsOf(app).filter((part) => part.course === course);

const idsOf = (parts: readonly Part[]): number[] => parts.map(({ obligation }) => obligation.id);
