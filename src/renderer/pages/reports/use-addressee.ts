import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportKind } from '../../../shared/model/report.ts';
import { useApi } from '../../api.ts';
import { isToOneBody } from './report-request.ts';

/** Whom a letter is for, of those who owe its task. It says nothing of which rows other reports are about. */
export type Addressee = {
  /** Null for each of them. */
  readonly departmentId: number | null;
  /** Those who can be chosen; none where the kind is no letter to one body. */
  readonly bodies: readonly { readonly id: number; readonly name: string }[];
  readonly choose: (departmentId: number | null) => void;
};

/** Whom a letter is for, and what of the task is theirs; null for all of it. */
export function useAddressee(kind: ReportKind, taskId: number | null) {
  const { queries } = useApi();
  const [chosen, choose] = useState<number | null>(null);
  const isAsked = isToOneBody(kind) && taskId !== null;
  const task = useQuery(queries.tasks.get.queryOptions({ input: isAsked ? { id: taskId } : skipToken })).data;
  const owed = isAsked ? (task?.obligations ?? []) : [];
  const names = new Map(owed.map((each) => [each.departmentId, each.department]));
  // Of another task, chosen before: a body that does not owe this one.
  const departmentId = chosen !== null && names.has(chosen) ? chosen : null;
  const addressee: Addressee = { departmentId, bodies: [...names].map(([id, name]) => ({ id, name })), choose };
  return {
    addressee,
    isReady: !isAsked || task !== undefined,
    obligations:
      departmentId === null ? null : owed.filter((each) => each.departmentId === departmentId).map(({ id }) => id),
  };
}
