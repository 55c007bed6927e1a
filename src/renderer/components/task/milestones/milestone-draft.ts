import type { Milestone } from '../../../../shared/model/tracking.ts';

/** A line of the list while it is edited; one not kept yet has no id. */
export type MilestoneDraft = Omit<Milestone, 'id' | 'taskId'> & { readonly id: number | null; readonly key: string };

export function draftsOf(milestones: readonly Milestone[]): readonly MilestoneDraft[] {
  return milestones.map(({ taskId: _, ...milestone }) => ({ ...milestone, key: `kept ${milestone.id}` }));
}

/** The list with the proposed days put in, those left out that it has already. */
export function withProposed(
  drafts: readonly MilestoneDraft[],
  proposed: readonly { readonly title: string; readonly due: string | null }[],
): readonly MilestoneDraft[] {
  const fresh = proposed.filter(({ title, due }) => !drafts.some((one) => one.title === title && one.due === due));
  return [
    ...drafts,
    ...fresh.map(({ title, due }) => ({
      key: `proposed ${title} ${due}`,
      id: null,
      kind: 'instance' as const,
      title,
      due,
      doneOn: null,
    })),
  ];
}

/** What the contract takes; lines without a title are left out. */
export function milestoneInput(drafts: readonly MilestoneDraft[]) {
  return drafts
    .filter(({ title }) => title.trim() !== '')
    .map(({ id, kind, title, due, doneOn }) => ({
      ...(id === null ? {} : { id }),
      kind,
      title: title.trim(),
      due,
      doneOn,
    }));
}

/** Past its day and not done; never where no day is stated. */
export function isLate({ due, doneOn }: Pick<Milestone, 'due' | 'doneOn'>, today: string): boolean {
  return due !== null && due < today && doneOn === null;
}
