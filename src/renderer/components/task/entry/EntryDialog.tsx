import { Alert, Input, Select } from 'antd';
import { useState } from 'react';
import type { Obligation } from '../../../../shared/model/ledger.ts';
import type { ProgressEntry } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { usePeriod } from '../../period/PeriodProvider.tsx';
import { Field, Pair, StepDialog } from '../../steps/StepDialog.tsx';
import { useSteps } from '../../steps/StepProvider.tsx';
import type { TaskFile } from '../task-file.ts';
import { EntryFields } from './EntryFields.tsx';
import { draftFrom, draftOf, entryInput, measuredOn, saysSomething } from './entry-draft.ts';
import { chosenPeriod, lastEntryOf, openPeriods } from './said-by-period.ts';

type Props = {
  readonly obligation: Obligation;
  readonly corrects: ProgressEntry | null;
  readonly file: TaskFile;
  readonly onClose: () => void;
};

/** What a body says in a period. A correction is an entry of its own: the one that it corrects stays to be read. */
export function EntryDialog({ obligation, corrects, file: { task, record }, onClose }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const { periods, period } = usePeriod();
  const last = lastEntryOf(record.entries, obligation.id);
  const [draft, setDraft] = useState(() =>
    corrects ? draftOf(corrects, task.indicators) : draftFrom(last, task.indicators),
  );
  const open = openPeriods(periods ?? [], record.today);
  const [chosen, setChosen] = useState<number | null>(null);
  const wanted = corrects?.periodId ?? chosen ?? chosenPeriod(open, period)?.id;
  const into = open.find(({ id }) => id === wanted) ?? null;
  const enter = () => {
    if (!into) return;
    const on = measuredOn(into, record.today);
    const entry = entryInput(draft, { obligationId: obligation.id, on, corrects });
    take(() => client.tracking.enter({ periodId: into.id, entries: [entry] }), onClose);
  };
  return (
    <StepDialog
      title={`${corrects ? `更正${corrects.period}进展` : '填报进展'}：${obligation.department}`}
      hint={
        corrects
          ? '更正是一条新记录，原来的一条划去保留。'
          : last
            ? '存在问题、下一步措施、评价和比例已照上次填好，有变化的再改。'
            : '填一项也可以；没有进展的写明原因。'
      }
      okText={corrects ? '记为更正' : '记入本期'}
      ready={into !== null && saysSomething(draft)}
      width={720}
      onOk={enter}
      onClose={onClose}
    >
      {open.length === 0 && !corrects && (
        <Alert type="warning" showIcon title="还没有可填报的期。请先在窗口顶部新建填报期。" />
      )}
      <Pair>
        <Field word="填报期">
          <Select
            aria-label="填报期"
            disabled={corrects !== null}
            value={into?.id ?? null}
            options={open.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
        </Field>
        <Field word="填报人（可不填）">
          <Input
            aria-label="填报人（可不填）"
            maxLength={60}
            value={draft.saidBy}
            onChange={(event) => setDraft({ ...draft, saidBy: event.target.value })}
          />
        </Field>
      </Pair>
      <EntryFields
        draft={draft}
        indicators={task.indicators}
        before={corrects ? null : (last?.progress ?? null)}
        onChange={setDraft}
      />
    </StepDialog>
  );
}
