import type { EventKind, ObligationEvent, ObligationState, Standing } from '../../../../shared/model/tracking.ts';

/** What usually comes next in each state, the likeliest first; everything else that is possible stands behind 更多. */
const NEXT: Record<ObligationState, readonly EventKind[]> = {
  pending: ['assign'],
  assigned: ['receive', 'urge'],
  received: ['start', 'urge', 'extension-asked'],
  active: ['report', 'urge', 'extension-asked'],
  reported: ['accept', 'return'],
  returned: ['start', 'report', 'urge'],
  accepted: ['close'],
  closed: [],
  suspended: ['resume'],
  parked: ['resume'],
};

/** What waits for the office's word on one obligation; null where nothing does. */
export type Waiting = {
  readonly extension: ObligationEvent | null;
  readonly dispute: ObligationEvent | null;
};

/** The extension asked for and the wording disputed that nobody has decided yet, out of the events of one obligation. */
export function waitingOf(events: readonly ObligationEvent[]): Waiting {
  return {
    extension: openOf(events, 'extension-asked', 'extension-decided'),
    dispute: openOf(events, 'dispute', 'dispute-settled'),
  };
}

function openOf(events: readonly ObligationEvent[], ask: EventKind, answer: EventKind): ObligationEvent | null {
  const last = events.findLast(({ kind }) => kind === ask || kind === answer);
  return last?.kind === ask ? last : null;
}

export type Actions = { readonly front: readonly EventKind[]; readonly more: readonly EventKind[] };

/**
 * The possible steps as they are offered: what waits for an answer first, then what usually comes next, the rest behind
 * 更多. 处理表述异议 only where one was raised, 申请延期 only where there is a day to be moved.
 */
export function arrangeActions(
  possible: readonly EventKind[],
  { state, due }: Pick<Standing, 'state' | 'due'>,
  { extension, dispute }: Waiting,
): Actions {
  const offered = possible.filter(
    (kind) => (kind !== 'dispute-settled' || dispute !== null) && (kind !== 'extension-asked' || due !== null),
  );
  const answers: EventKind[] = [];
  if (extension) answers.push('extension-decided');
  if (dispute) answers.push('dispute-settled');
  const usual = NEXT[state].filter((kind) => kind !== 'extension-asked' || extension === null);
  const front = [...answers, ...usual].filter((kind) => offered.includes(kind));
  return { front, more: offered.filter((kind) => !front.includes(kind)) };
}

/** Steps that are taken for several bodies of a task at once, where two or more of them can. */
const TOGETHER: readonly EventKind[] = ['assign', 'receive', 'urge', 'accept', 'close'];

export type SharedAction = { readonly kind: EventKind; readonly obligationIds: readonly number[] };

/** 交办 3 家: the steps that two or more bodies of a task can take together. */
export function sharedActions(possible: Readonly<Record<number, readonly EventKind[]>>): readonly SharedAction[] {
  const entries = Object.entries(possible);
  return TOGETHER.flatMap((kind) => {
    const obligationIds = entries.filter(([, kinds]) => kinds.includes(kind)).map(([id]) => Number(id));
    return obligationIds.length > 1 ? [{ kind, obligationIds }] : [];
  });
}
