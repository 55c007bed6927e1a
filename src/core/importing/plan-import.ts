import { AppError } from '../../shared/errors.ts';
import type { ImportPlan, PlannedFile, RefusedFile } from '../../shared/model/import-plan.ts';
import type { ImportBatch } from '../../shared/model/ledger.ts';
import type { RecognizedFile } from '../../shared/model/table.ts';
import { distinctAssignments, tasksOf } from './planned-task.ts';
import { placeDoubt, unknownPlace } from './unknown-place.ts';

/** What reading one file came to. */
export type Reading = { readonly kind: 'read'; readonly recognized: RecognizedFile } | RefusedFile;

/** What the ledger has in common with a file. */
export type Known = {
  /** The batch in force that came from bytes of that SHA-256. */
  readonly findSame: (sha256: string) => ImportBatch | null;
  /** See `compareWithLedger`. */
  readonly compare: (recognized: RecognizedFile, place: string) => Pick<PlannedFile, 'versionOf' | 'changes' | 'alike'>;
};

/** Turns readings into what the person approves; touches nothing. */
export function planImport(id: string, readings: readonly Reading[], known: Known): ImportPlan {
  const seen = new Map<string, string>();
  const files = readings.map((reading): PlannedFile | RefusedFile => {
    if (reading.kind === 'refused') return reading;
    const { recognized } = reading;
    const twin = seen.get(recognized.sha256);
    seen.set(recognized.sha256, recognized.file);
    if (twin !== undefined) return refuse(recognized, 'same-file-twice', `与“${twin}”内容完全相同，只需导入一次。`);
    if (tasksOf(recognized).length === 0) {
      return refuse(
        recognized,
        'no-tasks',
        '中没有读出任何任务。请确认表中有“工作任务”和“责任单位”两类列，或另选文件。',
      );
    }
    return planFile(recognized, known);
  });
  return { id, files };
}

function planFile(read: RecognizedFile, { findSame, compare }: Known): PlannedFile {
  const tasks = tasksOf(read);
  const same = findSame(read.sha256);
  const place = read.document.place ?? unknownPlace(read);
  const recognized = read.document.place === null ? { ...read, issues: [placeDoubt(place), ...read.issues] } : read;
  return {
    kind: 'ready',
    recognized,
    place,
    sameAs: same ? { batchId: same.id, at: same.at, file: same.files.join('、') } : null,
    ...compare(recognized, place),
    counts: {
      tasks: tasks.length,
      obligations: tasks.reduce((sum, task) => sum + distinctAssignments(task).length, 0),
      doubts: recognized.issues.length,
    },
  };
}

function refuse({ file }: RecognizedFile, code: string, reason: string): RefusedFile {
  return { kind: 'refused', file, error: new AppError(code, `“${file}”${reason}`).toData() };
}
