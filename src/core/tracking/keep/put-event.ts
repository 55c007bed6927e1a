import { AppError } from '../../../shared/errors.ts';
import { chineseDay } from '../../../shared/local-time.ts';
import type { EventKind, ObligationState, UrgeMethod } from '../../../shared/model/tracking.ts';
import { EVENT_KIND_WORDS } from '../../../shared/tracking-words.ts';
import type { StatedObligation } from '../../ledger/obligation-states.ts';
import { applyEvent } from '../transitions.ts';
import { type Keeping, nameOf, refuseFuture, refuseStep } from './keeping.ts';

/** An event as a person enters it; what its kind does not know is left out. */
export type NewEvent = {
  readonly kind: EventKind;
  /** The day it happened, `YYYY-MM-DD`. */
  readonly on: string;
  readonly paper?: string | null;
  readonly note?: string;
  readonly method?: UrgeMethod | null;
  readonly reply?: string | null;
  readonly askedDue?: string | null;
  readonly newDue?: string | null;
};

/**
 * Puts an event on the record of an obligation and moves its state; gives it as the next step finds it. Refuses what the
 * table of transitions does not admit, a day to come, and a day before the event that stands last: what is put on record
 * is put on in the order in which it happened.
 * @param others the other obligations of the task, as they stand now
 */
export function putEvent(
  { rows, stamp, today }: Keeping,
  obligation: StatedObligation,
  event: NewEvent,
  others: readonly StatedObligation[],
): StatedObligation {
  const { kind, on } = event;
  refuseFuture(EVENT_KIND_WORDS[kind], on, today);
  if (obligation.lastEvent && on < obligation.lastEvent.on) {
    refuseStep(
      'before-last-event',
      `${nameOf(obligation)}在${chineseDay(obligation.lastEvent.on)}已有登记，不能再登记更早的${EVENT_KIND_WORDS[kind]}（${chineseDay(on)}），请核对日期`,
    );
  }
  const state = stateAfter(obligation, kind, others);
  const touchesDue = kind === 'extension-asked' || kind === 'extension-decided' || event.newDue != null;
  const id = rows.insert('events', {
    obligation_id: obligation.id,
    kind,
    happened_on: on,
    at: stamp.at,
    actor: stamp.actor,
    paper: event.paper ?? null,
    note: event.note ?? '',
    method: event.method ?? null,
    reply: event.reply ?? null,
    state_before: obligation.state,
    state_after: state,
    old_due: touchesDue ? obligation.due : null,
    asked_due: event.askedDue ?? null,
    new_due: event.newDue ?? null,
  });
  const values = {
    state,
    last_event_id: id,
    ...(event.newDue ? { extended_due: event.newDue } : {}),
  };
  if (obligation.lastEvent) rows.update('obligation_states', obligation.id, values);
  else rows.insert('obligation_states', { id: obligation.id, ...values });
  const earlier = kind === 'suspend' || kind === 'park' ? obligation.state : obligation.earlier;
  return { ...obligation, state, due: event.newDue ?? obligation.due, lastEvent: { id, on }, earlier };
}

function stateAfter(
  obligation: StatedObligation,
  kind: EventKind,
  others: readonly StatedObligation[],
): ObligationState {
  const { state, role, earlier } = obligation;
  try {
    return applyEvent({ kind, state, role, others, ...(earlier === null ? {} : { earlier }) });
  } catch (error) {
    if (error instanceof AppError) refuseStep(error.code, `${nameOf(obligation)}：${error.message}`);
    throw error;
  }
}
