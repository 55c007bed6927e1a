import { Button } from 'antd';
import { useMemo } from 'react';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useExchangeSession } from '../ExchangeSession.tsx';
import { countDecisions } from './decisions.ts';
import styles from './Merge.module.css';
import type { Review } from './MergeView.tsx';
import { mergeWords } from './merge-words.ts';

/** Says in numbers what 汇总 will do, and does it. */
export function MergeBar({ review }: { readonly review: Review }) {
  const { merge, discard } = useExchangeSession();
  const { plan, decisions, applying, error } = review;
  const counts = useMemo(() => countDecisions(plan.changes, decisions), [plan.changes, decisions]);
  const notes = plan.reading.length;
  const something = counts.taken > 0 || counts.left > 0 || notes > 0;
  return (
    <>
      {error && <ErrorNotice error={error} />}
      <div className={styles.confirm}>
        <p role="status">{mergeWords(counts, notes)}</p>
        <Button onClick={discard} disabled={applying}>
          {something ? '放弃，不改台账' : '返回'}
        </Button>
        <Button type="primary" disabled={!something} loading={applying} onClick={merge}>
          {counts.taken > 0 ? `汇总 ${counts.taken} 处` : '记下'}
        </Button>
      </div>
    </>
  );
}
