import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';
import { useImportSession } from './ImportSession.tsx';

/** Takes batches back, the last one first; every page then reads the ledger anew, and a result that no longer holds goes. */
export function useUndoImport() {
  const { client } = useApi();
  const { state, discard } = useImportSession();
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async (batchIds: readonly number[]) => {
      for (const batchId of batchIds.toSorted((one, other) => other - one)) await client.imports.undo({ batchId });
    },
    onSuccess: (_undone, batchIds) => {
      message.success('已撤销');
      if (state.step === 'done' && state.results.some((result) => batchIds.includes(result.batchId))) discard();
    },
    onError: (error) => message.error(describeError(error).message),
    onSettled: () => cache.invalidateQueries(),
  });
}
