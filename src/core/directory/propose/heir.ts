import type { DescribedBody, StartingData } from '../../../shared/model/directory.ts';
import type { Department } from '../../ledger/departments.ts';
import { formInForce, nameInForm } from './name-in-force.ts';

/** The body that would owe now what another one owed: an entry, or the name that a new one would have. */
export type Heir = { readonly departmentId: number | null; readonly name: string };

/** The entry of that line beside `body`, at its level; null for the id where the place has none yet. */
export function findHeir(
  body: DescribedBody,
  lineId: string,
  entries: readonly Department[],
  data: StartingData,
): Heir | null {
  const beside = entries.filter(
    ({ place, level, line }) => place === body.place && level === body.level && line === lineId,
  );
  const [entry] = beside;
  if (entry && beside.length === 1) return { departmentId: entry.id, name: entry.name };
  const line = data.lines.find(({ id }) => id === lineId);
  const form = line && formInForce(line, body.level);
  if (!form) return null;
  const name = nameInForm(body, form, data);
  const namesake = entries.find((each) => each.place === body.place && each.name === name);
  return { departmentId: namesake?.id ?? null, name };
}
