import type { ReadingNote } from '../../../shared/model/exchange.ts';
import type { MilestoneFacts } from '../../../shared/model/plan-file.ts';
import type { Milestone } from '../../../shared/model/tracking.ts';
import { MILESTONE_HEADERS } from '../../../shared/plan-file-words.ts';
import { MILESTONE_KIND_WORDS, MILESTONE_KINDS } from '../../../shared/tracking-words.ts';
import { textKey } from '../../importing/likeness.ts';
import { isDay } from '../../tracking/calendar/days.ts';
import type { Answer } from '../answer.ts';
import { type ComparedMilestone, compareMilestones } from './compare-milestones.ts';
import { nameTask, taskWordsOf } from './duty-words.ts';
import { obligationOf, type Sender } from './entry-answers.ts';
import type { KnownDuty } from './known-plan.ts';
import type { MatchedTask } from './match-duty.ts';
import { milestoneWords, writeMilestoneFacts } from './milestone-words.ts';
import type { PlacedRow } from './read-plan-file.ts';

type Ledger = {
  /** They belong to none, and are settled under the one that the files are dropped for. */
  readonly periodId: number;
  readonly today: string;
  findTask(row: PlacedRow): MatchedTask | null;
  ownOf(taskId: number): readonly Milestone[];
};

/** A row with the task of this ledger that it is about, and the body that stands for the task. */
type PlacedMilestone = MilestoneFacts & {
  readonly row: PlacedRow;
  readonly matched: MatchedTask;
  readonly duty: KnownDuty;
};

type Told = { readonly answers: readonly Answer[]; readonly notes: readonly ReadingNote[] };

/** What the sheet 子项和节点 says against the ledger: what is here and not there stays, for the file says nothing of it. */
export function milestoneAnswers(rows: readonly PlacedRow[], sender: Sender, ledger: Ledger): Told {
  const notes: ReadingNote[] = [];
  const placed = rows.flatMap((row) => {
    const found = placeMilestone(row, ledger);
    if (typeof found !== 'string') return [found];
    notes.push(noteOf(row, sender, found));
    return [];
  });
  const answers = [...Map.groupBy(placed, ({ matched }) => matched.task.taskId)].flatMap(([taskId, ofTask]) => {
    const times = new Map<string, number>();
    return compareMilestones(ofTask, ledger.ownOf(taskId)).flatMap((compared): readonly Answer[] => {
      const { stated, own } = compared;
      const facts = own ? joined(stated, own) : factsOf(stated);
      if (own && isSame(facts, own)) {
        if (!isSame(factsOf(stated), own)) notes.push(noteOf(stated.row, sender, saysLess(own), stated.duty));
        return [];
      }
      return [{ ...answerOf(compared, sender, facts), periodId: ledger.periodId, milestone: nameOf(compared, times) }];
    });
  });
  return { answers, notes };
}

/** A Chinese sentence where the row cannot be put on record here. */
function placeMilestone(row: PlacedRow, { findTask, today }: Ledger): PlacedMilestone | string {
  const text = (header: keyof typeof MILESTONE_HEADERS) => row.text(MILESTONE_HEADERS[header]).trim();
  const matched = findTask(row);
  if (!matched) return '本台账的方案中找不到这项任务，没有并入。';
  const { duties } = matched.task;
  const duty = duties.find(({ role }) => role !== 'support') ?? duties[0];
  if (!duty) return '这项任务在本台账中没有责任单位，没有并入。';
  const kind = MILESTONE_KINDS.find((each) => MILESTONE_KIND_WORDS[each] === text('kind'));
  if (!kind) return `种类“${text('kind')}”不是子项、节点或周期，没有并入。`;
  const [title, due, doneOn] = [text('title'), text('due') || null, text('doneOn') || null];
  if (title === '') return '没有写名称，没有并入。';
  const wrong = [due, doneOn].find((day) => day !== null && !isDay(day));
  if (wrong) return `“${wrong}”不是 2026-11-20 这样的日期，没有并入。`;
  if (doneOn !== null && doneOn > today) return `完成日期 ${doneOn} 还没有到，没有并入。请向对方核对。`;
  return { row, matched, duty, kind, title, due, doneOn };
}

const factsOf = ({ kind, title, due, doneOn }: MilestoneFacts): MilestoneFacts => ({ kind, title, due, doneOn });

/** What the file leaves empty erases nothing, and the same name keeps the spelling that it has here. */
function joined(stated: MilestoneFacts, own: Milestone): MilestoneFacts {
  const { kind, due, doneOn } = stated;
  return { kind, title: own.title, due: due ?? own.due, doneOn: doneOn ?? own.doneOn };
}

const isSame = (one: MilestoneFacts, own: Milestone): boolean =>
  one.kind === own.kind && one.due === own.due && one.doneOn === own.doneOn;

const saysLess = (own: Milestone): string => `本台账登记的是${milestoneWords(own)}，来文空着，没有改动。`;

function answerOf(
  { stated, own, hasNamesakes }: ComparedMilestone<PlacedMilestone>,
  { file, plan, office }: Sender,
  facts: MilestoneFacts,
): Omit<Answer, 'periodId' | 'milestone'> {
  const { row, matched, duty } = stated;
  return {
    obligation: obligationOf({ ...matched, duty }, plan),
    from: office,
    ...{ field: 'milestone', indicator: null, event: null, is: milestoneWords(facts) },
    value: writeMilestoneFacts(facts),
    source: { file, sheet: row.sheet, cell: row.address(MILESTONE_HEADERS.title) },
    match: matched.match,
    doubts: [
      ...(matched.match.certain ? [] : [`${matched.match.reason}。`]),
      ...(own ? [`本台账已有这一项，${differing(facts, own)}不同，请核对后再取。`] : []),
      ...(!own && hasNamesakes ? ['本台账有同名而时限不同的项，请确认是不是另一项。'] : []),
    ],
    alternatives: [],
    sentAt: null,
  };
}

/** 时限、完成日期. */
function differing(facts: MilestoneFacts, own: Milestone): string {
  return [
    ...(facts.kind === own.kind ? [] : ['种类']),
    ...(facts.due === own.due ? [] : ['时限']),
    ...(facts.doneOn === own.doneOn ? [] : ['完成日期']),
  ].join('、');
}

/** Files of two offices may bring the same new one: it is told by its name and, where one has that name twice, by its turn. */
function nameOf(
  { stated: { kind, title, due }, own }: ComparedMilestone<PlacedMilestone>,
  times: Map<string, number>,
): NonNullable<Answer['milestone']> {
  if (own) return { kind, title: own.title, own, key: String(own.id) };
  const name = JSON.stringify([textKey(title), kind === 'instance' ? due : null]);
  const turn = (times.get(name) ?? 0) + 1;
  times.set(name, turn);
  return { kind, title, own, key: `${name} ${turn}` };
}

function noteOf(row: PlacedRow, { file }: Sender, reason: string, duty?: KnownDuty): ReadingNote {
  const text = Object.values(MILESTONE_HEADERS).map((header) => row.text(header).trim());
  return {
    kind: 'milestone',
    source: { file, sheet: row.sheet, cell: row.address(MILESTONE_HEADERS.title) },
    text: `${nameTask(taskWordsOf(row))}：${text.filter(Boolean).join('，')}`,
    obligationId: duty?.obligationId ?? null,
    reason,
  };
}
