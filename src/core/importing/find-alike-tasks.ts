import { LEVELS } from '../../shared/glossary.ts';
import type { AlikeTask } from '../../shared/model/version.ts';
import { levelByEnding } from '../directory/resolve/place-level.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { getPlan } from '../ledger/plans.ts';
import { listTaskTexts, type TaskText } from '../ledger/task-texts.ts';
import { getTask } from '../ledger/tasks.ts';
import { type Alike, LikenessIndex, likenessTo, pairsOf } from './likeness.ts';

/**
 * From here on two tasks of different plans are offered as one that was handed down. Of the seeds' 49 pairs at 0.7 and above
 * none is wrong (有条件的二级以上综合医院要开设老年病科 with a clause put before it is 0.85), and tasks that have nothing to do with
 * each other stay below 0.5.
 */
const ALIKE = 0.7;

const MOST_OFFERED = 5;
const LEVEL_ORDER: readonly AlikeTask['level'][] = ['upper', 'unknown', 'same', 'lower'];

/**
 * Finds for each task of a file those of the ledger's plans with nearly the same wording: 国家 → 市 → 区. Those of upper
 * plans come first, then the most alike.
 * @param place of the file
 * @param exceptPlanId the plan that the file is a new version of
 */
export function findAlikeTasks(
  db: ReadableDB,
  tasks: readonly { readonly content: string }[],
  place: string,
  exceptPlanId: number | null,
): readonly (readonly AlikeTask[])[] {
  const index = new LikenessIndex<TaskText>();
  for (const text of listTaskTexts(db)) if (text.planId !== exceptPlanId) index.add(text, text.content);
  return tasks.map(({ content }) => offer(index.find(content, ALIKE), place));
}

/** The same for one task of the ledger. */
export function findTasksLike(db: ReadableDB, id: number): readonly AlikeTask[] {
  const { planId, content } = getTask(db, id);
  const wanted = pairsOf(content);
  const found = listTaskTexts(db).flatMap((key): readonly Alike<TaskText>[] => {
    const likeness = key.planId === planId ? null : likenessTo(wanted, key.content, ALIKE);
    return likeness === null ? [] : [{ key, likeness }];
  });
  return offer(found, getPlan(db, planId).place);
}

function offer(found: readonly Alike<TaskText>[], place: string): readonly AlikeTask[] {
  return found
    .map(({ key: { category: _, ...task }, likeness }) => ({
      ...task,
      retired: false,
      likeness,
      level: levelOf(task.place, place),
    }))
    .sort((a, b) => LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) || b.likeness - a.likeness)
    .slice(0, MOST_OFFERED);
}

function levelOf(theirs: string, ours: string): AlikeTask['level'] {
  const [their, our] = [levelByEnding(theirs), levelByEnding(ours)];
  if (their === null || our === null) return 'unknown';
  return their === our ? 'same' : LEVELS.indexOf(their) < LEVELS.indexOf(our) ? 'upper' : 'lower';
}
