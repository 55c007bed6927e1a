import { chineseDay } from '../../../shared/local-time.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { DatedEvent } from '../../ledger/events.ts';
import type { FactObligation, PeriodFacts } from '../../tracking/freeze/snapshot.ts';
import type { BuildInput } from '../input.ts';
import { eventsOf, originalDue } from '../paper-words.ts';
import { box, DATE_LINE, paper, sheetName, signBox, sourceWords } from './paper-frame.ts';

const BLANK = '　'.repeat(8);

/**
 * 延期审批表: one for each body and task, from its application on record; without one, a blank to apply on. An approval must
 * name a day, and the boxes of who examines and approves stay empty for their hands.
 */
export const buildExtensionForm = (input: BuildInput): Report =>
  paper(input, (matters, { facts, names }) =>
    matters.flatMap(({ task, obligations }) =>
      obligations.map((obligation) => {
        const { standing } = obligation;
        const { asked, decided } = applicationOf(facts, obligation);
        const unit = names.department(obligation.departmentId);
        return {
          name: `${sheetName(task)}${obligation.department}`,
          blocks: [
            {
              kind: 'form' as const,
              boxes: [
                box('申请单位', unit, 0.5),
                box('申请日期', asked ? chineseDay(asked.on) : DATE_LINE, 0.5),
                box('任务来源', sourceWords(facts, task)),
                box('承办任务', task.content, 1, 2),
                box('原定时限', dayOr(asked?.oldDue ?? originalDue(facts, obligation) ?? standing.due), 0.5),
                box('申请延至', dayOr(asked?.askedDue ?? null), 0.5),
                box('延期原因', asked?.note ?? '', 1, 3),
                box('目前进展', standing.entry?.progress ?? '', 1, 3),
                signBox('申请单位领导审核', 1, 3, ['签字：　　　　　（盖章）', DATE_LINE]),
                signBox('督查员初审意见', 1, 3, ['签字：　　　　　　　', DATE_LINE]),
                signBox('领导批准意见', 1, 3, ['签字：　　　　　　　', DATE_LINE]),
                box('批复的新时限', decided ? decisionWords(decided) : '同意延至　　　　年　　月　　日／不同意', 1, 1),
              ],
            },
          ],
          notes: ['应在原定时限届满前申请；批准延期须写明新的时限。未在届满前申请的，按原定时限考核。'],
        };
      }),
    ),
  );

/** The last application, and its decision where there is one. */
function applicationOf(
  facts: PeriodFacts,
  { id }: FactObligation,
): { readonly asked: DatedEvent | null; readonly decided: DatedEvent | null } {
  const papers = eventsOf(facts, id, ['extension-asked', 'extension-decided']);
  const last = papers.findLastIndex(({ kind }) => kind === 'extension-asked');
  if (last < 0) return { asked: null, decided: null };
  return {
    asked: papers[last] ?? null,
    decided: papers.slice(last).find(({ kind }) => kind === 'extension-decided') ?? null,
  };
}

const decisionWords = ({ on, newDue, paper: number, note }: DatedEvent): string =>
  [newDue === null ? '不同意延期' : `同意延至${chineseDay(newDue)}`, `${chineseDay(on)}批复`, number, note]
    .filter(Boolean)
    .join('，');

const dayOr = (day: string | null): string => (day === null ? BLANK : chineseDay(day));
