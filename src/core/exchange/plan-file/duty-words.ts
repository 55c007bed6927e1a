import { ROLE_WORDS, ROLES } from '../../../shared/glossary.ts';
import type { DutyWords, TaskWords } from '../../../shared/model/plan-file.ts';
import { DUTY_HEADERS, TASK_HEADERS } from '../../../shared/plan-file-words.ts';
import type { PlacedRow } from './read-plan-file.ts';

/** Which obligation a row of a plan file is about. */
export function dutyWordsOf(row: PlacedRow): DutyWords {
  const text = (header: keyof typeof DUTY_HEADERS) => row.text(DUTY_HEADERS[header]).trim();
  return {
    ...taskWordsOf(row),
    department: text('department'),
    named: text('named'),
    role: ROLES.find((role) => ROLE_WORDS[role] === text('role')) ?? 'unspecified',
  };
}

/** Which task a row is about. */
export function taskWordsOf(row: PlacedRow): TaskWords {
  const text = (header: keyof typeof TASK_HEADERS) => row.text(TASK_HEADERS[header]).trim();
  return { position: Number(text('position')) || 0, number: text('number') || null, content: text('content') };
}

/** 区民政局（第 16 项，牵头）. */
export function nameDuty({ department, role, ...task }: DutyWords): string {
  return `${department}（${nameTask(task)}，${ROLE_WORDS[role]}）`;
}

/** 第 16 项; an unnumbered task is told by how it begins. */
export function nameTask({ number, content }: Pick<TaskWords, 'number' | 'content'>): string {
  return number === null ? `“${[...content].slice(0, 12).join('')}”` : `第 ${number} 项`;
}
