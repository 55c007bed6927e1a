import { ROLE_WORDS } from '../../../shared/glossary.ts';
import { listRepeatedBodies, type RepeatedBody } from '../../ledger/repeated-bodies.ts';
import { type Asked, decline, type Scene } from './asked.ts';

/** One body twice in one role of a task, or in two roles at once. */
export function askTwice({ db, declined }: Scene): readonly Asked[] {
  return listRepeatedBodies(db).flatMap((repeated): readonly Asked[] => {
    const { taskId, departmentId, department, place } = repeated;
    const key = `twice:${taskId}:${departmentId}`;
    if (declined.has(key)) return [];
    const roles = new Set(repeated.times.map(({ role }) => role));
    const reason =
      roles.size < repeated.times.length
        ? '同一单位在一项任务的同一角色中只计一次。'
        : '同一单位在一项任务中有两种角色，各计一次。如果原文有误，请在来源中核对后更正责任单位。';
    return [
      {
        key,
        kind: 'twice',
        message: `同一项任务中${timesInWords(repeated)}都是“${department}”。`,
        reason,
        departmentId,
        place,
        taskIds: [taskId],
        choices: [{ id: 'keep', label: '保持原样' }],
        settle: (edit) => decline(edit, [key]),
      },
    ];
  });
}

/** “区卫计局”（牵头）、“区卫健局”（配合）. */
function timesInWords({ times }: RepeatedBody): string {
  return times.map(({ wording, role }) => `“${wording}”（${ROLE_WORDS[role]}）`).join('、');
}
