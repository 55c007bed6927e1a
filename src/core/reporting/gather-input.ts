import type { TaskFilter } from '../../shared/model/ledger.ts';
import type { ReportKind, ReportRequest } from '../../shared/model/report.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { listPeriods } from '../ledger/periods.ts';
import type { PeriodFacts } from '../tracking/freeze/snapshot.ts';
import type { Standings } from '../tracking/use-cases.ts';
import { chooseFacts, withWholeTasks } from './choose-facts.ts';
import { describeScope } from './describe-scope.ts';
import type { BuildInput } from './input.ts';

/** Tables of tasks: with a task go all who owe it, whomever the filter speaks of. */
const OF_WHOLE_TASKS: readonly ReportKind[] = ['ledger', 'progress-form'];

/** Kinds that look back at the period before. */
const WITH_BEFORE: readonly ReportKind[] = ['summary', 'bulletin', 'compare', 'progress-form'];

type Tools = { readonly db: ReadableDB; readonly standings: Pick<Standings, 'facts' | 'factsBefore' | 'resolve'> };

/** What a report is built from, fetched once. */
export function gatherInput({ db, standings }: Tools, request: ReportRequest): BuildInput {
  const all = standings.facts(request.periodId);
  const before = WITH_BEFORE.includes(request.kind) ? standings.factsBefore(all) : null;
  const filter = isChosen(request) ? {} : request.filter;
  const { notReturnedIn } = filter;
  const notReturned =
    notReturnedIn === undefined || notReturnedIn === all.period?.id
      ? null
      : new Set(standings.resolve({ notReturnedIn }).obligations);
  const choose = (facts: PeriodFacts) => {
    const chosen = only(chooseFacts(facts, filter, notReturned), request);
    return OF_WHOLE_TASKS.includes(request.kind) ? withWholeTasks(chosen, facts) : chosen;
  };
  const facts = choose(all);
  return {
    request,
    facts,
    before: before && (asksHowItStands(filter) ? thenOf(facts, before) : choose(before)),
    scope: isChosen(request)
      ? `选定的${facts.obligations.length}项单位任务`
      : describeScope(all, filter, listPeriods(db)),
  };
}

/** What is late now is compared with how the same duties stood then, not with what was late then. */
function thenOf(now: PeriodFacts, before: PeriodFacts): PeriodFacts {
  const duties = new Set(now.obligations.map(({ id }) => id));
  const tasks = new Set(now.tasks.map(({ id }) => id));
  return {
    ...before,
    tasks: before.tasks.filter(({ id }) => tasks.has(id)),
    obligations: before.obligations.filter(({ id }) => duties.has(id)),
  };
}

function asksHowItStands({ planId, departmentId, role, text, accountable, ...standing }: TaskFilter): boolean {
  return Object.values(standing).some((value) => value !== undefined);
}

/** One task, or chosen obligations, are asked for by what they are, not by how they stand. */
const isChosen = ({ taskId, obligations }: ReportRequest): boolean => taskId !== undefined || obligations !== undefined;

function only(facts: PeriodFacts, request: ReportRequest): PeriodFacts {
  if (!isChosen(request)) return facts;
  const { taskId, obligations } = request;
  const wanted = obligations && new Set(obligations);
  const chosen = facts.obligations.filter(
    (each) => (taskId === undefined || each.taskId === taskId) && (!wanted || wanted.has(each.id)),
  );
  const owed = new Set(chosen.map((each) => each.taskId));
  return {
    ...facts,
    tasks: facts.tasks.filter(({ id }) => owed.has(id) || (!wanted && id === taskId)),
    obligations: chosen,
  };
}
