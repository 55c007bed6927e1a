import type { MergePlan, ReturnedFile } from '../../../../../shared/model/exchange.ts';
import { isCertain } from '../decisions.ts';
import { type FileVerdict, verdictOf } from '../merge-words.ts';

/** One line of the list of files; the first stands for all of them. */
export type FileLine = {
  /** Its place in the plan; null for all files. */
  readonly index: number | null;
  readonly name: string;
  /** Whose it is. */
  readonly who: string;
  readonly verdict: FileVerdict;
  readonly damages: number;
};

const RANKS: Record<FileVerdict['kind'], number> = { refused: 0, look: 1, ready: 2, nothing: 3 };

/** What needs a person first: refused files, then those with something to look at; else as they came. */
export function fileLines({
  files,
  changes,
  reading,
}: Pick<MergePlan, 'files' | 'changes' | 'reading'>): readonly FileLine[] {
  const counts = files.map(() => ({ changes: 0, toLookAt: 0, notes: 0 }));
  for (const change of changes) {
    const count = counts[change.source.file];
    if (!count) continue;
    count.changes += 1;
    if (!isCertain(change)) count.toLookAt += 1;
  }
  for (const { source } of reading) {
    const count = counts[source.file];
    if (count) count.notes += 1;
  }
  const lines = files.map((file, index): FileLine => {
    const count = counts[index] ?? { changes: 0, toLookAt: 0, notes: 0 };
    return {
      index,
      name: file.name,
      who: whoseFile(file),
      verdict: verdictOf(file, count),
      damages: file.damages.length,
    };
  });
  const toLookAt = counts.reduce((sum, one) => sum + one.toLookAt, 0);
  const everything: FileLine = {
    index: null,
    name: `全部 ${files.length} 份文件`,
    who: '',
    verdict: toLookAt > 0 ? { kind: 'look', word: `${toLookAt} 处待看` } : { kind: 'ready', word: '没有待看的' },
    damages: 0,
  };
  return [everything, ...lines.sort((one, other) => RANKS[one.verdict.kind] - RANKS[other.verdict.kind])];
}

function whoseFile({ verdict }: ReturnedFile): string {
  if (verdict.kind === 'form') return verdict.department;
  return verdict.kind === 'plan-file' ? `《${verdict.title}》` : '';
}
