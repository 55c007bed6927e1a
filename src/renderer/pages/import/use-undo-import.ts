import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useApi } from '../../api.ts';
import { describeError } from '../../describe-error.ts';

/** Takes batches back, the last one first; every page then reads the ledger anew. */
export function useUndoImport(onUndone?: () => void) {
  const { client } = useApi();
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async (batchIds: readonly number[]) => {
      for (const batchId of batchIds.toSorted((one, other) => other - one)) await client.imports.undo({ batchId });
    },
    onSuccess: () => {
      message.success('已撤销，台账回到导入之前');
      onUndone?.();
    },
    onError: (error) => message.error(describeError(error).message),
    onSettled: () => cache.invalidateQueries(),
  });
}
