import type { ResolvedName, StartingData } from '../../shared/model/directory.ts';
import type { PlannedName } from '../../shared/model/import-plan.ts';
import type { RecognizedFile } from '../../shared/model/table.ts';
import type { Directory, KnownNaming, NameInContext } from '../directory/resolve/directory.ts';
import { resolveNames } from '../directory/resolve/resolve-names.ts';
import { plannedDirectory } from './planned-directory.ts';
import { tasksOf } from './planned-task.ts';
import { holdsSeveralPlans } from './several-plans.ts';

/** A file and the place whose bodies its names mean. */
export type PlacedFile = { readonly recognized: RecognizedFile; readonly place: string };

type MetName = NameInContext & Pick<PlannedName, 'tasks' | 'sheet' | 'cell'>;

/**
 * Who is meant by the names of the files of one plan, file by file. Each file knows the bodies that those before it bring;
 * what the ledger knows of a name holds.
 */
export function resolveInPlan(
  files: readonly PlacedFile[],
  ledger: Directory,
  data: StartingData,
): readonly (readonly PlannedName[])[] {
  const directory = plannedDirectory(ledger);
  return files.map((file) => {
    const met = namesMet(file);
    const isUnsure = holdsSeveralPlans(file.recognized.issues);
    const found = resolveNames(met, directory, data);
    const resolved = directory.add(isUnsure ? found.map(askAgain) : found);
    return met.map(({ wordings, tasks, sheet, cell }, index) => {
      const found = resolved[index];
      if (!found) throw new Error('a name was not resolved');
      const naming = ledger.findNaming(found.place, found.name);
      const names = naming ? recall(found, naming, ledger) : found;
      return { ...names, wordings, tasks, sheet, cell, known: naming !== null };
    });
  });
}

/** What follows from the names of one place is no more than likely where the plans of a file may be of several. */
function askAgain(name: ResolvedName): ResolvedName {
  if (name.certainty !== 'certain') return name;
  const { departmentId, body } = name;
  const reason = `${name.reason}文件里有几份方案，还不能断定同属一个地区。`;
  const candidate = { departmentId, name: body.name, place: body.place, why: name.reason };
  const isOwn = departmentId === null && body.name === name.name;
  return { ...name, certainty: 'likely', reason, candidates: isOwn ? [] : [candidate] };
}

/** An open name keeps its entry, though more is known by now: a person settles it on the page 单位. */
function recall(found: ResolvedName, { departmentId, rule, certainty, reason }: KnownNaming, ledger: Directory) {
  const { place, name, level, kind, line } = ledger.getBody(departmentId);
  const body = { place, name, level, kind, line };
  return { ...found, rule, certainty, reason, departmentId, body, candidates: [] };
}

function namesMet({ recognized, place }: PlacedFile): readonly MetName[] {
  const { issuedOn } = recognized.document;
  const found = new Map<string, MetName>();
  for (const task of tasksOf(recognized)) {
    const ofTask = Map.groupBy(task.assignments, ({ expanded }) => expanded);
    for (const [name, assignments] of ofTask) {
      const [first] = assignments;
      if (!first) continue;
      const { sheet } = task.source;
      const earlier = found.get(name) ?? { tasks: 0, wordings: [], collective: false, sheet, cell: first.cell };
      found.set(name, {
        ...earlier,
        place,
        name,
        wordings: [...new Set([...earlier.wordings, ...assignments.map(({ department }) => department)])],
        collective: earlier.collective || assignments.some(({ collective }) => collective),
        on: issuedOn,
        tasks: earlier.tasks + 1,
      });
    }
  }
  return [...found.values()];
}
