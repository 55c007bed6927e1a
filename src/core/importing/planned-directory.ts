import type { Candidate, DescribedBody, ResolvedName } from '../../shared/model/directory.ts';
import type { Directory, KnownBody, KnownNaming } from '../directory/resolve/directory.ts';
import { keyOfName } from './name-key.ts';

/** The directory as it will be once the files of a plan are in it, as far as they were resolved. */
export type PlannedDirectory = Directory & {
  /** Takes in what one file came to; gives it as the ledger will see it, without bodies that are not entered yet. */
  add(names: readonly ResolvedName[]): readonly ResolvedName[];
};

/**
 * What the first file of a plan calls 区卫计局 is the body that the second calls 区卫健局, before either is in the ledger:
 * the bodies that a file brings are known to the next ones under numbers below zero.
 */
export function plannedDirectory(ledger: Directory): PlannedDirectory {
  const bodies = new Map<string, KnownBody>();
  const byId = new Map<number, KnownBody>();
  const namings = new Map<string, KnownNaming>();

  function idOf(body: DescribedBody): number {
    const known = bodies.get(keyOfName(body)) ?? { ...body, id: -1 - bodies.size, names: [body.name] };
    bodies.set(keyOfName(body), known);
    byId.set(known.id, known);
    return known.id;
  }

  const entered = (id: number | null) => (id !== null && id < 0 ? null : id);
  const asSeen = (candidate: Candidate) => ({ ...candidate, departmentId: entered(candidate.departmentId) });

  return {
    bodiesIn: (place) => [...ledger.bodiesIn(place), ...[...bodies.values()].filter((body) => body.place === place)],
    getBody: (id) => byId.get(id) ?? ledger.getBody(id),
    findNaming: (place, name) => ledger.findNaming(place, name) ?? namings.get(keyOfName({ place, name })) ?? null,
    add(names) {
      for (const each of names) {
        const { departmentId, body, rule, certainty, reason } = each;
        const naming = {
          departmentId: departmentId ?? idOf(body),
          decidedBy: 'rule',
          rule,
          certainty,
          reason,
        } as const;
        namings.set(keyOfName(each), naming);
      }
      return names.map((each) => ({
        ...each,
        departmentId: entered(each.departmentId),
        candidates: each.candidates.map(asSeen),
      }));
    },
  };
}
