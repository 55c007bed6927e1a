import type { MilestoneFacts } from '../../../shared/model/plan-file.ts';
import type { Milestone } from '../../../shared/model/tracking.ts';
import { textKey } from '../../importing/likeness.ts';

/** A part or node of a plan file against those that this ledger has of the same task. */
export type ComparedMilestone<Stated extends MilestoneFacts> = {
  readonly stated: Stated;
  /** As this ledger has it; null where it lacks it. */
  readonly own: Milestone | null;
  /** Of a new one: others of its name are here that may be the same one with another day. */
  readonly hasNamesakes: boolean;
};

type Pairing = (stated: MilestoneFacts, own: Milestone) => boolean;

const isNamesake: Pairing = (stated, own) => textKey(stated.title) === textKey(own.title);
const isDueTogether: Pairing = (stated, own) => isNamesake(stated, own) && stated.due === own.due;

/** The strongest first. 一季度 and 二季度 may both be called 报送小结: an instance is what it is by its day. */
const PAIRINGS: readonly Pairing[] = [
  (stated, own) => isDueTogether(stated, own) && stated.kind === own.kind && stated.doneOn === own.doneOn,
  (stated, own) => isDueTogether(stated, own) && stated.kind === own.kind,
  isDueTogether,
];

/**
 * Sets the parts and nodes of one task against those of this ledger, each against one at most: by name and day, then by a
 * name that only one of either side bears.
 */
export function compareMilestones<Stated extends MilestoneFacts>(
  stated: readonly Stated[],
  known: readonly Milestone[],
): readonly ComparedMilestone<Stated>[] {
  const paired = new Map<Stated, Milestone>();
  const left = [...known];
  const pair = (one: Stated, own: Milestone | undefined): void => {
    if (!own) return;
    paired.set(one, own);
    left.splice(left.indexOf(own), 1);
  };
  const open = () => stated.filter((one) => !paired.has(one));
  for (const fits of PAIRINGS) {
    for (const one of open()) {
      pair(
        one,
        left.find((own) => fits(one, own)),
      );
    }
  }
  const moved = open().filter(({ kind }) => kind !== 'instance');
  for (const one of moved) {
    const namesakes = left.filter((own) => own.kind !== 'instance' && isNamesake(one, own));
    const isOnly = moved.filter(({ title }) => textKey(title) === textKey(one.title)).length === 1;
    if (namesakes.length === 1 && isOnly) pair(one, namesakes[0]);
  }
  return stated.map((one) => ({
    stated: one,
    own: paired.get(one) ?? null,
    hasNamesakes: one.kind !== 'instance' && left.some((own) => own.kind !== 'instance' && isNamesake(one, own)),
  }));
}
