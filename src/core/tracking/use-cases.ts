import type { Change } from '../../shared/model/directory.ts';
import type { Duty, Obligation, TaskFilter, TaskSummary } from '../../shared/model/ledger.ts';
import type {
  DueItem,
  LightScheme,
  LightsDescription,
  Overview,
  Period,
  PossibleSteps,
  Rating,
  Reminder,
  ReminderRule,
  SavedView,
  TaskRecord,
  WorkCalendar,
} from '../../shared/model/tracking.ts';
import type { Stamp } from '../ledger/audit.ts';
import { keepEvidence, readEvidence } from '../ledger/evidence-store.ts';
import type { Ledger } from '../ledger/open.ts';
import { getPeriod, listPeriods } from '../ledger/periods.ts';
import { listViews } from '../ledger/saved-views.ts';
import type { LedgerFilter } from '../ledger/task-filter.ts';
import { type Board, createBoards } from './board.ts';
import { createWorkdays } from './calendar/workdays.ts';
import { describeTracking } from './describe-filter.ts';
import { factsBefore, factsOf } from './freeze/facts-of.ts';
import { freezePeriod } from './freeze/freeze-period.ts';
import { readSnapshot } from './freeze/read-snapshot.ts';
import type { PeriodFacts } from './freeze/snapshot.ts';
import { enter } from './keep/entries.ts';
import { askExtension, decideExtension, recordEvent, recordUrge } from './keep/events.ts';
import { addEvidence, getEvidence, removeEvidence } from './keep/evidence.ts';
import { type Keeping, type Step, takeStep } from './keep/keeping.ts';
import { setMilestones } from './keep/milestones.ts';
import { addPeriod, editPeriod } from './keep/periods.ts';
import { revise } from './keep/revise.ts';
import { setCalendar, setLights, setRatings, setReminders } from './keep/rules.ts';
import { setSummarizing } from './keep/summarizing.ts';
import { removeView, saveView } from './keep/views.ts';
import { describeScheme } from './lights/legend.ts';
import { listDays } from './list-days.ts';
import { type NamedTracking, namedTracking } from './named-filter.ts';
import { type Office, officeOf, sceneOf, sceneOfPeriod } from './office.ts';
import type { TrackingSeeds } from './read-seeds.ts';
import { findReminders } from './reminders/find-reminders.ts';
import { DEFAULT_REMINDER_RULES } from './reminders/rules.ts';
import { resolveFilter } from './resolve-filter.ts';
import { possibleSteps } from './rows/possible-steps.ts';
import { createRowBook, type RowBook } from './rows/row-book.ts';
import { recordOf } from './task-record.ts';
import { overviewOf, viewPeriod, withFirstLagging } from './views.ts';
import { withStandings } from './with-standings.ts';

type Input<Work> = Work extends (keeping: Keeping, input: infer Given) => string ? Given : never;
/** Done as one change that can be taken back whole; null where it changed nothing. */
type Doing<Work> = (input: Input<Work>) => Change | null;
type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** Keeping track of obligations; refusals are `AppError`. */
export type TrackingUseCases = {
  readonly periods: {
    /** Newest first. */
    list(): readonly Period[];
    readonly add: Doing<typeof addPeriod>;
    readonly edit: Doing<typeof editPeriod>;
    /** Keeps what stands, for ever; cannot be taken back. */
    freeze(id: number): Period;
  };
  readonly tracking: {
    readonly event: Doing<typeof recordEvent>;
    readonly urge: Doing<typeof recordUrge>;
    readonly askExtension: Doing<typeof askExtension>;
    readonly decideExtension: Doing<typeof decideExtension>;
    readonly enter: Doing<typeof enter>;
    readonly revise: Doing<typeof revise>;
    possible(obligations: readonly number[]): PossibleSteps;
    readonly setMilestones: Doing<typeof setMilestones>;
    readonly setSummarizing: Doing<typeof setSummarizing>;
    addEvidence(input: { taskId: number; obligationId: number | null; file: NamedBytes }): Change | null;
    readonly removeEvidence: Doing<typeof removeEvidence>;
    evidence(id: number): NamedBytes;
    record(taskId: number): TaskRecord;
    /** Of today (null), or of a period. */
    overview(periodId: number | null): Overview;
    reminders(): readonly Reminder[];
    days(from: string, to: string): readonly DueItem[];
  };
  readonly rules: {
    lights(): { readonly scheme: LightScheme; readonly presets: readonly LightScheme[] };
    readonly setLights: Doing<typeof setLights>;
    describeLights(scheme: LightScheme): LightsDescription;
    ratings(): { readonly ratings: readonly Rating[]; readonly shipped: readonly Rating[] };
    readonly setRatings: Doing<typeof setRatings>;
    calendar(): { readonly calendar: WorkCalendar; readonly shipped: WorkCalendar };
    readonly setCalendar: Doing<typeof setCalendar>;
    reminders(): { readonly rules: readonly ReminderRule[]; readonly shipped: readonly ReminderRule[] };
    readonly setReminders: Doing<typeof setReminders>;
  };
  readonly views: {
    list(): readonly SavedView[];
    readonly save: Doing<typeof saveView>;
    readonly remove: Doing<typeof removeView>;
  };
};

/** What other use cases ask of tracking. */
export type Standings = {
  /** The rows of the ledger page. */
  readonly rows: RowBook;
  /** The filter as the ledger can answer it today. */
  resolve(filter: TaskFilter): LedgerFilter;
  /** Where all stand today, and in a period. */
  board(): Board;
  boardOfPeriod(periodId: number): Board;
  /** What the office set up. */
  office(): Office;
  /** The filter that a person's words mean. */
  named(words: NamedTracking): TaskFilter;
  /** What the filter says of how things stand, in words. */
  describe(filter: TaskFilter): readonly string[];
  /** All that a report needs: of today (null), or of a period, as it was frozen or as it stands at its cut-off. */
  facts(periodId: number | null): PeriodFacts;
  /** The same of the period before; null for the first. */
  factsBefore(facts: PeriodFacts): PeriodFacts | null;
  /** Tasks with where each of their obligations stands today. */
  stand<Task extends TaskSummary<Duty>>(
    tasks: readonly Task[],
  ): readonly (Omit<Task, 'obligations'> & { readonly obligations: readonly Obligation[] })[];
};

type Tools = { readonly ledger: Ledger; readonly stamp: () => Stamp; readonly seeds: () => TrackingSeeds };

export function trackingUseCases({ ledger, stamp, seeds }: Tools): { cases: TrackingUseCases; standings: Standings } {
  const { db, path } = ledger;
  const boardOf = createBoards(db);
  const office = (): Office => officeOf(db, seeds());
  const today = () => stamp().at.slice(0, 10);
  const boardToday = () => boardOf(sceneOf(office(), today()));
  const boardOfPeriod = (id: number) => boardOf(sceneOfPeriod(office(), getPeriod(db, id), today()));
  const frozen = keepFrozen((id) => readSnapshot(db, id).overview);
  const tools = () => ({ db, boardOf, office: office(), frozen });
  const take = (kind: string, step: Step) => takeStep(db, { stamp: stamp(), office }, kind, step);
  const doing =
    <Given>(kind: string, step: (keeping: Keeping, input: Given) => string) =>
    (input: Given) =>
      take(kind, (keeping) => step(keeping, input));

  const cases: TrackingUseCases = {
    periods: {
      list: () => listPeriods(db).toReversed(),
      add: doing('add-period', addPeriod),
      edit: doing('edit-period', editPeriod),
      freeze: (id) => freezePeriod(db, { id, stamp: stamp(), view: (period) => viewPeriod(tools(), period, today()) }),
    },
    tracking: {
      event: doing('event', recordEvent),
      urge: doing('urge', recordUrge),
      askExtension: doing('ask-extension', askExtension),
      decideExtension: doing('decide-extension', decideExtension),
      enter: doing('enter', enter),
      revise: doing('enter', revise),
      possible: (obligations) => possibleSteps(db, obligations),
      setMilestones: doing('milestones', setMilestones),
      setSummarizing: doing('summarizing', setSummarizing),
      addEvidence({ file, ...where }) {
        // The file first: what is on record must be there. One that is refused leaves a content that nobody names.
        const sha256 = keepEvidence(path, file.bytes);
        const evidence = { ...where, name: file.name, sha256, size: file.bytes.length };
        return take('add-evidence', (keeping) => addEvidence(keeping, evidence));
      },
      removeEvidence: doing('remove-evidence', removeEvidence),
      evidence(id) {
        const evidence = getEvidence(db, id);
        return { name: evidence.name, bytes: readEvidence(path, evidence) };
      },
      record: (taskId) => recordOf(db, taskId, office(), today()),
      overview: (periodId) => withFirstLagging(overviewOf(tools(), periodId, today())),
      reminders() {
        const { periods, calendar, reminderRules } = office();
        const all = boardToday().rows.map(({ tracked }) => tracked);
        return findReminders(all, reminderRules, { day: today(), periods, workdays: createWorkdays(calendar) });
      },
      days: (from, to) => listDays(db, office(), { from, to, today: today() }),
    },
    rules: {
      lights: () => ({ scheme: office().scheme, presets: seeds().schemes }),
      setLights: doing('lights', setLights),
      describeLights: describeScheme,
      ratings: () => ({ ratings: office().ratings, shipped: seeds().ratings }),
      setRatings: doing('ratings', setRatings),
      calendar: () => ({ calendar: office().calendar, shipped: seeds().calendar }),
      setCalendar: doing('calendar', setCalendar),
      reminders: () => ({ rules: office().reminderRules, shipped: DEFAULT_REMINDER_RULES }),
      setReminders: doing('reminders', setReminders),
    },
    views: {
      list: () => listViews(db),
      save: doing('save-view', saveView),
      remove: doing('remove-view', removeView),
    },
  };
  const resolve = (filter: TaskFilter) =>
    resolveFilter(filter, { today: boardToday, ofPeriod: boardOfPeriod }, today());
  const standings: Standings = {
    rows: createRowBook({ db, resolve, scene: () => sceneOf(office(), today()), board: boardToday }),
    resolve,
    board: boardToday,
    boardOfPeriod,
    office,
    named: (words) => namedTracking(words, office()),
    describe: (filter) => describeTracking(filter, office()),
    facts: (periodId) => factsOf(tools(), periodId, today()),
    factsBefore: (facts) => factsBefore(tools(), facts, today()),
    stand: (tasks) => withStandings(db, tasks, sceneOf(office(), today())),
  };
  return { cases, standings };
}

/** What is frozen never changes: it is unpacked once. */
function keepFrozen(read: (id: number) => Overview): (id: number) => Overview {
  const kept = new Map<number, Overview>();
  return (id) => {
    const overview = kept.get(id) ?? read(id);
    kept.set(id, overview);
    return overview;
  };
}
