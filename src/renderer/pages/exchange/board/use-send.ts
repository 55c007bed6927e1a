import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import type { ErrorData } from '../../../../shared/errors.ts';
import type { Period } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import type { Progress } from '../../../components/work-progress.ts';
import { describeError } from '../../../describe-error.ts';

type SendState =
  | { readonly step: 'asking' }
  | { readonly step: 'writing'; readonly progress: Progress | null }
  | { readonly step: 'failed'; readonly error: ErrorData };

/** Writes forms and hands them to the person; they are on record as sent once they are written. */
export function useSend({ id: periodId, name }: Period, onDone: () => void) {
  const { client, host } = useApi();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const { take } = useSteps();
  const [state, setState] = useState<SendState>({ step: 'asking' });
  const writing = useRef<AbortController | null>(null);

  const hand = async (files: readonly File[], as: 'zip' | 'files') => {
    if (as === 'files' && host.saveFiles) return host.saveFiles(files, `${name}反馈表`);
    for (const file of files) {
      const { saved } = await host.saveFile(file);
      if (!saved) return { saved };
    }
    return { saved: true };
  };

  /** Sending is a step like any other: it is said in a sentence, with 撤销 beside it and under Ctrl+Z. */
  const offerUndo = async () => {
    const [latest] = await client.changes.list({ limit: 1 });
    return latest?.kind === 'send-forms' ? latest : null;
  };

  const send = async (departments: readonly number[], as: 'zip' | 'files') => {
    const controller = new AbortController();
    writing.current = controller;
    setState({ step: 'writing', progress: null });
    try {
      const input = { periodId, departments: [...departments], as };
      for await (const event of await client.exchange.send(input, { signal: controller.signal })) {
        if (controller.signal.aborted) return;
        if (event.kind === 'progress') {
          setState({ step: 'writing', progress: event });
          continue;
        }
        const { saved } = await hand(await client.exchange.sent(event.result), as);
        if (!saved) message.warning('没有保存文件：反馈表已登记为下发，可以撤销，或重新生成。');
        else if (host.kind === 'browser') message.success('反馈表已下载，请到浏览器的下载文件夹查看');
        take(offerUndo);
        onDone();
      }
    } catch (error) {
      if (!controller.signal.aborted) setState({ step: 'failed', error: describeError(error) });
    }
    await cache.invalidateQueries();
  };

  return {
    state,
    send: (departments: readonly number[], as: 'zip' | 'files') => void send(departments, as),
    cancel: () => writing.current?.abort(),
  };
}
