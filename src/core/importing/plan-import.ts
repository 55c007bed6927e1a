import { AppError } from '../../shared/errors.ts';
import type { ImportPlan, PlannedFile, PlannedName, RefusedFile } from '../../shared/model/import-plan.ts';
import type { ImportBatch } from '../../shared/model/ledger.ts';
import type { RecognizedFile } from '../../shared/model/table.ts';
import type { SaidPlace } from './find-earlier-version.ts';
import { type BodyOf, countObligations, withNameDoubts } from './name-doubts.ts';
import { tasksOf } from './planned-task.ts';
import type { PlacedFile } from './resolve-in-plan.ts';
import { placeDoubt, unknownPlace } from './unknown-place.ts';

/** What reading one file came to. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly recognized: RecognizedFile;
      /** As a person named it; without it the document's own counts. */
      readonly place?: string | undefined;
    }
  | RefusedFile;

/** What the ledger has in common with a file. */
export type Known = {
  /** The batch in force that came from bytes of that SHA-256. */
  readonly findSame: (sha256: string) => ImportBatch | null;
  /** See `compareWithLedger`. */
  readonly compare: (
    recognized: RecognizedFile,
    said: SaidPlace,
  ) => Pick<PlannedFile, 'place' | 'versionOf' | 'changes' | 'alike'>;
  /** See `resolveInPlan`. */
  readonly resolve: (files: readonly PlacedFile[]) => readonly (readonly PlannedName[])[];
};

type ComparedFile = Omit<PlannedFile, 'names' | 'counts'>;

/** Turns readings into what the person approves; touches nothing. */
export function planImport(id: string, readings: readonly Reading[], known: Known): ImportPlan {
  const seen = new Map<string, string>();
  const compared = readings.map((reading): ComparedFile | RefusedFile => {
    if (reading.kind === 'refused') return reading;
    const { recognized, place } = reading;
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
    return compareFile(recognized, place ?? null, known);
  });
  const ready = compared.filter((file) => file.kind === 'ready');
  const names = new Map(known.resolve(ready).map((each, index) => [ready[index], each]));
  const files = compared.map((file) => (file.kind === 'refused' ? file : nameBodies(file, names.get(file) ?? [])));
  return { id, files };
}

function compareFile(read: RecognizedFile, named: string | null, { findSame, compare }: Known): ComparedFile {
  const same = findSame(read.sha256);
  const place = named ?? read.document.place;
  const compared = compare(read, { place: place ?? unknownPlace(read), named: named !== null });
  return {
    kind: 'ready',
    recognized: place === null ? { ...read, issues: [placeDoubt(compared.place), ...read.issues] } : read,
    sameAs: same ? { batchId: same.id, at: same.at, file: same.files.join('、') } : null,
    ...compared,
  };
}

/** The file with who is meant by its names, and what is doubtful and counts now that this is known. */
function nameBodies(file: ComparedFile, names: readonly PlannedName[]): PlannedFile {
  const bodyOf = bodiesOf(names);
  const recognized = withNameDoubts(file.recognized, bodyOf);
  const tasks = tasksOf(recognized);
  return {
    ...file,
    recognized,
    names,
    counts: {
      tasks: tasks.length,
      obligations: countObligations(tasks, bodyOf),
      doubts: recognized.issues.length,
    },
  };
}

function bodiesOf(names: readonly PlannedName[]): BodyOf {
  const bodies = new Map(
    names.map(({ name, departmentId, body, reason }) => {
      const key = departmentId === null ? `${body.place} ${body.name}` : String(departmentId);
      return [name, { key, reason }];
    }),
  );
  return (name) => {
    const body = bodies.get(name);
    if (!body) throw new Error(`“${name}” was not resolved`);
    return body;
  };
}

function refuse({ file }: RecognizedFile, code: string, reason: string): RefusedFile {
  return { kind: 'refused', file, error: new AppError(code, `“${file}”${reason}`).toData() };
}
