import { Button } from 'antd';
import { EVENT_KIND_WORDS } from '../../../../shared/tracking-words.ts';
import { Section } from '../../Facts.tsx';
import type { StepRequest, TaskFile } from '../task-file.ts';
import styles from './Duty.module.css';
import { DutyCard } from './DutyCard.tsx';
import { sharedActions } from './duty-actions.ts';
import { inOrder } from './in-order.ts';
import { SummarizingChoice } from './SummarizingChoice.tsx';

type Props = { readonly file: TaskFile; readonly onAsk: (request: StepRequest) => void };

/** Who owes what in one task, where each stands, and what can be done about it. */
export function DutyList({ file, onAsk }: Props) {
  const { task, record } = file;
  const duties = inOrder(task.obligations);
  return (
    <Section title={`责任单位（${duties.length}）`}>
      {duties.length === 0 && <p className={styles.soft}>没有读出责任单位。</p>}
      <div className={styles.together}>
        {sharedActions(record.possible).map(({ kind, obligationIds }) => (
          <Button
            key={kind}
            size="small"
            onClick={() => onAsk({ kind, obligations: duties.filter(({ id }) => obligationIds.includes(id)) })}
          >
            {EVENT_KIND_WORDS[kind]} {obligationIds.length} 家
          </Button>
        ))}
        <SummarizingChoice file={file} />
      </div>
      {duties.map((duty) => (
        <DutyCard key={duty.id} duty={duty} file={file} onAsk={onAsk} />
      ))}
      {task.openList && <p className={styles.soft}>原文写有“等”，名单没有列全。</p>}
    </Section>
  );
}
