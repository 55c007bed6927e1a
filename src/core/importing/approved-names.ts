import { AppError } from '../../shared/errors.ts';
import type { NameAnswer, StartingData } from '../../shared/model/directory.ts';
import type { ImportPlan, PlannedFile, PlannedName } from '../../shared/model/import-plan.ts';
import { ledgerDirectory } from '../directory/ledger-directory.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { findDepartment } from '../ledger/departments.ts';
import type { AnsweredName } from './name-book.ts';
import { keyOfName } from './name-key.ts';
import { resolveInPlan } from './resolve-in-plan.ts';

/** A chosen file of the plan, and what the person said of its names. */
export type NamedFile = { readonly planned: PlannedFile; readonly names?: readonly NameAnswer[] | undefined };

/**
 * The names of the chosen files as the person approved them. Refuses where the ledger has moved on since, so that one of
 * them would be read as another body now, and an answer that settles nothing.
 */
export function approvedNames(
  db: ReadableDB,
  plan: ImportPlan,
  files: readonly NamedFile[],
  data: StartingData,
): readonly AnsweredName[] {
  const ready = plan.files.filter((file) => file.kind === 'ready');
  const now = new Map(resolveInPlan(ready, ledgerDirectory(db), data).map((names, index) => [ready[index], names]));
  const approved = new Map<string, AnsweredName>();
  for (const { planned, names: answers = [] } of files) {
    refuseMoved(planned, now.get(planned) ?? [], new Set(answers.map(({ name }) => name)));
    for (const name of planned.names) {
      const key = keyOfName(name);
      if (!approved.has(key)) approved.set(key, { planned: name, answer: null });
    }
    for (const answer of answers) {
      const name = planned.names.find((each) => each.name === answer.name);
      if (!name || !canMean(db, name, answer)) throw noSuchAnswer(planned, answer);
      approved.set(keyOfName(name), { planned: name, answer });
    }
  }
  return [...approved.values()];
}

function refuseMoved(
  { recognized, place, names }: PlannedFile,
  now: readonly PlannedName[],
  answered: ReadonlySet<string>,
): void {
  const moved = names.find((name, index) => {
    const other = now[index];
    const isSettled = answered.has(name.name) && other?.known !== name.known;
    return !other || isSettled || !isSameBody(name, other);
  });
  if (!moved) return;
  throw new AppError(
    'ledger-moved-on',
    `预览之后，台账中${place}的单位有了变动，“${recognized.file}”中的“${moved.name}”要重新核对，没有导入。请重新预览后再决定。`,
  );
}

/** A body that was new to the plan may be entered by now, by another file of it. */
function isSameBody(planned: PlannedName, now: PlannedName): boolean {
  if (planned.departmentId !== null) return planned.departmentId === now.departmentId;
  return keyOfName(planned.body) === keyOfName(now.body);
}

/** What the ledger knows already is settled on the page 单位, where all its obligations follow. */
function canMean(db: ReadableDB, { known, candidates }: PlannedName, answer: NameAnswer): boolean {
  if (known) return false;
  const isThere = (id: number) => findDepartment(db, id) !== null;
  switch (answer.means) {
    case 'department':
      return isThere(answer.departmentId);
    case 'candidate': {
      const candidate = candidates[answer.candidate];
      return candidate !== undefined && (candidate.departmentId === null || isThere(candidate.departmentId));
    }
    case 'own':
      return true;
  }
}

function noSuchAnswer({ recognized }: PlannedFile, { name }: NameAnswer): AppError {
  return new AppError(
    'no-such-answer',
    `“${recognized.file}”中“${name}”的回答已经对不上，没有导入。请重新预览后再选定。`,
  );
}
