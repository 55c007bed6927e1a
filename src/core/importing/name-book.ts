import type { DescribedBody, NameAnswer, NamingReason, StartingData } from '../../shared/model/directory.ts';
import type { PlannedName } from '../../shared/model/import-plan.ts';
import { describeBody } from '../directory/resolve/describe-body.ts';
import type { Stamp } from '../ledger/audit.ts';
import type { WritableDB } from '../ledger/database.ts';
import { getDepartment, insertDepartment } from '../ledger/departments.ts';
import { findNaming, insertNaming } from '../ledger/namings.ts';
import { keyOfName } from './name-key.ts';

/** A name of the plan, and what the person said of it. */
export type AnsweredName = { readonly planned: PlannedName; readonly answer: NameAnswer | null };

/** The entry that a name means, and why. */
export type NamedEntry = { readonly departmentId: number; readonly reason: string };

/** Gives the entry of a name of a place. */
export type NameBook = (place: string, name: string) => NamedEntry;

/**
 * Gives the names of an import their entries in the directory; a name or a body met for the first time is entered. What
 * the ledger knows decides, then what the person said, then what the plan showed.
 */
export function openNameBook(
  db: WritableDB,
  stamp: Stamp,
  names: readonly AnsweredName[],
  data: StartingData,
): NameBook {
  const planned = new Map(names.map((each) => [keyOfName(each.planned), each]));
  const entries = new Map<string, NamedEntry>();

  function entryOf(place: string, name: string): NamedEntry {
    const key = keyOfName({ place, name });
    const entry = entries.get(key) ?? findNaming(db, place, name) ?? enterName(place, name);
    entries.set(key, entry);
    return entry;
  }

  function enterName(place: string, name: string): NamedEntry {
    const approved = planned.get(keyOfName({ place, name }));
    if (!approved) throw new Error(`“${name}” of ${place} is not in the plan`);
    const { answer } = approved;
    const departmentId = answer ? answeredEntry(approved.planned, answer) : plannedEntry(approved.planned);
    const { rule, certainty, reason } = answer ? answered(db, name, departmentId) : approved.planned;
    const decidedBy = answer ? 'person' : 'rule';
    insertNaming(db, stamp, { place, name, departmentId, rule, certainty, reason, decidedBy });
    return { departmentId, reason };
  }

  function plannedEntry({ departmentId, place, name, body }: PlannedName): number {
    return departmentId ?? bodyEntry(body, { place, name });
  }

  function answeredEntry({ place, name, candidates }: PlannedName, answer: NameAnswer): number {
    switch (answer.means) {
      case 'department':
        return answer.departmentId;
      case 'own':
        return enterBody(describeBody(place, name, data));
      case 'candidate': {
        const candidate = candidates[answer.candidate];
        if (!candidate) throw new Error(`“${name}” has no candidate ${answer.candidate}`);
        if (candidate.departmentId !== null) return candidate.departmentId;
        return bodyEntry(describeBody(candidate.place, candidate.name, data), { place, name });
      }
    }
  }

  /** A new body goes under the name that was met first: whoever is meant by that one is meant here, too. */
  function bodyEntry(body: DescribedBody, of: { readonly place: string; readonly name: string }): number {
    const isFirst = keyOfName(body) === keyOfName(of);
    const isNamed = planned.has(keyOfName(body)) || findNaming(db, body.place, body.name) !== null;
    return !isFirst && isNamed ? entryOf(body.place, body.name).departmentId : enterBody(body);
  }

  function enterBody(body: DescribedBody): number {
    const found = db
      .prepare<{ id: number }>('SELECT id FROM departments WHERE place = ? AND name = ?')
      .get(body.place, body.name);
    return found?.id ?? insertDepartment(db, body, 'import');
  }

  return entryOf;
}

/** Said as on the page 单位. */
function answered(db: WritableDB, name: string, departmentId: number): NamingReason {
  const body = getDepartment(db, departmentId);
  const reason = body.name === name ? `人工确认：“${name}”是单独的单位。` : `人工确认：“${name}”就是“${body.name}”。`;
  return { rule: 'answered', certainty: 'certain', reason };
}
