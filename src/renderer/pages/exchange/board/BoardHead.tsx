import { useQuery } from '@tanstack/react-query';
import type { Period } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { WordMark } from '../../../components/Facts.tsx';
import styles from './Board.module.css';
import { boardWords } from './board-rows.ts';

/** Which period, until when, and how it stands as a whole. */
export function BoardHead({ period }: { readonly period: Period }) {
  const { queries } = useApi();
  const board = useQuery(queries.exchange.returns.queryOptions({ input: { periodId: period.id } }));
  return (
    <span>
      <strong>{period.name}</strong> 报送截止 {period.cutoff} {period.state === 'frozen' && <WordMark>已冻结</WordMark>}
      {board.data && <span className={styles.soft}>　{boardWords(board.data)}</span>}
    </span>
  );
}
