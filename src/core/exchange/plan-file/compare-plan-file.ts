import type { Damage, ReadingNote } from '../../../shared/model/exchange.ts';
import {
  DUTY_HEADERS,
  ENTRY_HEADERS,
  PLAN_SHEETS,
  RATING_HEADERS,
  VALUE_HEADERS,
} from '../../../shared/plan-file-words.ts';
import { RATING_CLASS_WORDS, RATING_CLASSES } from '../../../shared/tracking-words.ts';
import type { Stamp } from '../../ledger/audit.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listEventsOfTask } from '../../ledger/events.ts';
import { listMilestones } from '../../ledger/milestones.ts';
import { findStandingEntry } from '../../ledger/progress-entries.ts';
import { findOriginOfEntry } from '../../ledger/returned-files.ts';
import type { Office } from '../../tracking/office.ts';
import type { Answer } from '../answer.ts';
import { tryEvents } from '../apply/put-events.ts';
import { dutyWordsOf, nameDuty, taskWordsOf } from './duty-words.ts';
import { entryAnswers, type PlacedEntry, type Sender, valueAnswer } from './entry-answers.ts';
import { compareEvents, eventAnswer, eventNote, type PlacedEvent, placeEvent } from './event-answers.ts';
import type { KnownPlan } from './known-plan.ts';
import { createPlanMatcher, type MatchedDuty } from './match-duty.ts';
import { type MatchedPeriods, matchPeriods } from './match-periods.ts';
import { milestoneAnswers } from './milestone-answers.ts';
import type { PlacedRow, PlanFile } from './read-plan-file.ts';

export type PlanReader = {
  readonly db: ReadableDB;
  readonly office: Office;
  readonly stamp: Stamp;
  /** The period that the files are dropped for; events, which belong to none, are settled under it. */
  readonly periodId: number;
};

/** What a plan file says against what this ledger has. */
export type ComparedPlan = {
  readonly answers: readonly Answer[];
  readonly notes: readonly ReadingNote[];
  readonly damages: readonly Damage[];
};

/**
 * What that copy has on record and this ledger has not becomes an answer in the name of its office; where this office wrote
 * something else itself, the two contradict each other. What cannot be placed goes to the reading list.
 * @param index of the file among the dropped ones
 */
export function comparePlanFile(index: number, file: PlanFile, plan: KnownPlan, reader: PlanReader): ComparedPlan {
  const { db, office, periodId } = reader;
  const match = createPlanMatcher(plan);
  const { byName, missing } = matchPeriods(file, office.periods);
  const lost: PlacedRow[] = [];
  const place = <Placed>(row: PlacedRow, found: (matched: MatchedDuty) => Placed | null): readonly Placed[] => {
    const matched = match.duty(dutyWordsOf(row));
    const placed = matched && found(matched);
    if (placed === null) lost.push(row);
    return placed === null ? [] : [placed];
  };
  const inPeriod = (row: PlacedRow, header: string): readonly PlacedEntry[] => {
    const name = row.text(header).trim();
    if (missing.has(name)) return [];
    return place<PlacedEntry>(row, (matched) => {
      const period = byName.get(name);
      return period ? { row, matched, period } : null;
    });
  };
  const sender: Sender = {
    ...{ file: index, plan: plan.title, office: file.office, ratings: office.ratings, classOf: classesIn(file) },
    ownSaying: ({ matched, period }) => {
      const entry = findStandingEntry(db, period.id, matched.duty.obligationId);
      if (!entry) return 'nothing';
      return findOriginOfEntry(db, entry.id) === file.ledger ? 'theirs' : 'own';
    },
  };
  const entries = file.entries.flatMap((row) => inPeriod(row, ENTRY_HEADERS.period));
  const values = file.values.flatMap((row) => inPeriod(row, VALUE_HEADERS.period));
  const events = file.events.flatMap((row) => place<PlacedEvent>(row, (matched) => placeEvent(row, matched)));
  const compared = compareOwnEvents(db, events);
  const refusals = tryEvents(
    { db, office, stamp: reader.stamp, today: reader.stamp.at.slice(0, 10) },
    compared.missing.map(({ matched, kind, on, details }) => ({
      obligationId: matched.duty.obligationId,
      event: { kind, on, ...details },
    })),
  );
  const milestones = milestoneAnswers(file.milestones, sender, {
    ...{ periodId, today: reader.stamp.at.slice(0, 10), findTask: (row) => match.task(taskWordsOf(row)) },
    ownOf: (taskId) => listMilestones(db, [taskId]),
  });
  const answers = [
    ...entries.flatMap((entry) => entryAnswers(entry, sender)),
    ...values.map((entry) => valueAnswer(entry, sender)),
    ...compared.missing
      .filter((_, at) => refusals[at] === null)
      .map((event) => {
        const ahead = compared.ahead.get(event.matched.duty.obligationId) ?? [];
        return eventAnswer(event, sender, { periodId, ahead });
      }),
    ...milestones.answers,
  ];
  const notes: readonly ReadingNote[] = [
    ...lost.map((row) => lostNote(row, index)),
    ...compared.missing.flatMap((event, at) => {
      const refusal = refusals[at] ?? null;
      return refusal === null ? [] : [eventNote(event, index, `接不上本台账的经过：${refusal}`)];
    }),
    ...compared.differing.map(({ placed }) =>
      eventNote(placed, index, '本台账在同一天有同样的登记，文号、附记等不同，没有改动。'),
    ),
    ...milestones.notes,
  ];
  return { answers, notes, damages: missing.size > 0 ? [withoutPeriods(file, missing)] : [] };
}

function withoutPeriods(file: PlanFile, missing: MatchedPeriods['missing']): Damage {
  const entries = file.entries.filter((row) => missing.has(row.text(ENTRY_HEADERS.period).trim()));
  const message = `本台账没有${[...missing.values()].join('、')}，其中的 ${entries.length} 条进展没有并入。需要的，请先新增同名的填报期，再把这个文件拖入一次。`;
  return { kind: 'period-missing', message, sheet: PLAN_SHEETS.periods, cell: null };
}

/** The meanings of the other office's ratings, by their words. */
function classesIn(file: PlanFile): Sender['classOf'] {
  const meanings = new Map(
    file.ratings.map((row) => [row.text(RATING_HEADERS.word).trim(), row.text(RATING_HEADERS.class).trim()]),
  );
  return (word) => RATING_CLASSES.find((each) => RATING_CLASS_WORDS[each] === meanings.get(word));
}

function compareOwnEvents(db: ReadableDB, events: readonly PlacedEvent[]) {
  const byTask = new Map(
    [...new Set(events.map(({ matched }) => matched.task.taskId))].map((id) => [id, listEventsOfTask(db, id)]),
  );
  const taskOf = new Map(events.map(({ matched }) => [matched.duty.obligationId, matched.task.taskId]));
  return compareEvents(events, (obligationId) =>
    (byTask.get(taskOf.get(obligationId) ?? 0) ?? []).filter((event) => event.obligationId === obligationId),
  );
}

function lostNote(row: PlacedRow, file: number): ReadingNote {
  const words = dutyWordsOf(row);
  const said = [ENTRY_HEADERS.period, ENTRY_HEADERS.progress].map((header) => row.text(header)).filter(Boolean);
  return {
    kind: 'foreign-row',
    source: { file, sheet: row.sheet, cell: row.address(DUTY_HEADERS.content) },
    text: [nameDuty(words), ...said].join('：'),
    obligationId: null,
    reason: '本台账的方案中找不到这项任务、这个单位或这一期，没有并入。',
  };
}
