import { ROLE_WORDS, STATE_WORDS } from '../../shared/glossary.ts';
import type { Duty, Plan, TaskDetail } from '../../shared/model/ledger.ts';
import type { ObligationState } from '../../shared/model/tracking.ts';
import { chineseDate, INFERRED_MARK, leadWords, NOT_STATED } from './ledger-words.ts';

const STATE_MEANINGS: Record<ObligationState, string> = {
  pending: '已登记，尚未交给责任单位办理',
  assigned: '已交责任单位，尚未签收',
  received: '责任单位已签收',
  active: '责任单位正在办理',
  reported: '责任单位已反馈办理结果，尚待审核',
  returned: '反馈未通过审核，退回重新办理',
  accepted: '责任单位已办完，并经督办审核同意',
  closed: '办结之后已从台账销号',
  suspended: '经批准停止办理',
  parked: '条件暂不具备，暂缓办理',
};

/** What the words in the table mean, only of those that occur in it, and where the table comes from. */
export function legend(plan: Plan, tasks: readonly TaskDetail<Duty>[], hasDeadlines: boolean): readonly string[] {
  const leads = tasks.map((task) => leadWords(task.obligations));
  const states = new Set(tasks.flatMap((task) => task.obligations.map((obligation) => obligation.state)));
  const doubts = tasks.reduce((sum, task) => sum + task.doubts, 0);
  const notes = [
    leads.some((text) => text.includes(INFERRED_MARK)) &&
      '牵头单位后注“（推定）”的，原文没有写“牵头”，是按原文写法推定的，请核实。',
    leads.includes(ROLE_WORDS.joint) && '牵头单位“分别负责”：原文写明各单位分别负责或按职责分工负责，没有牵头单位。',
    leads.some((text) => text.includes(ROLE_WORDS.sole)) && '“单独负责”：只有一个责任单位，原文没有写“牵头”。',
    leads.includes(NOT_STATED) && '牵头单位“未注明”：原文只列出单位，没有写明谁牵头、谁配合，本表不作推断。',
    tasks.some((task) => task.openList) && '责任单位中有“等”的，原文没有列全，只计列出的单位。',
    renamedNote(tasks),
    hasDeadlines ? '完成时限“未注明”的，原文没有写明日期，不计按期，也不计逾期。' : '原表没有写明完成时限。',
    ...[...states].map((state) => `状态“${STATE_WORDS[state]}”：${STATE_MEANINGS[state]}。`),
    doubts > 0 && `有 ${doubts} 处存疑，已按现有读法列入，逐处说明见程序“台账”中该任务的详情。`,
    sourceNote(plan),
  ];
  return notes.filter((note) => note !== false).map((note, index) => `${index + 1}. ${note}`);
}

/** 原文“区卫计局”为“区卫生健康局”: where the lead is printed under another name than the source writes. */
function renamedNote(tasks: readonly TaskDetail<Duty>[]): string | false {
  const printed = tasks.flatMap((task) => task.obligations).filter(({ role }) => role === 'lead' || role === 'sole');
  const pairs = printed.filter(isOtherName).map(({ expanded, department }) => `“${expanded}”为“${department}”`);
  return pairs.length > 0 && `牵头单位按截止日期当天的名称和职责填列：原文${[...new Set(pairs)].join('，')}。`;
}

function isOtherName({ expanded, department }: Duty): boolean {
  return expanded !== department;
}

function sourceNote(plan: Plan): string {
  const facts = [plan.documentNumber, plan.issuer, plan.issuedOn === null ? null : `${chineseDate(plan.issuedOn)}印发`];
  const known = facts.filter((fact) => fact !== null);
  return `来源：《${plan.title}》${known.length > 0 ? `（${known.join('，')}）` : ''}，文件 ${plan.sourceFile}。`;
}
