import type { ErrorData } from '../../../../shared/errors.ts';
import type { MergePlan, MergeResult } from '../../../../shared/model/exchange.ts';
import type { Progress } from '../../../components/work-progress.ts';
import { type Decisions, UNDECIDED } from './decisions.ts';

/** What was dropped is read, looked at, and taken over; at every step there is a way back. */
export type MergeState =
  | { readonly step: 'idle'; readonly error: ErrorData | null }
  | { readonly step: 'reading'; readonly progress: Progress | null; readonly startedAt: number }
  | {
      readonly step: 'review';
      readonly plan: MergePlan;
      readonly decisions: Decisions;
      /** The decisions before each of the last steps, the latest last: what Ctrl+Z goes through. */
      readonly past: readonly Decisions[];
      readonly applying: boolean;
      readonly error: ErrorData | null;
    }
  | { readonly step: 'done'; readonly result: MergeResult };

export type MergeEvent =
  | { readonly kind: 'started'; readonly at: number }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly plan: MergePlan }
  | { readonly kind: 'decided'; readonly decisions: Decisions }
  | { readonly kind: 'step-back' }
  | { readonly kind: 'applying' }
  | { readonly kind: 'applied'; readonly result: MergeResult }
  | { readonly kind: 'failed'; readonly error: ErrorData }
  | { readonly kind: 'reset' };

export const IDLE: MergeState = { step: 'idle', error: null };

/** Enough to come back from a slip; 10 000 decisions each would fill the memory otherwise. */
const STEPS_KEPT = 50;

/** One event after the other; one that does not fit the step it meets (a late progress after 取消) changes nothing. */
export function reduceMerge(state: MergeState, event: MergeEvent): MergeState {
  switch (event.kind) {
    case 'started':
      return { step: 'reading', progress: null, startedAt: event.at };
    case 'progressed':
      return state.step === 'reading' ? { ...state, progress: event.progress } : state;
    case 'read':
      if (state.step !== 'reading') return state;
      return { step: 'review', plan: event.plan, decisions: UNDECIDED, past: [], applying: false, error: null };
    case 'decided':
      if (state.step !== 'review' || state.applying) return state;
      return { ...state, decisions: event.decisions, past: [...state.past, state.decisions].slice(-STEPS_KEPT) };
    case 'step-back': {
      const before = state.step === 'review' && !state.applying ? state.past.at(-1) : undefined;
      if (state.step !== 'review' || !before) return state;
      return { ...state, decisions: before, past: state.past.slice(0, -1) };
    }
    case 'applying':
      return state.step === 'review' ? { ...state, applying: true, error: null } : state;
    case 'applied':
      return state.step === 'review' ? { step: 'done', result: event.result } : state;
    case 'failed':
      // What was decided is not lost because the engine refused.
      if (state.step === 'review') return { ...state, applying: false, error: event.error };
      return { step: 'idle', error: event.error };
    case 'reset':
      return IDLE;
  }
}
