import { ROLES } from '../../../../shared/glossary.ts';
import type { Obligation } from '../../../../shared/model/ledger.ts';

/** Those who answer for the work first, in the order of the glossary; 配合 last. */
export function inOrder(obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
}
