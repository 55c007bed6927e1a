import type { MilestoneFacts } from '../../../shared/model/plan-file.ts';
import { MILESTONE_KIND_WORDS } from '../../../shared/tracking-words.ts';

/** 子项“完成选址”（时限 2026-10-31；2026-10-20 完成）. */
export function milestoneWords({ kind, title, due, doneOn }: MilestoneFacts): string {
  const state = doneOn === null ? '未完成' : `${doneOn} 完成`;
  return `${MILESTONE_KIND_WORDS[kind]}“${title}”（${due === null ? '未定时限' : `时限 ${due}`}；${state}）`;
}

/** As the value of a change of a plan keeps them. */
export function writeMilestoneFacts({ kind, title, due, doneOn }: MilestoneFacts): string {
  return JSON.stringify({ kind, title, due, doneOn });
}

/** Of a value that `writeMilestoneFacts` made. */
export function readMilestoneFacts(value: string): MilestoneFacts {
  return JSON.parse(value) as MilestoneFacts;
}
