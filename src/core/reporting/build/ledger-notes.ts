import { ROLE_WORDS, STATE_WORDS } from '../../../shared/glossary.ts';
import { chineseDay } from '../../../shared/local-time.ts';
import type { ObligationState } from '../../../shared/model/tracking.ts';
import type { FactObligation, FactPlan, PeriodFacts } from '../../tracking/freeze/snapshot.ts';
import { legendNotes } from '../rules.ts';
import { INFERRED_MARK, leadWords, NOT_STATED } from '../task-words.ts';
import type { OwedTask } from './ledger-columns.ts';

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
export function ledgerNotes(facts: PeriodFacts, plan: FactPlan, rows: readonly OwedTask[]): readonly string[] {
  const leads = rows.map(({ obligations }) => leadWords(obligations));
  const obligations = rows.flatMap((row) => row.obligations);
  const states = new Set(obligations.map(({ standing }) => standing.state));
  const doubts = rows.reduce((sum, { task }) => sum + task.doubts, 0);
  const hasDeadlines = rows.some(({ task }) => task.deadline !== null) || obligations.some((each) => each.standing.due);
  const notes = [
    leads.some((text) => text.includes(INFERRED_MARK)) &&
      '牵头单位后注“（推定）”的，原文没有写“牵头”，是按原文写法推定的，请核实。',
    leads.includes(ROLE_WORDS.joint) && '牵头单位“分别负责”：原文写明各单位分别负责或按职责分工负责，没有牵头单位。',
    leads.some((text) => text.includes(ROLE_WORDS.sole)) && '“单独负责”：只有一个责任单位，原文没有写“牵头”。',
    leads.includes(NOT_STATED) && '牵头单位“未注明”：原文只列出单位，没有写明谁牵头、谁配合，本表不作推断。',
    rows.some(({ task }) => task.openList) && '责任单位中有“等”的，原文没有列全，只计列出的单位。',
    renamedNote(obligations),
    hasDeadlines ? '完成时限“未注明”的，原文没有写明日期，不计按期，也不计逾期。' : '原表没有写明完成时限。',
    ...[...states].map((state) => `状态“${STATE_WORDS[state]}”：${STATE_MEANINGS[state]}。`),
    obligations.some(({ standing }) => standing.wasAlarm) &&
      `曾亮警示灯、现已整改（含逾期办结）：${rows.filter(wasAlarm).map(nameOf).join('、')}。`,
    ...(obligations.some(({ standing }) => standing.light !== null) ? legendNotes(facts) : []),
    doubts > 0 && `有${doubts}处存疑，已按现有读法列入，逐处说明见程序“台账”中该任务的详情。`,
    sourceNote(plan),
  ];
  return notes.filter((note) => note !== false).map((note, index) => `${index + 1}. ${note}`);
}

const wasAlarm = ({ obligations }: OwedTask): boolean => obligations.some(({ standing }) => standing.wasAlarm);

const nameOf = ({ task: { number, content } }: OwedTask): string =>
  number === null ? `“${[...content].slice(0, 12).join('')}……”` : `第${number}项`;

/** 原文“区卫计局”为“区卫生健康局”: where the lead is printed under another name than the source writes. */
function renamedNote(obligations: readonly FactObligation[]): string | false {
  const printed = obligations.filter(({ role }) => role === 'lead' || role === 'sole');
  const pairs = printed
    .filter(({ expanded, department }) => expanded !== department)
    .map(({ expanded, department }) => `“${expanded}”为“${department}”`);
  return pairs.length > 0 && `牵头单位按截止日期当天的名称和职责填列：原文${[...new Set(pairs)].join('，')}。`;
}

function sourceNote({ title, documentNumber, issuer, issuedOn, sourceFile }: FactPlan): string {
  const facts = [documentNumber, issuer, issuedOn === null ? null : `${chineseDay(issuedOn)}印发`];
  const known = facts.filter((fact) => fact !== null);
  const file = sourceFile === '' ? '' : `，文件 ${sourceFile}`;
  return `来源：《${title}》${known.length > 0 ? `（${known.join('，')}）` : ''}${file}。`;
}
