import { type Dispatch, useEffect, useRef } from 'react';
import type { ImportPlan } from '../../../shared/model/import-plan.ts';
import { type Client, useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { type FileRequest, nextRequest } from './file-requests.ts';
import type { ImportEvent, ImportState } from './import-state.ts';

/** A place is typed character by character; the core hears of it when the typing rests. */
const TYPING_RESTS = 400;

/**
 * Lets the core plan a file anew whenever what the person says of it is not yet in force: one request at a time, always
 * with the newest word, so that nothing said meanwhile is lost.
 */
export function useRereading(state: ImportState, dispatch: Dispatch<ImportEvent>): void {
  const { client } = useApi();
  const isBusy = useRef(false);
  useEffect(() => {
    if (state.step !== 'preview' || isBusy.current) return;
    const planId = state.plan.id;
    const request = nextRequest(state);
    if (!request) return;
    const start = () => {
      isBusy.current = true;
      send(client, planId, request)
        .then(
          (plan): ImportEvent => replanned(request, plan),
          (error): ImportEvent => ({ kind: 'replan-failed', request, planId, error: describeError(error) }),
        )
        .then((event) => {
          isBusy.current = false;
          dispatch(event);
        });
    };
    const timer = setTimeout(start, request.kind === 'place' ? TYPING_RESTS : 0);
    return () => clearTimeout(timer);
  }, [state, client, dispatch]);
}

function send(client: Client, planId: string, request: FileRequest): Promise<ImportPlan> {
  const { file } = request;
  return request.kind === 'place'
    ? client.imports.setPlace({ planId, file, place: request.place })
    : client.imports.correct({ planId, file, corrections: [...request.corrections] });
}

function replanned(request: FileRequest, plan: ImportPlan): ImportEvent {
  return { kind: 'replanned', request, plan };
}
