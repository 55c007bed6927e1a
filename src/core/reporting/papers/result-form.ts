import { STATE_WORDS } from '../../../shared/glossary.ts';
import { chineseDay } from '../../../shared/local-time.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { FactObligation, PeriodFacts } from '../../tracking/freeze/snapshot.ts';
import type { BuildInput } from '../input.ts';
import type { Names } from '../names.ts';
import { eventsOf } from '../paper-words.ts';
import { box, DATE_LINE, dueLines, signBox, taskForms } from './paper-frame.ts';

/** 督查结果呈报单: what became of a task, for the leader to accept or to give a new instruction. */
export const buildResultForm = (input: BuildInput): Report =>
  taskForms(input, ({ own }, { facts, names }) => ({
    task: ['督查任务', 2],
    boxes: [
      box('交办日期', assignedOn(facts, own), 0.5),
      box('办理时限', dueLines(own, names), 0.5),
      box('办理结果', own.map((each) => resultOf(facts, each, names)).join('\n'), 1, 6),
      signBox('督查单位审核意见', 1, 4, ['审核人：　　　　　　　', DATE_LINE]),
      signBox('领导批示', 1, 5, ['签字：　　　　　　　', DATE_LINE]),
    ],
    note: '领导无新批示的，按办结处理；有新批示的，另发督办通知单。',
  }));

/** 区民政局：已办结（2026年10月20日），逾期办结。已建3所…: what it said last, and what its papers say. */
function resultOf(facts: PeriodFacts, obligation: FactObligation, names: Names): string {
  const { standing, id, departmentId } = obligation;
  const { state, doneOn, due, entry, daysLate } = standing;
  const done = doneOn === null ? '' : `（${chineseDay(doneOn)}${due !== null && doneOn > due ? '，逾期办结' : ''}）`;
  const late = daysLate > 0 ? `，逾期${daysLate}天` : '';
  const report = eventsOf(facts, id, ['report']).at(-1);
  const said = [entry?.progress, entry?.problem && `问题：${entry.problem}`, report?.note]
    .filter(Boolean)
    .map((text) => (/[。！？]$/u.test(text ?? '') ? text : `${text}。`));
  return `${names.department(departmentId)}：${STATE_WORDS[state]}${done}${late}。${said.join('') || '单位没有填报。'}`;
}

function assignedOn(facts: PeriodFacts, obligations: readonly FactObligation[]): string {
  const days = obligations.flatMap(({ id }) => eventsOf(facts, id, ['assign']).map(({ on }) => chineseDay(on)));
  return [...new Set(days)].join('、') || '没有登记';
}
