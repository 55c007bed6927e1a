import { ROLE_WORDS } from '../../../../shared/glossary.ts';
import type { Role } from '../../../../shared/model/table.ts';
import type { AssignmentChange, MatchReason, TaskChange } from '../../../../shared/model/version.ts';

const REASON_WORDS: Record<MatchReason, string> = {
  'same-place': '文字、类别相同',
  'same-content': '文字相同，位置不同',
  'same-number': '序号相同，文字相近',
  alike: '文字相近',
};

/** 序号相同，文字相近（92%）: why two tasks are taken for one. The figure is left out where the wording is the same. */
export function matchWords({ reason, certainty }: NonNullable<TaskChange['match']>): string {
  const figure = reason === 'same-number' || reason === 'alike' ? `（${Math.floor(certainty * 100)}%）` : '';
  return `${REASON_WORDS[reason]}${figure}`;
}

/** 新增配合：区医保局；区民政局由配合改为牵头. */
export function assignmentWords(changes: readonly AssignmentChange[]): string {
  return changes
    .map((change) => {
      if (change.kind === 'role') {
        return `${change.department}由${ROLE_WORDS[change.before]}改为${ROLE_WORDS[change.after]}`;
      }
      return `${change.kind === 'added' ? '新增' : '去掉'}${roleWord(change.role)}：${change.department}`;
    })
    .join('；');
}

/** A body of a bare list is 责任单位: 新增未注明 would be no Chinese. */
function roleWord(role: Role): string {
  return role === 'unspecified' ? '责任单位' : ROLE_WORDS[role];
}

/** 一、重点任务 › （一）; 无 where there is none. */
export function pathWords(category: readonly string[]): string {
  return category.join(' › ') || '无';
}
