import type { RowMatch } from '../../../shared/model/exchange.ts';
import type { DutyWords, TaskWords } from '../../../shared/model/plan-file.ts';
import { likenessOf, pairsOf, textKey } from '../../importing/likeness.ts';
import type { KnownDuty, KnownPlan, KnownTask } from './known-plan.ts';

/** An obligation of this ledger that a row of a plan file is about. */
export type MatchedDuty = { readonly task: KnownTask; readonly duty: KnownDuty; readonly match: RowMatch };

/** A task of this ledger that a row of a plan file is about. */
export type MatchedTask = Pick<MatchedDuty, 'task' | 'match'>;

/** Gives null where nothing fits. */
export type PlanMatcher = {
  readonly duty: (words: DutyWords) => MatchedDuty | null;
  readonly task: (words: TaskWords) => MatchedTask | null;
};

/** Below it two wordings are two tasks. */
const LEAST_LIKENESS = 0.8;

/**
 * Looks for the obligations of a plan file in the plan of this ledger: word for word first, then by number and likeness,
 * which a person must look at; the body by the name in the source, then by its name today.
 */
export function createPlanMatcher({ tasks }: KnownPlan): PlanMatcher {
  const byWording = Map.groupBy(tasks, ({ content }) => textKey(content));
  const pairs = new Map(tasks.map((task) => [task, pairsOf(task.content)]));

  function findTask({ content, number, position }: TaskWords): MatchedTask | null {
    const same = byWording.get(textKey(content)) ?? [];
    const [only] = same;
    if (only && same.length === 1) return { task: only, match: exact('任务文字一致') };
    const numbered = same.filter((task) => task.number === number);
    const [one] = numbered;
    if (one && numbered.length === 1) return { task: one, match: exact('任务文字和序号一致') };
    const placed = same.find((task) => tasks.indexOf(task) === position - 1);
    if (placed) return { task: placed, match: exact('任务文字和位置一致') };
    const wanted = pairsOf(content);
    const alike = tasks.filter(
      (task) => task.number === number && likenessOf(wanted, pairs.get(task) ?? new Set()) >= LEAST_LIKENESS,
    );
    const [likeliest] = alike;
    if (!likeliest || alike.length > 1) return null;
    return { task: likeliest, match: { by: 'likeness', certain: false, reason: '序号一致，任务文字相近而不同' } };
  }

  /** Whose rows an obligation got: two bodies of the file are never one of ours. */
  const owners = new Map<number, string>();
  const isFree = ({ obligationId }: KnownDuty, { position, named, department, role }: DutyWords): boolean => {
    const owner = JSON.stringify([position, named, department, role]);
    if (!owners.has(obligationId)) owners.set(obligationId, owner);
    return owners.get(obligationId) === owner;
  };

  /** And whose rows a task got. */
  const positions = new Map<number, number>();
  const isFreeTask = ({ taskId }: KnownTask, { position }: TaskWords): boolean => {
    if (!positions.has(taskId)) positions.set(taskId, position);
    return positions.get(taskId) === position;
  };

  return {
    duty(words) {
      const matched = findDuty(words);
      return matched && isFree(matched.duty, words) ? matched : null;
    },
    task(words) {
      const matched = findTask(words);
      return matched && isFreeTask(matched.task, words) ? matched : null;
    },
  };

  function findDuty(words: DutyWords): MatchedDuty | null {
    const found = findTask(words);
    if (!found) return null;
    const { task, match } = found;
    const ofRole = task.duties.filter(({ role }) => role === words.role);
    const certain =
      ofRole.find(({ named }) => named === words.named) ??
      ofRole.find(({ department }) => department === words.department);
    if (certain) return { task, duty: certain, match };
    const other = task.duties.filter(
      ({ named, department }) => named === words.named || department === words.department,
    );
    const [duty] = other;
    if (!duty || other.length > 1) return null;
    return { task, duty, match: { ...match, certain: false, reason: `${match.reason}，单位一致而角色不同` } };
  }
}

const exact = (reason: string): RowMatch => ({ by: 'wording', certain: true, reason });
