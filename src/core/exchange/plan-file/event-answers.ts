import type { ReadingNote } from '../../../shared/model/exchange.ts';
import type { EventKind, ObligationEvent, UrgeMethod } from '../../../shared/model/tracking.ts';
import { EVENT_HEADERS } from '../../../shared/plan-file-words.ts';
import { EVENT_KIND_WORDS, EVENT_KINDS, URGE_METHOD_WORDS } from '../../../shared/tracking-words.ts';
import type { Answer } from '../answer.ts';
import { dutyWordsOf, nameDuty } from './duty-words.ts';
import { obligationOf, type Sender } from './entry-answers.ts';
import { type EventDetails, writeEventDetails } from './event-details.ts';
import type { MatchedDuty } from './match-duty.ts';
import type { PlacedRow } from './read-plan-file.ts';

/** An event of the file with the obligation that it happened on. */
export type PlacedEvent = {
  readonly row: PlacedRow;
  readonly matched: MatchedDuty;
  readonly kind: EventKind;
  readonly on: string;
  readonly details: EventDetails;
};

/** Null where the row names no kind of event that is known. */
export function placeEvent(row: PlacedRow, matched: MatchedDuty): PlacedEvent | null {
  const text = (header: keyof typeof EVENT_HEADERS) => row.text(EVENT_HEADERS[header]).trim();
  const kind = EVENT_KINDS.find((each) => EVENT_KIND_WORDS[each] === text('kind'));
  if (!kind) return null;
  const method = (Object.keys(URGE_METHOD_WORDS) as UrgeMethod[]).find(
    (each) => URGE_METHOD_WORDS[each] === text('method'),
  );
  const details: EventDetails = {
    paper: text('paper') || null,
    note: row.text(EVENT_HEADERS.note),
    method: method ?? null,
    reply: row.text(EVENT_HEADERS.reply) || null,
    askedDue: text('askedDue') || null,
    newDue: text('newDue') || null,
  };
  return { row, matched, kind, on: text('on'), details };
}

export type ComparedEvents = {
  /** Those that this ledger lacks, in the order of the file. */
  readonly missing: readonly PlacedEvent[];
  /** Those that both have, and not in the same words. */
  readonly differing: readonly { readonly placed: PlacedEvent; readonly own: ObligationEvent }[];
  /** Obligations on which this ledger has events that the file has not. */
  readonly ahead: ReadonlyMap<number, readonly ObligationEvent[]>;
};

/**
 * Sets the events of a file against those of this ledger. One of the same kind and day is the same event, as often as both
 * have it; the words of it may differ, for each office keeps its own notes.
 */
export function compareEvents(
  placed: readonly PlacedEvent[],
  ownOf: (obligationId: number) => readonly ObligationEvent[],
): ComparedEvents {
  const missing = new Set<PlacedEvent>();
  const differing: { placed: PlacedEvent; own: ObligationEvent }[] = [];
  const ahead = new Map<number, readonly ObligationEvent[]>();
  for (const [obligationId, events] of Map.groupBy(placed, ({ matched }) => matched.duty.obligationId)) {
    const left = [...ownOf(obligationId)];
    for (const event of events) {
      const same = left.filter(({ kind, on }) => kind === event.kind && on === event.on);
      const own = same.find((each) => writeEventDetails(each) === writeEventDetails(event.details)) ?? same[0];
      if (!own) missing.add(event);
      else {
        left.splice(left.indexOf(own), 1);
        if (writeEventDetails(own) !== writeEventDetails(event.details)) differing.push({ placed: event, own });
      }
    }
    if (left.length > 0) ahead.set(obligationId, left);
  }
  return { missing: placed.filter((event) => missing.has(event)), differing, ahead };
}

/** An event that this ledger lacks, as a change; doubtful where this ledger has others that the file does not know. */
export function eventAnswer(
  { row, matched, kind, on, details }: PlacedEvent,
  { file, plan, office }: Sender,
  { periodId, ahead }: { readonly periodId: number; readonly ahead: readonly ObligationEvent[] },
): Answer {
  const others = ahead.map((own) => `${own.on} ${EVENT_KIND_WORDS[own.kind]}`).join('、');
  return {
    periodId,
    obligation: obligationOf(matched, plan),
    from: office,
    field: 'event',
    indicator: null,
    event: { kind, on },
    milestone: null,
    is: eventWords(kind, on, details),
    value: writeEventDetails(details),
    source: { file, sheet: row.sheet, cell: row.address(EVENT_HEADERS.kind) },
    match: matched.match,
    doubts: [
      ...(matched.match.certain ? [] : [`${matched.match.reason}。`]),
      ...(others === '' ? [] : [`本台账另有登记而来文没有：${others}。请核对先后。`]),
    ],
    alternatives: [],
    sentAt: null,
  };
}

/** An event that cannot be put on record here, or that both offices have in different words. */
export function eventNote({ row, matched, kind, on, details }: PlacedEvent, file: number, reason: string): ReadingNote {
  return {
    kind: 'history',
    source: { file, sheet: row.sheet, cell: row.address(EVENT_HEADERS.kind) },
    text: `${nameDuty(dutyWordsOf(row))}：${eventWords(kind, on, details)}`,
    obligationId: matched.duty.obligationId,
    reason,
  };
}

/** 2026-10-08 交办（督办〔2026〕12号；时限 2026-12-31；备注）. */
export function eventWords(kind: EventKind, on: string, details: EventDetails): string {
  const { paper, note, method, reply, askedDue, newDue } = details;
  const more = [
    paper,
    method && URGE_METHOD_WORDS[method],
    askedDue && `申请延至 ${askedDue}`,
    newDue && `时限 ${newDue}`,
    reply && `答复：${reply}`,
    note,
  ].filter(Boolean);
  return `${on} ${EVENT_KIND_WORDS[kind]}${more.length > 0 ? `（${more.join('；')}）` : ''}`;
}
