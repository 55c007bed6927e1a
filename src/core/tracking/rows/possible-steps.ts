import type { EventKind, PossibleSteps } from '../../../shared/model/tracking.ts';
import { EVENT_KINDS } from '../../../shared/tracking-words.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { statedOfTasks, taskIdsOf } from '../../ledger/obligation-states.ts';
import { listPossible } from '../transitions.ts';

/** For each kind of step the obligations, of those given, on which it can be put on record now. */
export function possibleSteps(db: ReadableDB, obligationIds: readonly number[]): PossibleSteps {
  const wanted = new Set(obligationIds);
  const byKind = new Map<EventKind, number[]>(EVENT_KINDS.map((kind) => [kind, []]));
  for (const obligations of statedOfTasks(db, taskIdsOf(db, obligationIds)).values()) {
    for (const { id, state, role, earlier } of obligations) {
      if (!wanted.has(id)) continue;
      const others = obligations.filter((other) => other.id !== id);
      for (const kind of listPossible({ state, role, others, ...(earlier === null ? {} : { earlier }) })) {
        byKind.get(kind)?.push(id);
      }
    }
  }
  return EVENT_KINDS.map((kind) => ({ kind, obligations: byKind.get(kind) ?? [] }));
}
