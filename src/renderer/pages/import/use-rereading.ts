import { type Dispatch, useEffect, useRef } from 'react';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { isRereading } from './corrections.ts';
import type { ImportEvent, ImportState } from './import-state.ts';

/**
 * Reads a file again whenever what the person says of it is not yet in force: one reading at a time, always with the
 * newest list, so that nothing said meanwhile is lost.
 */
export function useRereading(state: ImportState, dispatch: Dispatch<ImportEvent>): void {
  const { client } = useApi();
  const isBusy = useRef(false);
  useEffect(() => {
    if (state.step !== 'preview' || isBusy.current) return;
    const file = state.corrections.findIndex(isRereading);
    const made = state.corrections[file]?.made;
    if (!made) return;
    const planId = state.plan.id;
    isBusy.current = true;
    client.imports
      .correct({ planId, file, corrections: [...made] })
      .then(
        (plan): ImportEvent => ({ kind: 'reread', index: file, plan, inForce: made }),
        (error): ImportEvent => ({ kind: 'reread-failed', index: file, planId, error: describeError(error) }),
      )
      .then((event) => {
        isBusy.current = false;
        dispatch(event);
      });
  }, [state, client, dispatch]);
}
