import { useQuery } from '@tanstack/react-query';
import type { TaskSummary } from '../../../../shared/model/ledger.ts';
import { type Client, useApi } from '../../../api.ts';
import { owedRows } from './owed-rows.ts';

/** As many tasks as the contract gives at once. */
const PAGE = 500;

async function listTasks(client: Client, departmentId: number): Promise<readonly TaskSummary[]> {
  const tasks: TaskSummary[] = [];
  for (;;) {
    const page = await client.tasks.list({ filter: { departmentId }, offset: tasks.length, limit: PAGE });
    tasks.push(...page.tasks);
    if (page.tasks.length === 0 || tasks.length >= page.total) return tasks;
  }
}

/** Every obligation that a body owes now. */
export function useOwed(departmentId: number) {
  const { client, queries } = useApi();
  return useQuery({
    queryKey: [...queries.tasks.key(), 'owed', departmentId],
    queryFn: () => listTasks(client, departmentId),
    select: (tasks) => owedRows(tasks, departmentId),
    gcTime: 0,
  });
}
