import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useReducer, useRef } from 'react';
import { useApi } from '../../api.ts';
import { usePeriod } from '../../components/period/PeriodProvider.tsx';
import { describeError } from '../../describe-error.ts';
import { navigate } from '../../use-route.ts';
import { choicesOf, type Decisions } from './merge/decisions.ts';
import { IDLE, type MergeState, reduceMerge } from './merge/merge-state.ts';
import { MOST_FILES } from './pick/dropped-files.ts';

export type ExchangeSession = {
  readonly state: MergeState;
  readonly readFiles: (files: readonly File[]) => void;
  /** The same files once more: what was settled is not asked about again. */
  readonly readAgain: () => void;
  readonly cancel: () => void;
  readonly decide: (decisions: Decisions) => void;
  readonly stepBack: () => void;
  readonly merge: () => void;
  /** Lets go of what was read; nothing of it was written. */
  readonly discard: () => void;
};

const SessionContext = createContext<ExchangeSession | null>(null);

export function useExchangeSession(): ExchangeSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useExchangeSession is used outside of ExchangeSessionProvider');
  return session;
}

/** Holds the one merge under way above the pages, so that a look at the ledger does not lose it. */
export function ExchangeSessionProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useApi();
  const cache = useQueryClient();
  const { period } = usePeriod();
  const [state, dispatch] = useReducer(reduceMerge, IDLE);
  const reading = useRef<AbortController | null>(null);
  const lastRead = useRef<readonly File[]>([]);

  const session = useMemo<ExchangeSession>(() => {
    /** The core keeps a plan until it is applied or dropped; a drop that fails costs only its memory. */
    const dropPlan = () => {
      if (state.step === 'review') client.exchange.drop({ planId: state.plan.id }).catch(() => undefined);
    };
    const refuse = (code: string, message: string) => dispatch({ kind: 'failed', error: { code, message } });

    const read = async (files: readonly File[]) => {
      if (files.length === 0) return;
      navigate({ page: 'exchange', view: 'merge' });
      if (!period) return refuse('no-period', '还没有设期：请先在窗口上方新建一期，再放入各单位报回的文件。');
      if (state.step === 'review' && state.decisions.size > 0) {
        const decided = state.decisions.size;
        return refuse(
          'merge-under-way',
          `上一次放入的文件已定了 ${decided} 处，还没有汇总：请先汇总或放弃，再放入新的文件。`,
        );
      }
      if (files.length > MOST_FILES) {
        return refuse('too-many-files', `一次最多放入 ${MOST_FILES} 份文件，这次有 ${files.length} 份，请分几次。`);
      }
      reading.current?.abort();
      const controller = new AbortController();
      reading.current = controller;
      lastRead.current = files;
      dropPlan();
      dispatch({ kind: 'started', at: Date.now() });
      try {
        const input = { periodId: period.id, files: [...files] };
        for await (const event of await client.exchange.read(input, { signal: controller.signal })) {
          if (controller.signal.aborted) return;
          if (event.kind === 'progress') dispatch({ kind: 'progressed', progress: event });
          else dispatch({ kind: 'read', plan: event.result });
        }
      } catch (error) {
        if (!controller.signal.aborted) dispatch({ kind: 'failed', error: describeError(error) });
      }
    };

    const merge = async () => {
      if (state.step !== 'review' || state.applying) return;
      dispatch({ kind: 'applying' });
      try {
        const result = await client.exchange.apply({ planId: state.plan.id, choices: choicesOf(state.decisions) });
        dispatch({ kind: 'applied', result });
      } catch (error) {
        dispatch({ kind: 'failed', error: describeError(error) });
      }
      await cache.invalidateQueries();
    };

    return {
      state,
      readFiles: (files) => void read(files),
      readAgain: () => void read(lastRead.current),
      cancel: () => {
        reading.current?.abort();
        dispatch({ kind: 'reset' });
      },
      decide: (decisions) => dispatch({ kind: 'decided', decisions }),
      stepBack: () => dispatch({ kind: 'step-back' }),
      merge: () => void merge(),
      discard: () => {
        dropPlan();
        dispatch({ kind: 'reset' });
      },
    };
  }, [client, cache, period, state]);

  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
