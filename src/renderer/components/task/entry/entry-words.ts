import type { ProgressEntry } from '../../../../shared/model/tracking.ts';

/** 护理型床位 占总床位 26%. */
export function valueWords({ values }: Pick<ProgressEntry, 'values'>): string {
  return values.map(({ indicator, value, unit }) => `${indicator} ${value}${unit}`).join('；');
}

/** The whole of an entry in one line. */
export function entryText(entry: ProgressEntry): string {
  const { progress, problem, next } = entry;
  const parts = [progress, problem && `问题：${problem}`, next && `下一步：${next}`, valueWords(entry)];
  return parts.filter(Boolean).join(' ');
}
