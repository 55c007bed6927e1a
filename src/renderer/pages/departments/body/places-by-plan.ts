import type { MetWording } from '../../../../shared/model/directory.ts';

type Place = MetWording['places'][number];

/** Where a wording stands, plan by plan, in the order they came. */
export function placesByPlan(
  places: readonly Place[],
): readonly { readonly planId: number; readonly plan: string; readonly places: readonly Place[] }[] {
  return [...Map.groupBy(places, ({ planId }) => planId)].map(([planId, some]) => ({
    planId,
    plan: some[0]?.plan ?? '',
    places: some,
  }));
}
