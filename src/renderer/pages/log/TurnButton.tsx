import { Button } from 'antd';
import type { LogEntry } from '../../../shared/model/log.ts';
import { useSteps } from '../../components/steps/StepProvider.tsx';
import styles from './Log.module.css';

type Props = { readonly change: NonNullable<LogEntry['change']>; readonly details: string };

/** 撤销 of a step that holds, 重做 of one that was taken back; a refusal says what has to be taken back before. */
export function TurnButton({ change, details }: Props) {
  const { undo, redo, busy } = useSteps();
  const done = change.state === 'done';
  const verb = done ? '撤销' : '重做';
  return (
    <span className={styles.turn}>
      <Button
        size="small"
        disabled={busy}
        aria-label={`${verb}：${details}`}
        onClick={() => (done ? undo(change.id) : redo(change.id))}
      >
        {verb}
      </Button>
      {!done && <span className={styles.soft}>已撤销</span>}
    </span>
  );
}
