import { skipToken, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReportKind } from '../../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../../shared/report-words.ts';
import { EVENT_KIND_WORDS } from '../../../../shared/tracking-words.ts';
import { useApi } from '../../../api.ts';
import { EventDialog } from '../../../components/task/steps/EventDialog.tsx';
import { UrgeDialog } from '../../../components/task/steps/UrgeDialog.tsx';
import styles from '../Reports.module.css';
import type { Issued } from './issue-paper.ts';

/** The step in the ledger that goes with a paper. */
const STEPS: Partial<Record<ReportKind, 'assign' | 'urge'>> = { 'assign-notice': 'assign', 'urge-notice': 'urge' };

type Props = { readonly issued: Issued; readonly onClose: () => void };

/**
 * After a paper left: 登记交办 or 登记催办 of the same obligations, under its number. Offered and not done, since the paper
 * may be signed tomorrow; gone once the step is taken, or the paper is taken back.
 */
export function StepOffer({ issued: { paper, request }, onClose }: Props) {
  const { queries } = useApi();
  const [asking, setAsking] = useState(false);
  const step = STEPS[paper.kind];
  const papers = useQuery(queries.reports.papers.queryOptions()).data;
  const { taskId } = request;
  const task = useQuery(
    queries.tasks.get.queryOptions({ input: step && taskId !== undefined ? { id: taskId } : skipToken }),
  ).data;
  const told = task?.obligations.filter(({ id }) => request.obligations?.includes(id) ?? true) ?? [];
  const possible = useQuery(
    queries.tracking.possible.queryOptions({
      input: told.length > 0 ? { obligations: told.map(({ id }) => id) } : skipToken,
    }),
  ).data;

  const ids = possible?.find(({ kind }) => kind === step)?.obligations ?? [];
  const obligations = told.filter(({ id }) => ids.includes(id));
  if (!step || obligations.length === 0 || !papers?.some(({ id }) => id === paper.id)) return null;
  const asked = { obligations, paper: paper.number ?? '', today: dayjs().format('YYYY-MM-DD'), onClose };
  const word = EVENT_KIND_WORDS[step];
  return (
    <section className={styles.offer} aria-label={`登记${word}`}>
      <span>
        {REPORT_KIND_WORDS[paper.kind]}“{paper.number ?? paper.about}”已登记发出，台账里还没有记这次{word}。
      </span>
      <Button size="small" type="primary" onClick={() => setAsking(true)}>
        登记{word} {obligations.length} 家…
      </Button>
      <Button size="small" onClick={onClose}>
        不登记
      </Button>
      {asking && (step === 'urge' ? <UrgeDialog {...asked} /> : <EventDialog kind={step} {...asked} />)}
    </section>
  );
}
