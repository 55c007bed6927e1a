import { ROLE_WORDS, ROLES } from '../../../shared/glossary.ts';
import type { DutyWords } from '../../../shared/model/plan-file.ts';
import { DUTY_HEADERS } from '../../../shared/plan-file-words.ts';
import type { PlacedRow } from './read-plan-file.ts';

/** Which obligation a row of a plan file is about. */
export function dutyWordsOf(row: PlacedRow): DutyWords {
  const text = (header: keyof typeof DUTY_HEADERS) => row.text(DUTY_HEADERS[header]).trim();
  return {
    position: Number(text('position')) || 0,
    number: text('number') || null,
    content: text('content'),
    department: text('department'),
    named: text('named'),
    role: ROLES.find((role) => ROLE_WORDS[role] === text('role')) ?? 'unspecified',
  };
}

/** 区民政局（第 16 项，牵头）. */
export function nameDuty({ department, number, content, role }: DutyWords): string {
  const task = number === null ? `“${[...content].slice(0, 12).join('')}”` : `第 ${number} 项`;
  return `${department}（${task}，${ROLE_WORDS[role]}）`;
}
