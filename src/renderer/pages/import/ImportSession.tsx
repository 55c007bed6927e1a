import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useReducer, useRef } from 'react';
import type { ProgressEvent } from '../../../shared/contract.ts';
import type { Correction } from '../../../shared/model/correction.ts';
import type { NameAnswer } from '../../../shared/model/directory.ts';
import type { ImportPlan } from '../../../shared/model/import-plan.ts';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { navigate } from '../../use-route.ts';
import {
  type FileChoice,
  IDLE,
  type ImportState,
  isAnyRereading,
  reduceImport,
  summarizeImport,
} from './import-state.ts';
import { useRereading } from './use-rereading.ts';

export type ImportSession = {
  readonly state: ImportState;
  readonly readFiles: (files: readonly File[]) => void;
  readonly readSamples: () => void;
  readonly cancel: () => void;
  readonly choose: (index: number, choice: Partial<FileChoice>) => void;
  /** Says of a file what its list of corrections is from now on; it is read again with them. */
  readonly correct: (index: number, made: readonly Correction[]) => void;
  /** Takes the last step of that back. */
  readonly stepBack: (index: number) => void;
  /** Says who is meant by a name of a place; null takes it back. */
  readonly answer: (key: string, answer: NameAnswer | null) => void;
  readonly confirm: () => void;
  readonly discard: () => void;
};

type Reading = AsyncIterable<ProgressEvent<ImportPlan>>;

const SessionContext = createContext<ImportSession | null>(null);

export function useImportSession(): ImportSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useImportSession is used outside of ImportSessionProvider');
  return session;
}

/** Holds the one import under way above the pages, so that a look at the ledger does not lose it. */
export function ImportSessionProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useApi();
  const cache = useQueryClient();
  const [state, dispatch] = useReducer(reduceImport, IDLE);
  const reading = useRef<AbortController | null>(null);

  useRereading(state, dispatch);

  const session = useMemo<ImportSession>(() => {
    /** The core keeps a plan until it is applied or dropped; a drop that fails costs only its memory. */
    const dropPlan = () => {
      if (state.step === 'preview') client.imports.drop({ planId: state.plan.id }).catch(() => undefined);
    };

    const read = async (open: (signal: AbortSignal) => Promise<Reading>) => {
      reading.current?.abort();
      const controller = new AbortController();
      reading.current = controller;
      dropPlan();
      dispatch({ kind: 'started', at: Date.now() });
      navigate({ page: 'import' });
      try {
        for await (const event of await open(controller.signal)) {
          if (controller.signal.aborted) return;
          if (event.kind === 'progress') dispatch({ kind: 'progressed', progress: event });
          else dispatch({ kind: 'read', plan: event.result });
        }
      } catch (error) {
        if (!controller.signal.aborted) dispatch({ kind: 'failed', error: describeError(error) });
      }
    };

    const confirm = async () => {
      if (state.step !== 'preview' || state.applying || isAnyRereading(state)) return;
      const summary = summarizeImport(state.plan, state.choices, state.answers);
      if (summary.files.length === 0 || summary.placeless) return;
      dispatch({ kind: 'applying' });
      try {
        const results = await client.imports.apply({
          planId: state.plan.id,
          files: [...summary.files],
          again: summary.again,
        });
        dispatch({ kind: 'applied', results });
      } catch (error) {
        dispatch({ kind: 'failed', error: describeError(error) });
      }
      await cache.invalidateQueries();
    };

    return {
      state,
      readFiles: (files) => {
        if (files.length > 0) void read((signal) => client.imports.preview({ files: [...files] }, { signal }));
      },
      readSamples: () => void read((signal) => client.imports.previewSamples(undefined, { signal })),
      cancel: () => {
        reading.current?.abort();
        dispatch({ kind: 'reset' });
      },
      choose: (index, choice) => dispatch({ kind: 'chosen', index, choice }),
      correct: (index, made) => dispatch({ kind: 'corrected', index, made }),
      stepBack: (index) => dispatch({ kind: 'step-back', index }),
      answer: (key, answer) => dispatch({ kind: 'answered', key, answer }),
      confirm: () => void confirm(),
      discard: () => {
        dropPlan();
        dispatch({ kind: 'reset' });
      },
    };
  }, [state, client, cache]);

  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
