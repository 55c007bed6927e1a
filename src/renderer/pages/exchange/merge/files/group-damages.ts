import type { Damage, DamageKind } from '../../../../../shared/model/exchange.ts';

/** Damage of one kind: a form whose hidden column is gone has it once in each of its forty rows. */
export type DamageGroup = { readonly kind: DamageKind; readonly damages: readonly Damage[] };

/** By kind, in the order in which the kinds come up first. */
export function groupDamages(damages: readonly Damage[]): readonly DamageGroup[] {
  const groups = Map.groupBy(damages, ({ kind }) => kind);
  return [...groups].map(([kind, ofKind]) => ({ kind, damages: ofKind }));
}
