import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../api.ts';
import { BatchTable } from '../../../../components/BatchTable.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { describeError } from '../../../../describe-error.ts';
import { useUndoMerge } from './use-undo-merge.ts';

/** Earlier merges; each can be taken back whole. */
export function MergeHistory() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.imports.batches.queryOptions());
  const undo = useUndoMerge();
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  const merges = data?.filter(({ kind }) => kind === 'merge') ?? [];
  if (merges.length === 0) return null;
  return (
    <BatchTable
      title="汇总记录"
      step="汇总"
      batches={merges}
      undoing={undo.isPending ? undo.variables : null}
      onUndo={undo.mutate}
    />
  );
}
