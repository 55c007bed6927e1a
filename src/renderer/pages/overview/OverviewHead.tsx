import { FileTextOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Overview, Period } from '../../../shared/model/tracking.ts';
import { WordMark } from '../../components/Facts.tsx';
import { shownTime } from '../../components/shown-time.ts';
import { formatRoute } from '../../route.ts';
import styles from './Overview.module.css';

type Props = {
  readonly overview: Overview;
  /** The chosen period where it has not begun: the page is about today then. */
  readonly ahead: Period | null;
  /** Another period was chosen, and its numbers are being counted. */
  readonly counting: boolean;
};

/** What the page is about: the period, until which day, and whether its numbers can still move. */
export function OverviewHead({ overview, ahead, counting }: Props) {
  const { period, asOf, frozenAt } = overview;
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{period ? `${period}总览` : '总览'}</h1>
      {frozenAt ? (
        <>
          <WordMark>已冻结</WordMark>
          <span className={styles.soft}>
            数字截至 {asOf}，{shownTime(frozenAt)} 冻结后不再变化；点开数字看到的是台账现在的行。
          </span>
        </>
      ) : (
        <span className={styles.soft}>
          数字截至 {asOf}，随台账变化
          {ahead && `。“${ahead.name}”从 ${ahead.start} 开始，这里是今天的情况`}
        </span>
      )}
      <span role="status">{counting && '正在统计所选的期…'}</span>
      <Button
        className={styles.print ?? ''}
        icon={<FileTextOutlined aria-hidden="true" />}
        href={formatRoute({ page: 'reports', kind: 'summary' })}
      >
        领导专报
      </Button>
      <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>
        打印
      </Button>
    </div>
  );
}
