import type { DescribedBody } from '../../shared/model/directory.ts';
import { getRow, type ReadableDB } from '../ledger/database.ts';
import { findNaming } from '../ledger/namings.ts';
import type { Directory, KnownBody } from './resolve/directory.ts';

type BodyRow = DescribedBody & { readonly id: number; readonly names: string };

const SELECT = `
  SELECT d.id, d.place, d.name, d.level, d.kind, d.line,
         (SELECT json_group_array(n.name) FROM department_names n WHERE n.department_id = d.id) AS names
  FROM departments d`;

/** The ledger's directory as the resolver reads it; each place is read once, so it holds for one piece of work. */
export function ledgerDirectory(db: ReadableDB): Directory {
  const places = new Map<string, readonly KnownBody[]>();
  return {
    bodiesIn(place) {
      const known = places.get(place);
      if (known) return known;
      const bodies = db.prepare<BodyRow>(`${SELECT} WHERE d.place = ? ORDER BY d.id`).all(place).map(toBody);
      places.set(place, bodies);
      return bodies;
    },
    getBody: (id) => toBody(getRow(db.prepare<BodyRow>(`${SELECT} WHERE d.id = ?`), id)),
    findNaming: (place, name) => findNaming(db, place, name),
  };
}

function toBody({ names, ...body }: BodyRow): KnownBody {
  return { ...body, names: [...new Set([body.name, ...(JSON.parse(names) as string[])])] };
}
