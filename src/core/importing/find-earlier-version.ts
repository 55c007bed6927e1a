import type { Plan } from '../../shared/model/ledger.ts';
import type { RecognizedFile } from '../../shared/model/table.ts';
import type { EarlierVersion } from '../../shared/model/version.ts';
import { getLatestBatch } from '../ledger/batches.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { listPlans } from '../ledger/plans.ts';
import { listTaskTexts } from '../ledger/task-texts.ts';
import { textKey } from './likeness.ts';
import { matchTasks } from './match-tasks.ts';
import { planTitle, tasksOf } from './planned-task.ts';
import { isUnknownPlace } from './unknown-place.ts';

/** The place of a file. One that a person named is meant to the letter: 长春市朝阳区 is not the 朝阳区 of another plan. */
export type SaidPlace = { readonly place: string; readonly named: boolean };

/** The share of the longer table's tasks that the other one has, too. Under the same title a table may be much rewritten. */
const SHARED_TASKS = 0.6;
const SHARED_UNDER_SAME_TITLE = 0.2;

/**
 * The plan in the ledger that a file seems to be a new version of: same place, and either the same title or most tasks
 * alike; both, where one of the two names no place. 2023年重点工作 and 2024年重点工作 are two plans, however alike; so are 国家's table and 乌海市's that carries it out,
 * both called 医养结合工作重点任务分工方案. Of several, one of the same title, then the most alike, then the newest.
 */
export function findEarlierVersion(
  db: ReadableDB,
  recognized: RecognizedFile,
  { place, named }: SaidPlace,
): EarlierVersion | null {
  const title = planTitle(recognized);
  const isOfPlace = (plan: Plan) => (named ? plan.place === place : isSamePlace(plan.place, place));
  const plans = listPlans(db).filter((plan) => isOfPlace(plan) && hasSameYears(plan.title, title));
  if (plans.length === 0) return null;
  const tasks = tasksOf(recognized);
  const texts = Map.groupBy(listTaskTexts(db), (task) => task.planId);

  const [best] = plans
    .map((plan) => {
      const old = texts.get(plan.id) ?? [];
      const shared = matchTasks(old, tasks).length / Math.max(old.length, tasks.length);
      return { plan, shared, sameTitle: isSameTitle(plan.title, title) };
    })
    .filter(({ plan, shared, sameTitle }) =>
      [plan.place, place].some(isUnknownPlace)
        ? sameTitle && shared >= SHARED_TASKS
        : shared >= (sameTitle ? SHARED_UNDER_SAME_TITLE : SHARED_TASKS),
    )
    .sort((a, b) => Number(b.sameTitle) - Number(a.sameTitle) || b.shared - a.shared || b.plan.id - a.plan.id);
  return best ? earlierVersion(db, best.plan) : null;
}

function earlierVersion(db: ReadableDB, { id, title, place }: Plan): EarlierVersion {
  const { id: batchId, at } = getLatestBatch(db, id);
  return { planId: id, title, place, batchId, at };
}

/** 花都区 is 广州市花都区, too. A file that names no place may belong to any. */
function isSamePlace(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a) || isUnknownPlace(a) || isUnknownPlace(b);
}

function isSameTitle(a: string, b: string): boolean {
  return textKey(a) === textKey(b);
}

/** A title without a year says nothing against one with a year. */
function hasSameYears(a: string, b: string): boolean {
  const [ours, theirs] = [a, b].map((title) => (textKey(title).match(/(?:19|20)\d\d/g) ?? []).join());
  return !ours || !theirs || ours === theirs;
}
