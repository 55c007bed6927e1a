import { ROLE_WORDS, STATE_WORDS } from '../../shared/glossary.ts';
import type { Duty, TaskDetail } from '../../shared/model/ledger.ts';

/** Marks of a printed ledger. They are words, since most offices print in black and white. */
export const INFERRED_MARK = '（推定）';
export const NOT_STATED = '未注明';

/** "2026-11-22" → 2026年11月22日. */
export function chineseDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/**
 * Who answers for a task, in one short cell: the leads by name (several are normal), one body alone by name, else the
 * words that say why there is no lead. 区人社局，卫计局、民政局、教育局配合 gives 区人社局（推定）: its text never says 牵头.
 */
export function leadWords(obligations: readonly Duty[]): string {
  const leads = obligations.filter((obligation) => obligation.role === 'lead');
  if (leads.length > 0) return markedLeads(leads);
  const soles = obligations.filter((obligation) => obligation.role === 'sole');
  if (soles.length > 0) return `${soles.map((sole) => sole.department).join('、')}\n（${ROLE_WORDS.sole}）`;
  return obligations.some((obligation) => obligation.role === 'joint') ? ROLE_WORDS.joint : NOT_STATED;
}

/** One mark under all the names where it holds for all, else one behind each name it holds for. */
function markedLeads(leads: readonly Duty[]): string {
  if (leads.every((lead) => lead.inferred))
    return `${leads.map((lead) => lead.department).join('、')}\n${INFERRED_MARK}`;
  return leads.map((lead) => lead.department + (lead.inferred ? INFERRED_MARK : '')).join('、');
}

/** The states of a task's obligations, each once; a dash where no body owes anything. */
export function stateWords(obligations: readonly Duty[]): string {
  const words = new Set(obligations.map((obligation) => STATE_WORDS[obligation.state]));
  return words.size > 0 ? [...words].join('、') : '—';
}

/** The deadline as written, and the day it means where the words do not give that day themselves. */
export function deadlineWords(task: TaskDetail<Duty>): string {
  const day = task.due === null ? null : chineseDate(task.due);
  if (task.deadline === null) return day ?? NOT_STATED;
  return day === null || task.deadline.includes(day) || task.deadline === task.due
    ? task.deadline
    : `${task.deadline}\n（${day}）`;
}
