import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Change } from '../../../shared/model/directory.ts';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { useUndoKey } from '../use-undo-key.ts';

type Step = {
  /** Calls the engine; null says that nothing had to be changed. */
  readonly run: () => Promise<Change | null>;
  /** After it was taken, before its 撤销 is offered: closes the dialog, leads to the body that is left. */
  readonly then?: (() => void) | undefined;
};

type Steps = {
  /** Takes a person's step; a refusal is shown and leaves everything as it was. */
  readonly take: (run: Step['run'], then?: Step['then']) => void;
  readonly undo: (id: number) => void;
  readonly redo: (id: number) => void;
  readonly busy: boolean;
};

const StepsContext = createContext<Steps | null>(null);

export function useSteps(): Steps {
  const steps = useContext(StepsContext);
  if (!steps) throw new Error('useSteps is used outside of StepProvider');
  return steps;
}

/** Seconds: long enough to read the sentence and to reach its button. */
const SECONDS = 8;

/** Until the pages have seen what was read: they are told in the turn before. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Every change that a person makes: one step, said in a sentence, with 撤销 beside it and under Ctrl+Z. */
export function StepProvider({ children }: { readonly children: ReactNode }) {
  const { client, queries } = useApi();
  const cache = useQueryClient();
  const { message } = App.useApp();
  /** Steps taken in this window and not taken back yet, the last one last: what Ctrl+Z goes through. */
  const [taken, setTaken] = useState<readonly number[]>([]);

  const { mutate, isPending } = useMutation({
    mutationFn: ({ run }: Step) => run(),
    onSuccess: (change, { then }) => {
      then?.();
      if (change) show(change);
      else message.info('没有改动');
    },
    onError: (error) => message.error(describeError(error).message, SECONDS),
    onSettled: readAnew,
  });

  const undo = useCallback((id: number) => mutate({ run: () => client.changes.undo({ id }) }), [client, mutate]);
  const redo = useCallback((id: number) => mutate({ run: () => client.changes.redo({ id }) }), [client, mutate]);

  /** The periods first: which one the window is about decides what its pages ask for, and a step may have taken it away. */
  async function readAnew() {
    await cache.invalidateQueries({ queryKey: queries.periods.key() });
    await nextTurn();
    await cache.invalidateQueries();
  }

  function show(change: Change) {
    const done = change.state === 'done';
    setTaken((ids) => (done ? [...ids, change.id] : ids.filter((id) => id !== change.id)));
    message.success({
      key: 'step',
      duration: SECONDS,
      content: (
        <>
          {done ? change.summary : `已撤销：${change.summary}`}
          <Button type="link" size="small" onClick={() => (done ? undo(change.id) : redo(change.id))}>
            {done ? '撤销' : '重做'}
          </Button>
        </>
      ),
    });
  }

  const last = taken.at(-1);
  useUndoKey(() => {
    if (last !== undefined && !isPending) undo(last);
  });

  const steps = useMemo<Steps>(
    () => ({ take: (run, then) => mutate({ run, then }), undo, redo, busy: isPending }),
    [mutate, undo, redo, isPending],
  );
  return <StepsContext.Provider value={steps}>{children}</StepsContext.Provider>;
}
