import { CHANGE_WORDS } from '../shared/glossary.ts';
import type { ImportResult } from '../shared/model/import-plan.ts';
import type { EarlierVersion, TaskChange, VersionSummary } from '../shared/model/version.ts';

type Counts = Pick<VersionSummary, 'changed' | 'moved' | 'added' | 'removed'>;

/** 改动 2 项、移位 17 项、新增 1 项任务; what did not happen is left out. */
export function describeChanges({ changed, moved, added, removed }: Counts): string {
  const counts = [
    [CHANGE_WORDS.changed, changed],
    [CHANGE_WORDS.moved, moved],
    [CHANGE_WORDS.new, added],
    [CHANGE_WORDS.removed, removed],
  ] as const;
  const parts = counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count} 项`);
  return `${parts.join('、')}任务`;
}

/** What to do where a file came in as a plan of its own and seems to be a new version of another. */
export function describeLikeness(
  { batchId, file }: Pick<ImportResult, 'batchId' | 'file'>,
  { title, batchId: earlier }: EarlierVersion,
  changes: readonly TaskChange[],
): string {
  const plan = `《${title}》（第 ${earlier} 批）`;
  if (changes.length === 0)
    return `“${file}”与${plan}的任务没有差别，已另存为一个方案。如不需要，请撤销第 ${batchId} 批。`;
  const count = (kind: TaskChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const counts = { changed: count('changed'), moved: count('moved'), added: count('new'), removed: count('removed') };
  return `“${file}”像是${plan}的新版（${describeChanges(counts)}），已另存为一个方案。如只要改动的部分，请撤销第 ${batchId} 批，再加上 --as-version 导入。`;
}
