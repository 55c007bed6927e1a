import { AppError, type ErrorData } from '../../shared/errors.ts';
import type { ImportPlan, PlannedFile, RefusedFile } from '../../shared/model/import-plan.ts';
import type { ImportBatch } from '../../shared/model/ledger.ts';
import type { RecognizedFile } from '../../shared/model/table.ts';
import { distinctAssignments, tasksOf } from './planned-task.ts';

/** What reading one file came to. */
export type Reading =
  | { readonly kind: 'read'; readonly recognized: RecognizedFile }
  | { readonly kind: 'refused'; readonly file: string; readonly error: ErrorData };

/** The place of bodies where no text says it; a person names it before confirming. */
export const UNKNOWN_PLACE = '未注明地区';

/**
 * Turns readings into what the person approves; touches nothing.
 * @param findSame the batch in force that came from bytes of that SHA-256
 */
export function planImport(
  id: string,
  readings: readonly Reading[],
  findSame: (sha256: string) => ImportBatch | null,
): ImportPlan {
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
    return planFile(recognized, findSame(recognized.sha256));
  });
  return { id, files };
}

function planFile(recognized: RecognizedFile, same: ImportBatch | null): PlannedFile {
  const tasks = tasksOf(recognized);
  return {
    kind: 'ready',
    recognized,
    place: recognized.document.place ?? UNKNOWN_PLACE,
    sameAs: same ? { batchId: same.id, at: same.at, file: same.files.join('、') } : null,
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
