import { spellsInitials } from '../../shared/initials.ts';
import type { TaskFilter } from '../../shared/model/ledger.ts';
import { searchText, searchWords } from '../ledger/search-text.ts';
import type { FactObligation, FactTask, PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { NONE } from '../tracking/overview/figures.ts';
import { isLagging } from '../tracking/overview/lagging.ts';
import { isAccountable } from '../tracking/transitions.ts';

/**
 * The facts that a filter lets through: its tasks, and of them the obligations that it speaks of. It is answered from the
 * facts alone, so that a frozen period answers as it did when it was frozen.
 * @param notReturned the obligations that another period than that of the facts asked for in vain
 */
export function chooseFacts(
  facts: PeriodFacts,
  filter: TaskFilter,
  notReturned: ReadonlySet<number> | null,
): PeriodFacts {
  const duty = dutyTests(facts, filter, notReturned);
  const own = taskTests(facts, filter);
  const found = new Set(facts.tasks.filter((task) => own.every((test) => test(task))).map(({ id }) => id));
  const obligations = facts.obligations.filter((each) => found.has(each.taskId) && duty.every((test) => test(each)));
  const owed = new Set(obligations.map(({ taskId }) => taskId));
  return {
    ...facts,
    // A task that nobody owes is there as long as nothing is said of obligations.
    tasks: facts.tasks.filter(({ id }) => (duty.length === 0 ? found.has(id) : owed.has(id))),
    obligations,
  };
}

/** The same tasks with all their obligations: a table of tasks says whom else they concern. */
export function withWholeTasks(chosen: PeriodFacts, all: PeriodFacts): PeriodFacts {
  const tasks = new Set(chosen.tasks.map(({ id }) => id));
  return { ...chosen, obligations: all.obligations.filter(({ taskId }) => tasks.has(taskId)) };
}

type Test<Each> = (each: Each) => boolean;

function dutyTests(
  facts: PeriodFacts,
  filter: TaskFilter,
  notReturned: ReadonlySet<number> | null,
): readonly Test<FactObligation>[] {
  const { departmentId, role, accountable, states, ratings, lights, dueFrom, dueBefore, bindings } = filter;
  const tests: readonly (Test<FactObligation> | false | undefined)[] = [
    departmentId !== undefined && ((each) => each.departmentId === departmentId),
    role !== undefined && ((each) => each.role === role),
    accountable && isAccountable,
    states && (({ standing }) => states.includes(standing.state)),
    ratings && (({ standing }) => ratings.includes(standing.rating ?? NONE)),
    lights && (({ standing }) => lights.includes(standing.light?.word ?? NONE)),
    bindings && (({ standing }) => bindings.includes(standing.binding)),
    dueFrom !== undefined && (({ standing: { due } }) => due !== null && due >= dueFrom),
    dueBefore !== undefined && (({ standing: { due } }) => due !== null && due < dueBefore),
    filter.lateOnly && (({ standing }) => standing.daysLate > 0),
    filter.lagging && (({ standing }) => isLagging(standing, facts)),
    filter.notReturnedIn !== undefined &&
      ((each) => (facts.period?.id === filter.notReturnedIn ? each.notReturned : (notReturned?.has(each.id) ?? false))),
  ];
  return tests.filter((test) => test !== false && test !== undefined);
}

function taskTests(facts: PeriodFacts, { planId, text }: TaskFilter): readonly Test<FactTask>[] {
  const words = searchWords(text ?? '');
  return [
    ...(planId === undefined ? [] : [(task: FactTask) => task.planId === planId]),
    ...(words.length === 0 ? [] : [wordTest(facts, words)]),
  ];
}

/** As the ledger page searches: in the task, its plan's title and the names of the bodies; two letters also as initials. */
function wordTest(facts: PeriodFacts, words: readonly string[]): Test<FactTask> {
  const plans = new Map(facts.plans.map(({ id, title }) => [id, title]));
  const names = new Map(facts.departments.map(({ id, name, names: others }) => [id, [name, ...others]]));
  const owed = Map.groupBy(facts.obligations, ({ taskId }) => taskId);
  return ({ id, planId, number, category, content, responsibility }) => {
    const bodies = (owed.get(id) ?? []).flatMap(({ departmentId }) => names.get(departmentId) ?? []);
    const text = searchText([number, ...category, content, responsibility, plans.get(planId) ?? '', ...bodies]);
    return words.every(
      (word) => text.includes(word) || (/^(?=.*[a-z])[a-z0-9]{2,}$/.test(word) && spellsInitials(text, word)),
    );
  };
}
