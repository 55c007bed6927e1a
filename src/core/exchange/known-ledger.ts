import { findBodiesNamed, findDuty, listAnswerable } from '../ledger/answerable.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { findForm, listForms } from '../ledger/forms.ts';
import { findPeriod } from '../ledger/periods.ts';
import { findStandingEntry, listEntryValues } from '../ledger/progress-entries.ts';
import { findMergeOf } from '../ledger/returned-files.ts';
import { listSettledAnswers } from '../ledger/settled-answers.ts';
import type { KnownEntry, KnownForms } from './known.ts';
import { once } from './once.ts';

/** The ledger as reading returned files asks it. Answers are kept: make one for each reading. */
export function knownForms(db: ReadableDB): KnownForms {
  return {
    findForm: once((code: string) => findForm(db, code)),
    listForms: once((periodId: number) => listForms(db, periodId)),
    findPeriod: once((id: number) => findPeriod(db, id)),
    listObligations: once(() => listAnswerable(db)),
    findDuty: once((obligationId: number) => findDuty(db, obligationId)),
    findDepartments: once((name: string) => findBodiesNamed(db, name)),
    findEntry: (periodId, obligationId) => findKnownEntry(db, periodId, obligationId),
    findEntryAt: (periodId, obligationId, at) => findKnownEntry(db, periodId, obligationId, at),
    listSettled: once((sha256: string) => listSettledAnswers(db, sha256)),
    findMerge: once((sha256: string) => findMergeOf(db, sha256)),
  };
}

/** The entry that holds in a period, or held at a time, with what was measured. */
export function findKnownEntry(db: ReadableDB, periodId: number, obligationId: number, at?: string): KnownEntry | null {
  const entry = findStandingEntry(db, periodId, obligationId, at);
  return entry && { ...entry, values: listEntryValues(db, entry.id) };
}
