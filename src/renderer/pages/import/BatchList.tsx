import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { BatchTable } from '../../components/BatchTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { describeError } from '../../describe-error.ts';
import { useUndoImport } from './use-undo-import.ts';
import { countWords } from './version/version-choice.ts';

/** Earlier imports; each can be taken back whole. Merges of returned forms are listed where they are made. */
export function BatchList() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.imports.batches.queryOptions());
  const undo = useUndoImport();
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  const batches = data?.filter(({ kind }) => kind === 'import') ?? [];
  if (batches.length === 0) return null;
  return (
    <BatchTable
      title="导入记录"
      step="导入"
      batches={batches}
      about={({ version }) => (version ? `（《${version.title}》新版本：${countWords(version)}）` : '')}
      undoing={undo.isPending ? (undo.variables[0] ?? null) : null}
      onUndo={(batchId) => undo.mutate([batchId])}
    />
  );
}
