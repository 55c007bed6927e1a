import { AppError } from '../../shared/errors.ts';
import type { Role } from '../../shared/model/table.ts';
import type { EventKind, ObligationState } from '../../shared/model/tracking.ts';
import { EVENT_KIND_WORDS, EVENT_KINDS, TRACKING_STATE_WORDS } from '../../shared/tracking-words.ts';

type Move = {
  readonly from: readonly ObligationState[];
  /** same: it goes on record and moves nothing · earlier: back to where it stood before it came to rest. */
  readonly to: ObligationState | 'same' | 'earlier';
};

const IN_HAND: readonly ObligationState[] = ['assigned', 'received', 'active', 'reported', 'returned'];
const RESTING: readonly ObligationState[] = ['suspended', 'parked'];
const UNDONE: readonly ObligationState[] = ['pending', ...IN_HAND, ...RESTING];
const DONE: readonly ObligationState[] = ['accepted', 'closed'];

/**
 * What may happen in which state, and where it leads. A step in between may be missing (反馈 without 签收 …), since small
 * offices do not put each paper on record; 办结 and 销号 are always two.
 */
const MOVES: Record<EventKind, Move> = {
  // 领导对办结事项有新批示的，另发交办单.
  assign: { from: ['pending', 'accepted'], to: 'assigned' },
  receive: { from: ['assigned'], to: 'received' },
  start: { from: ['assigned', 'received', 'returned'], to: 'active' },
  report: { from: IN_HAND, to: 'reported' },
  return: { from: ['reported'], to: 'returned' },
  accept: { from: IN_HAND, to: 'accepted' },
  close: { from: ['accepted'], to: 'closed' },
  suspend: { from: ['pending', ...IN_HAND], to: 'suspended' },
  park: { from: ['pending', ...IN_HAND], to: 'parked' },
  resume: { from: RESTING, to: 'earlier' },
  urge: { from: IN_HAND, to: 'same' },
  'extension-asked': { from: [...IN_HAND, ...RESTING], to: 'same' },
  'extension-decided': { from: [...IN_HAND, ...RESTING], to: 'same' },
  // A wording can be disputed before anything is handed out: 征求意见.
  dispute: { from: UNDONE, to: 'same' },
  'dispute-settled': { from: UNDONE, to: 'same' },
  note: { from: [...UNDONE, ...DONE], to: 'same' },
};

/** An event that is to be put on record, and what its admission rests on. */
export type Step = {
  readonly kind: EventKind;
  readonly state: ObligationState;
  readonly role: Role;
  /** The state before 中止 or 挂账; asked for by `resume` alone. */
  readonly earlier?: ObligationState;
  /** The other obligations of the task; asked for by 办结 of a cooperating body alone. */
  readonly others?: readonly { readonly role: Role; readonly state: ObligationState }[];
};

/** True once the office has agreed that it is done: 办结 and, later, 销号. */
export const isDone = (state: ObligationState): boolean => DONE.includes(state);

/** True while the office itself has stopped it (中止) or laid it aside (挂账). */
export const isResting = (state: ObligationState): boolean => RESTING.includes(state);

/**
 * The state after an event.
 *
 * Throws an AppError `event-refused` that names the present state and what is possible in it.
 */
export function applyEvent(step: Step): ObligationState {
  const refusal = findRefusal(step);
  if (refusal) throw refusal;
  const { to } = MOVES[step.kind];
  if (to === 'same') return step.state;
  return to === 'earlier' ? (step.earlier ?? step.state) : to;
}

/** Why an event cannot be put on record, one Chinese sentence; null where it can. */
export function findRefusal(step: Step): AppError | null {
  const waitsFor = undoneOthers(step);
  if (waitsFor > 0) {
    return refuse(
      `配合单位随牵头单位办结，本任务还有 ${waitsFor} 家单位没有办结，配合单位暂不能${wordOf(step.kind)}。`,
    );
  }
  if (step.kind === 'resume' && isResting(step.state) && (!step.earlier || isResting(step.earlier))) {
    return refuse(`该项${TRACKING_STATE_WORDS[step.state]}，但不知道此前的状态，不能恢复；请先核对办理记录。`);
  }
  if (isAdmitted(step)) return null;
  const possible = listPossible(step).map(wordOf).join('、');
  return refuse(`该项现为“${TRACKING_STATE_WORDS[step.state]}”，不能${wordOf(step.kind)}；现在可以${possible}。`);
}

/** The events that can be put on record in this state, in the order of the glossary; 备注 always can. */
export function listPossible(step: Omit<Step, 'kind'>): readonly EventKind[] {
  return EVENT_KINDS.filter((kind) => isAdmitted({ ...step, kind }) && undoneOthers({ ...step, kind }) === 0);
}

/** 配合 follows as soon as nobody else of the task is left, however far its own papers have come. */
function isAdmitted({ kind, state, role, others = [] }: Step): boolean {
  if (kind === 'accept' && role === 'support' && others.some(isAccountable)) return !isDone(state);
  return MOVES[kind].from.includes(state);
}

/** Of those whose 办结 a cooperating body must wait for, how many are not done. */
function undoneOthers({ kind, state, role, others = [] }: Step): number {
  if (kind !== 'accept' || role !== 'support' || isDone(state)) return 0;
  return others.filter((other) => isAccountable(other) && !isDone(other.state)).length;
}

/** 牵头, 单独负责, 分别负责 and 未注明 answer for the work; 配合 supports those who do. */
export const isAccountable = ({ role }: { readonly role: Role }): boolean => role !== 'support';

const wordOf = (kind: EventKind): string => EVENT_KIND_WORDS[kind];

const refuse = (message: string): AppError => new AppError('event-refused', message);
