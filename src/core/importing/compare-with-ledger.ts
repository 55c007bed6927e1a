import type { PlannedFile } from '../../shared/model/import-plan.ts';
import type { RecognizedFile } from '../../shared/model/table.ts';
import { findBatchOfSameBytes } from '../ledger/batches.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { listTaskDetails } from '../ledger/tasks.ts';
import { compareVersion } from './compare-version.ts';
import { findAlikeTasks } from './find-alike-tasks.ts';
import { findEarlierVersion } from './find-earlier-version.ts';
import type { Known } from './plan-import.ts';
import { tasksOf } from './planned-task.ts';

/** What that ledger knows of the files that are planned. */
export function knownTo(db: ReadableDB): Known {
  return {
    findSame: (sha256) => findBatchOfSameBytes(db, sha256),
    compare: (recognized, place) => compareWithLedger(db, recognized, place),
  };
}

/** What a file has in common with the ledger: the plan that it is a new version of, and its tasks' counterparts elsewhere. */
export function compareWithLedger(
  db: ReadableDB,
  recognized: RecognizedFile,
  place: string,
): Pick<PlannedFile, 'versionOf' | 'changes' | 'alike'> {
  const tasks = tasksOf(recognized);
  const versionOf = findEarlierVersion(db, recognized, place);
  const planId = versionOf?.planId ?? null;
  const alike = findAlikeTasks(db, tasks, place, planId);
  return {
    versionOf,
    changes: planId === null ? [] : compareVersion(listTaskDetails(db, { planId }), tasks),
    alike: alike.flatMap((found, index) => (found.length > 0 ? [{ index, tasks: found }] : [])),
  };
}
