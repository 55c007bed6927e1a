/**
 * Who owed an obligation `o` on a day, as far as the ledger knew then: a transfer that was entered later does not count,
 * whatever day it names. As SQL with that day twice for its values.
 */
export const HOLDER_AT = `COALESCE(
  (SELECT x.to_department_id FROM transfers x
   WHERE x.obligation_id = o.id AND x.recorded_on <= ? AND x.transferred_on <= ?
   ORDER BY x.transferred_on DESC, x.id DESC LIMIT 1),
  (SELECT x.from_department_id FROM transfers x WHERE x.obligation_id = o.id ORDER BY x.transferred_on, x.id LIMIT 1),
  o.department_id)`;
