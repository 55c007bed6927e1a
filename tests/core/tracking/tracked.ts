import { readLightSchemes } from '../../../src/core/tracking/lights/read-light-schemes.ts';
import { readRatings } from '../../../src/core/tracking/ratings/read-ratings.ts';
import type { Scene, Tracked, TrackedEntry, TrackedEvent } from '../../../src/core/tracking/tracked.ts';
import { applyEvent } from '../../../src/core/tracking/transitions.ts';
import type { EventKind, LightScheme, ObligationState, Period, Rating } from '../../../src/shared/model/tracking.ts';
import { readSeed } from './read-seed.ts';

export const schemes: readonly LightScheme[] = readLightSchemes(readSeed('lights.json'));
export const ratings: readonly Rating[] = readRatings(readSeed('ratings.csv'));

/** The shipped scheme whose name begins so: 银川. */
export function schemeOf(name: string): LightScheme {
  const scheme = schemes.find((each) => each.name.startsWith(name));
  if (!scheme) throw new Error(`no scheme ${name}`);
  return scheme;
}

/** Periods by the month of 2026, the form due by the 25th. */
export const periods: readonly Period[] = Array.from({ length: 12 }, (_, index) => {
  const month = String(index + 1).padStart(2, '0');
  return {
    id: index + 1,
    name: `2026年${index + 1}月`,
    start: `2026-${month}-01`,
    cutoff: `2026-${month}-25`,
    state: 'open',
    frozenAt: null,
  };
});

export type Paper = readonly [day: string, kind: EventKind, more?: Partial<TrackedEvent>];

/** Papers as the ledger would keep them: each moves the state by the rules. */
export function papers(...list: readonly Paper[]): readonly TrackedEvent[] {
  let state: ObligationState = 'pending';
  let earlier: ObligationState = 'pending';
  return list.map(([on, kind, more], index) => {
    const before = state;
    state = applyEvent({ kind, state, role: 'lead', earlier });
    if (kind === 'suspend' || kind === 'park') earlier = before;
    return { id: index + 1, kind, on, stateAfter: state, reply: null, oldDue: null, newDue: null, ...more };
  });
}

/** What was said for a month of 2026, on its 20th. */
export function said(id: number, month: number, more: Partial<TrackedEntry> = {}): TrackedEntry {
  return {
    id,
    periodId: month,
    at: `2026-${String(month).padStart(2, '0')}-20T09:00:00`,
    saidBy: '区民政局 张三',
    progress: `第 ${id} 次填报`,
    problem: '',
    next: '',
    rating: null,
    percent: null,
    corrects: null,
    ...more,
  };
}

/** An obligation of 区民政局, due on 30 September 2026 by a document of 1 January. */
export function obligation(more: Partial<Tracked> = {}): Tracked {
  return {
    obligationId: 1,
    taskId: 1,
    department: '区民政局',
    role: 'lead',
    due: '2026-09-30',
    deadlines: ['date'],
    issuedOn: '2026-01-01',
    askedFrom: null,
    events: [],
    entries: [],
    milestones: [],
    ...more,
  };
}

export function scene(day: string, scheme: LightScheme = schemeOf('西安')): Scene {
  return { day, periods, ratings, scheme };
}
