import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { TaskFilter } from '../../../shared/model/ledger.ts';
import type { ReportKind } from '../../../shared/model/report.ts';
import { useApi } from '../../api.ts';
import { usePeriod } from '../../components/period/PeriodProvider.tsx';
import { navigate } from '../../use-route.ts';
import { keptTemplate, type ReportChoice, requestOf } from './report-request.ts';
import { useAddressee } from './use-addressee.ts';

/** What is chosen: kind, task and rows in the address, the rest as long as the page is open. */
export function useChoice(kind: ReportKind, taskId: number | null, filter: TaskFilter) {
  const { queries } = useApi();
  const { periods, counted } = usePeriod();
  const kept = useQuery(queries.reports.templates.queryOptions()).data;
  const [ofToday, setOfToday] = useState(false);
  const [numbers, setNumbers] = useState<Partial<Record<ReportKind, string>>>({});
  const [templates, setTemplates] = useState<Partial<Record<ReportKind, number | null>>>({});
  const { addressee, obligations, isReady: isAddressed } = useAddressee(kind, taskId);
  const isReady = periods !== null && isAddressed;
  const choice: ReportChoice = {
    kind,
    taskId,
    filter,
    obligations,
    periodId: ofToday ? null : (counted?.id ?? null),
    number: numbers[kind] ?? '',
    templateId: keptTemplate(templates[kind] ?? null, kept),
  };
  const number = useDeferredValue(choice.number);
  const change = (next: Partial<ReportChoice>) => {
    if (next.periodId !== undefined) setOfToday(next.periodId === null);
    if (next.number !== undefined) setNumbers({ ...numbers, [kind]: next.number });
    if (next.templateId !== undefined) setTemplates({ ...templates, [kind]: next.templateId });
    if (next.taskId !== undefined || next.filter !== undefined) {
      navigate({ page: 'reports', kind, task: next.taskId ?? taskId ?? undefined, filter: next.filter ?? filter });
    }
  };
  return {
    choice,
    /** Null until periods and bodies are read, and until a task is chosen where the kind is about one. */
    request: isReady ? requestOf({ ...choice, number }) : null,
    isReady,
    addressee,
    change,
  };
}
