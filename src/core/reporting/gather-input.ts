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
  const filter = withTask(request);
  const { notReturnedIn } = filter;
  const notReturned =
    notReturnedIn === undefined || notReturnedIn === all.period?.id
      ? null
      : new Set(standings.resolve({ notReturnedIn }).obligations);
  const choose = (facts: PeriodFacts) => {
    const chosen = only(chooseFacts(facts, filter, notReturned), request);
    return OF_WHOLE_TASKS.includes(request.kind) ? withWholeTasks(chosen, facts) : chosen;
  };
  return {
    request,
    facts: choose(all),
    before: before && choose(before),
    scope: describeScope(all, filter, listPeriods(db)),
  };
}

/** One task, or chosen obligations, are asked for by what they are, not by how they stand. */
const withTask = ({ filter, taskId, obligations }: ReportRequest): TaskFilter =>
  taskId === undefined && obligations === undefined ? filter : {};

function only(facts: PeriodFacts, { taskId, obligations }: ReportRequest): PeriodFacts {
  if (taskId === undefined && obligations === undefined) return facts;
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
