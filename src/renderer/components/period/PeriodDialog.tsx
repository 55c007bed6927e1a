import { Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Period } from '../../../shared/model/tracking.ts';
import { useApi } from '../../api.ts';
import { DayField } from '../DayField.tsx';
import { Field, Pair, StepDialog } from '../steps/StepDialog.tsx';
import { useSteps } from '../steps/StepProvider.tsx';
import { usePeriod } from './PeriodProvider.tsx';
import { draftProblem, type PeriodDraft, proposePeriod } from './propose-period.ts';

type Props = {
  /** The period to change; null for a new one. */
  readonly period: Period | null;
  readonly onClose: () => void;
};

/** 新建一期, or 修改 one that is open: its name, its first day, and the day until which departments return. */
export function PeriodDialog({ period, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const { periods, choose } = usePeriod();
  const all = periods ?? [];
  const [draft, setDraft] = useState<PeriodDraft>(() => period ?? proposePeriod(all, dayjs().format('YYYY-MM-DD')));
  const problem = draftProblem(
    draft,
    all.filter(({ id }) => id !== period?.id),
  );

  const keep = () => {
    const { name, start, cutoff } = draft;
    if (!start || !cutoff) return;
    const values = { name: name.trim(), start, cutoff };
    take(
      () => (period ? client.periods.edit({ id: period.id, ...values }) : client.periods.add(values)),
      () => {
        // A new one that runs now is what the window turns to by itself.
        if (!period) choose(null);
        onClose();
      },
    );
  };

  return (
    <StepDialog
      title={period ? `修改“${period.name}”` : '新建一期'}
      hint="一期就是一次报送：各单位在截止日前报送进展，数字按期统计。冻结前随时可以修改。"
      okText={period ? '保存' : '新建'}
      ready={problem === null}
      onOk={keep}
      onClose={onClose}
    >
      <Field word="期名">
        <Input
          aria-label="期名"
          placeholder="如 2026年11月、第8期"
          maxLength={40}
          autoFocus
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </Field>
      <Pair>
        <Field word="起始日">
          <DayField
            label="起始日"
            size="middle"
            value={draft.start}
            onChange={(start) => setDraft({ ...draft, start })}
          />
        </Field>
        <Field word="报送截止日">
          <DayField
            label="报送截止日"
            size="middle"
            value={draft.cutoff}
            onChange={(cutoff) => setDraft({ ...draft, cutoff })}
          />
        </Field>
      </Pair>
      <span role="status">{problem}</span>
    </StepDialog>
  );
}
