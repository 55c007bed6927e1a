import { chineseDay } from '../../../shared/local-time.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { BuildInput } from '../input.ts';
import { box, DATE_LINE, dueLines, signBox, taskForms } from './paper-frame.ts';

const REQUIREMENTS =
  '请按完成时限办理，办结后一周内以单位名义书面报送办理结果，经主要领导审核并加盖公章。确需延期的，应在时限届满前书面申请。涉及几个单位的，由主办单位牵头协调并汇总报告。';

/** 督办通知单，一事一单: number, source, task, who leads and who helps, the day, what is asked, who approves. */
export const buildAssignNotice = (input: BuildInput): Report =>
  taskForms(input, ({ task, obligations, own }, { facts, names }) => ({
    task: ['承办任务', 3],
    boxes: [
      box('完成时限', dueLines(own.length > 0 ? own : obligations, names), 0.5),
      box('交办日期', chineseDay(facts.asOf), 0.5),
      box('办理要求', REQUIREMENTS, 1, 4),
      signBox('审批意见', 1, 4, ['审批人：　　　　　　　', DATE_LINE]),
      signBox('承办单位签收', 0.5, 3, ['签收人：　　　　　', DATE_LINE]),
      signBox('督查单位（盖章）', 0.5, 3),
    ],
    note: `一事一单。责任单位原文：${task.responsibility}`,
  }));
