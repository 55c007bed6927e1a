import { Button } from 'antd';
import type { Period } from '../../../../shared/model/tracking.ts';
import { shownTime } from '../../../components/shown-time.ts';
import styles from '../Settings.module.css';

type Props = {
  readonly periods: readonly Period[];
  readonly today: string;
  readonly onEdit: (period: Period) => void;
  readonly onFreeze: (period: Period) => void;
};

function stateWords({ state, frozenAt, start, cutoff }: Period, today: string): string {
  if (state === 'frozen') return `已冻结${frozenAt ? `（${shownTime(frozenAt)}）` : ''}`;
  if (start > today) return '未开始';
  return cutoff < today ? '已过截止日，未冻结' : '进行中';
}

/** All periods, newest first. */
export function PeriodTable({ periods, today, onEdit, onFreeze }: Props) {
  if (periods.length === 0) return <p className={styles.soft}>还没有期。按上面的周期新建，或自定一期。</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">各期，最近的在前</caption>
      <thead>
        <tr>
          <th scope="col">期名</th>
          <th scope="col">起始日</th>
          <th scope="col">报送截止日</th>
          <th scope="col">状态</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.id}>
            <td>{period.name}</td>
            <td>{period.start}</td>
            <td>{period.cutoff}</td>
            <td>{stateWords(period, today)}</td>
            <td>
              {period.state === 'open' ? (
                <>
                  <Button size="small" aria-label={`修改“${period.name}”`} onClick={() => onEdit(period)}>
                    修改
                  </Button>{' '}
                  <Button size="small" aria-label={`冻结“${period.name}”`} onClick={() => onFreeze(period)}>
                    冻结…
                  </Button>
                </>
              ) : (
                <span className={styles.soft}>数字不再变化</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
