import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useApi } from '../../../../api.ts';
import { describeError } from '../../../../describe-error.ts';
import { useExchangeSession } from '../../ExchangeSession.tsx';

/** Takes a merge back whole; a result that no longer holds goes. */
export function useUndoMerge() {
  const { client } = useApi();
  const { state, discard } = useExchangeSession();
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (batchId: number) => client.imports.undo({ batchId }),
    onSuccess: ({ id }) => {
      message.success('已撤销本次汇总，台账回到汇总以前');
      if (state.step === 'done' && state.result.batchId === id) discard();
    },
    onError: (error) => message.error(describeError(error).message),
    onSettled: () => cache.invalidateQueries(),
  });
}
