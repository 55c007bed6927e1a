import type { StartingData } from '../../shared/model/directory.ts';
import type { PlannedFile } from '../../shared/model/import-plan.ts';
import type { RecognizedFile } from '../../shared/model/table.ts';
import { ledgerDirectory } from '../directory/ledger-directory.ts';
import { findBatchOfSameBytes } from '../ledger/batches.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { listWrittenTasks } from '../ledger/written-tasks.ts';
import { compareVersion } from './compare-version.ts';
import { findAlikeTasks } from './find-alike-tasks.ts';
import { findEarlierVersion, type SaidPlace } from './find-earlier-version.ts';
import type { Known } from './plan-import.ts';
import { tasksOf } from './planned-task.ts';
import { resolveInPlan } from './resolve-in-plan.ts';

/** What that ledger knows of the files that are planned. */
export function knownTo(db: ReadableDB, data: StartingData): Known {
  return {
    findSame: (sha256) => findBatchOfSameBytes(db, sha256),
    compare: (recognized, said) => compareWithLedger(db, recognized, said),
    resolve: (files) => resolveInPlan(files, ledgerDirectory(db), data),
  };
}

/**
 * What a file has in common with the ledger: the plan that it is a new version of, and its tasks' counterparts elsewhere.
 * A new version has the place of its plan, as the ledger writes it: 花都区 may be 广州市花都区 there.
 */
export function compareWithLedger(
  db: ReadableDB,
  recognized: RecognizedFile,
  said: SaidPlace,
): Pick<PlannedFile, 'place' | 'versionOf' | 'changes' | 'alike'> {
  const tasks = tasksOf(recognized);
  const versionOf = findEarlierVersion(db, recognized, said);
  const planId = versionOf?.planId ?? null;
  const place = versionOf?.place ?? said.place;
  const alike = findAlikeTasks(db, tasks, place, planId);
  return {
    place,
    versionOf,
    changes: planId === null ? [] : compareVersion(listWrittenTasks(db, planId), tasks),
    alike: alike.flatMap((found, index) => (found.length > 0 ? [{ index, tasks: found }] : [])),
  };
}
