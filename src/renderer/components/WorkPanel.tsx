import { Progress as Bar, Button } from 'antd';
import { useEffect, useState } from 'react';
import styles from './WorkPanel.module.css';
import { type Progress, secondsLeft } from './work-progress.ts';

type Props = {
  readonly title: string;
  /** Null before the first step is known. */
  readonly progress: Progress | null;
  /** Milliseconds. */
  readonly startedAt: number;
  readonly onCancel: () => void;
};

/** Long work under way: which file, how far, how long still, and 取消. */
export function WorkPanel({ title, progress, startedAt, onCancel }: Props) {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const left = secondsLeft(progress, now - startedAt);
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
  return (
    <section className={styles.panel} aria-label={title} aria-busy="true">
      <h2>{title}</h2>
      <p role="status">
        {progress ? `${progress.label}（${progress.done}/${progress.total}）` : '正在打开…'}
        {left !== null && `，大约还要 ${left} 秒`}
      </p>
      <Bar percent={percent} status="active" aria-label="进度" />
      <Button onClick={onCancel} autoFocus>
        取消
      </Button>
    </section>
  );
}
