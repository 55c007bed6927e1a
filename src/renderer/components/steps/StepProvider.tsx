import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react';
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
  const taken = useRef<readonly number[]>([]);
  /** Ctrl+Z pressed and not followed yet: a key that is pressed before a step has ended counts, also twice in a row. */
  const wishes = useRef(0);
  const isUnderWay = useRef(false);

  const { mutate, isPending } = useMutation({
    mutationFn: ({ run }: Step) => run(),
    onSuccess: (change, { then }) => {
      then?.();
      if (change) show(change);
      else message.info('没有改动');
    },
    onError: (error) => message.error(describeError(error).message, SECONDS),
    onSettled(change) {
      isUnderWay.current = false;
      // What was to be taken back did not happen: the step before it is not meant.
      if (!change) wishes.current = 0;
      undoAsWished();
      return readAnew();
    },
  });

  const begin = useCallback(
    (step: Step) => {
      isUnderWay.current = true;
      mutate(step);
    },
    [mutate],
  );
  const undo = useCallback((id: number) => begin({ run: () => client.changes.undo({ id }) }), [client, begin]);
  const redo = useCallback((id: number) => begin({ run: () => client.changes.redo({ id }) }), [client, begin]);

  function undoAsWished() {
    if (isUnderWay.current || wishes.current === 0) return;
    const last = taken.current.at(-1);
    wishes.current = last === undefined ? 0 : wishes.current - 1;
    if (last !== undefined) undo(last);
  }

  /** The periods first: which one the window is about decides what its pages ask for, and a step may have taken it away. */
  async function readAnew() {
    await cache.invalidateQueries({ queryKey: queries.periods.key() });
    await nextTurn();
    await cache.invalidateQueries();
  }

  function show(change: Change) {
    const done = change.state === 'done';
    const others = taken.current.filter((id) => id !== change.id);
    taken.current = done ? [...others, change.id] : others;
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

  useUndoKey(() => {
    wishes.current += 1;
    undoAsWished();
  });

  const steps = useMemo<Steps>(
    () => ({ take: (run, then) => begin({ run, then }), undo, redo, busy: isPending }),
    [begin, undo, redo, isPending],
  );
  return <StepsContext.Provider value={steps}>{children}</StepsContext.Provider>;
}
