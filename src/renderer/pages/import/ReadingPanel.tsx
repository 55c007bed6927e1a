import { Progress as Bar, Button } from 'antd';
import { useEffect, useState } from 'react';
import styles from './Import.module.css';
import { useImportSession } from './ImportSession.tsx';
import { type Progress, secondsLeft } from './import-state.ts';

type Props = { readonly progress: Progress | null; readonly startedAt: number };

/** Reading under way: which file, how far, how long still, and 取消. */
export function ReadingPanel({ progress, startedAt }: Props) {
  const { cancel } = useImportSession();
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const left = secondsLeft(progress, now - startedAt);
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
  return (
    <section className={styles.reading} aria-label="正在读取文件" aria-busy="true">
      <h2>正在读取文件</h2>
      <p role="status">
        {progress ? `${progress.label}（${progress.done}/${progress.total}）` : '正在打开…'}
        {left !== null && `，大约还要 ${left} 秒`}
      </p>
      <Bar percent={percent} status="active" aria-label="读取进度" />
      <Button onClick={cancel} autoFocus>
        取消
      </Button>
    </section>
  );
}
