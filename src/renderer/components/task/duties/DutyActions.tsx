import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Obligation } from '../../../../shared/model/ledger.ts';
import { EVENT_KIND_WORDS, EVENT_KINDS } from '../../../../shared/tracking-words.ts';
import { useApi } from '../../../api.ts';
import { usePeriod } from '../../period/PeriodProvider.tsx';
import { useSteps } from '../../steps/StepProvider.tsx';
import { entryInput, unchangedDraft } from '../entry/entry-draft.ts';
import { chosenPeriod, lastEntryOf, openPeriods } from '../entry/said-by-period.ts';
import type { StepRequest, TaskFile } from '../task-file.ts';
import styles from './Duty.module.css';
import { arrangeActions, type Waiting } from './duty-actions.ts';

type Props = {
  readonly duty: Obligation;
  readonly file: TaskFile;
  readonly waiting: Waiting;
  readonly onAsk: (request: StepRequest) => void;
};

/** What may be done about one obligation now: the table of transitions says it, and the engine refuses the rest. */
export function DutyActions({ duty, file: { record }, waiting, onAsk }: Props) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const { periods, period } = usePeriod();
  const { front, more } = arrangeActions(record.possible[duty.id] ?? [], duty.standing, waiting);
  const open = chosenPeriod(openPeriods(periods ?? [], record.today), period);
  const inHand = duty.standing.state !== 'pending' && duty.standing.state !== 'closed';
  const ask = (kind: (typeof EVENT_KINDS)[number]) => onAsk({ kind, obligations: [duty] });

  const enterUnchanged = () => {
    if (!open) return;
    const draft = unchangedDraft(lastEntryOf(record.entries, duty.id));
    const entry = entryInput(draft, { obligationId: duty.id, on: record.today, corrects: null });
    take(() => client.tracking.enter({ periodId: open.id, entries: [entry] }));
  };

  return (
    <div
      className={styles.actions}
      role="toolbar"
      aria-label={`${duty.department}的办理`}
      onKeyDown={(event) => {
        if (event.key === '0' && inHand && !busy) enterUnchanged();
      }}
    >
      {front.map((kind, index) => (
        <Button key={kind} size="small" type={index === 0 ? 'primary' : 'default'} onClick={() => ask(kind)}>
          {EVENT_KIND_WORDS[kind]}
        </Button>
      ))}
      {inHand && (
        <>
          <Button size="small" onClick={() => onAsk({ kind: 'enter', obligation: duty, corrects: null })}>
            填报进展
          </Button>
          <Button
            size="small"
            disabled={!open || busy}
            aria-keyshortcuts="0"
            title={open ? `在“${open.name}”记“本期无变化”，评价和比例照旧（按 0）` : '没有可填报的期'}
            onClick={enterUnchanged}
          >
            无变化
          </Button>
        </>
      )}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((kind) => ({ key: kind, label: EVENT_KIND_WORDS[kind] })),
            onClick: ({ key }) => {
              const kind = EVENT_KINDS.find((one) => one === key);
              if (kind) ask(kind);
            },
          }}
        >
          <Button size="small" icon={<DownOutlined aria-hidden="true" />} iconPlacement="end">
            更多
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
