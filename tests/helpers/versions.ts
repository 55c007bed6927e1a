import { applyImport, type ConfirmedFile } from '../../src/core/importing/apply-import.ts';
import { knownTo } from '../../src/core/importing/compare-with-ledger.ts';
import { planImport } from '../../src/core/importing/plan-import.ts';
import type { Ledger } from '../../src/core/ledger/open.ts';
import type { ImportResult, PlannedFile } from '../../src/shared/model/import-plan.ts';
import type { RecognizedFile } from '../../src/shared/model/table.ts';
import type { ChangeKind, TaskChange } from '../../src/shared/model/version.ts';
import { STAMP } from './ledger.ts';
import { bytesOf } from './recognized.ts';
import { NO_DATA } from './starting-data.ts';

/** A file as it is planned against a ledger. */
export function planned(ledger: Ledger, recognized: RecognizedFile): PlannedFile {
  const [file] = planImport('plan', [{ kind: 'read', recognized }], knownTo(ledger.db, NO_DATA)).files;
  if (file?.kind !== 'ready') throw new Error('the reading was refused');
  return file;
}

/** Takes the changes that pass the test over into the plan that the file is a version of; by default all. */
export function takeVersion(
  ledger: Ledger,
  file: PlannedFile,
  isApproved: (change: TaskChange) => boolean = () => true,
): ImportResult {
  const accept = file.changes.flatMap((change, index) => (isApproved(change) ? [index] : []));
  return takeChanges(ledger, file, { planId: file.versionOf?.planId ?? 0, accept });
}

export function takeChanges(ledger: Ledger, file: PlannedFile, asVersion: ConfirmedFile['asVersion']): ImportResult {
  const content = bytesOf(file.recognized.file);
  const [result] = applyImport(
    ledger.db,
    {
      plan: { id: 'plan', files: [file] },
      files: [{ planned: file, content, again: false, asVersion }],
      data: NO_DATA,
    },
    STAMP,
  );
  if (!result) throw new Error('nothing was taken in');
  return result;
}

/** How many changes of each kind there are. */
export function countKinds(changes: readonly TaskChange[]): Partial<Record<ChangeKind, number>> {
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
