import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import type { TaskFile } from './task-file.ts';

/**
 * One task with its record. While another is on its way the last one stays to be read, wording and record of the same
 * task together, never of two.
 */
export function useTaskFile(id: number | null) {
  const { queries } = useApi();
  const task = useQuery(
    queries.tasks.get.queryOptions({
      input: id === null ? skipToken : { id },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const record = useQuery(
    queries.tracking.record.queryOptions({
      input: id === null ? skipToken : { taskId: id },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const [file, setFile] = useState<TaskFile | null>(null);
  const fits = task.data && record.data && task.data.id === record.data.taskId;
  if (fits && (file?.task !== task.data || file.record !== record.data)) {
    setFile({ task: task.data, record: record.data });
  }
  return {
    file,
    error: task.error ?? record.error,
    retry: () => {
      void task.refetch();
      void record.refetch();
    },
  };
}
