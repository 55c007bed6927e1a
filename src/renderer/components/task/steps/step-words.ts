import type { EventKind } from '../../../../shared/model/tracking.ts';

/** The kinds that need no more than day, paper and note; the others have a dialog of their own. */
export type PlainKind = Exclude<EventKind, 'urge' | 'extension-asked' | 'extension-decided'>;

type Form = {
  /** What the step means, before it is taken. */
  readonly hint: string;
  readonly note: string;
  /** True where the step says nothing without its reason: 退回 must tell the unit what to do better. */
  readonly noteNeeded?: boolean;
  readonly paper: string;
};

const PAPER = '文号（可不填）';
const NOTE = '备注（可不填）';

export const STEP_FORMS: Record<PlainKind, Form> = {
  assign: { hint: '把任务交给单位办理，状态转为“已交办”。', note: NOTE, paper: '督办通知文号（可不填）' },
  receive: { hint: '单位已收到交办，状态转为“已签收”。', note: '签收人（可不填）', paper: PAPER },
  start: { hint: '单位已着手办理，状态转为“办理中”。', note: NOTE, paper: PAPER },
  report: { hint: '单位报告已办理，等督办审核；审核同意才是“办结”。', note: NOTE, paper: '报告文号（可不填）' },
  return: { hint: '报告不符合要求，退回单位重新办理。', note: '退回原因', noteNeeded: true, paper: PAPER },
  accept: { hint: '单位已完成并经督办审核同意。办结以后另行销号。', note: '审核意见（可不填）', paper: PAPER },
  close: { hint: '从在办台账上销去；全部记录保留。', note: NOTE, paper: PAPER },
  suspend: { hint: '停止办理；中止期间不算逾期，可以恢复。', note: '中止原因', noteNeeded: true, paper: PAPER },
  park: {
    hint: '条件不具备，暂时搁置；挂账期间不算逾期，可以恢复。',
    note: '挂账原因',
    noteNeeded: true,
    paper: PAPER,
  },
  resume: { hint: '恢复到中止或挂账以前的状态。', note: NOTE, paper: PAPER },
  dispute: {
    hint: '单位对任务的表述提出异议；状态不变，等督办处理。',
    note: '异议内容（对哪句话、认为应怎样写）',
    noteNeeded: true,
    paper: PAPER,
  },
  'dispute-settled': {
    hint: '对异议作出处理；原文不改，处理结果记录在案。',
    note: '处理结果',
    noteNeeded: true,
    paper: PAPER,
  },
  note: { hint: '记一句话，状态不变。', note: '备注', noteNeeded: true, paper: PAPER },
};

/** 接话人 goes in front of what was said: the phone record asks for 催办单位、接话人、事项、答复、时间. */
export function urgeNote(whom: string, matter: string): string {
  const [who, what] = [whom.trim(), matter.trim()];
  return [who && `接话人：${who}`, what].filter(Boolean).join('；');
}
