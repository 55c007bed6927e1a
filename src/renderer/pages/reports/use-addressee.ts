import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReportKind } from '../../../shared/model/report.ts';
import { useApi } from '../../api.ts';
import { isToOneBody } from './report-request.ts';

/** Whom a letter can be for, and what of the task is theirs; null where the kind is no letter to one body. */
export function useAddressee(kind: ReportKind, taskId: number | null, departmentId: number | undefined) {
  const { queries } = useApi();
  const isAsked = isToOneBody(kind) && taskId !== null;
  const task = useQuery(queries.tasks.get.queryOptions({ input: isAsked ? { id: taskId } : skipToken })).data;
  const own = task?.obligations.filter((each) => each.departmentId === departmentId).map(({ id }) => id) ?? [];
  const names = new Map(task?.obligations.map((each) => [each.departmentId, each.department]));
  return {
    isReady: !isAsked || task !== undefined,
    /** Null for all: also where the rows in scope are those of a body that does not owe this task. */
    obligations: isAsked && own.length > 0 ? own : null,
    bodies: [...names].map(([id, name]) => ({ id, name })),
  };
}
