import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Figure, Report, Share } from '../../../../shared/model/report.ts';
import { runWords } from '../../../../shared/report-text.ts';
import { useEscape } from '../../../components/use-escape.ts';
import { formatRoute } from '../../../route.ts';
import styles from '../Reports.module.css';
import { rowsBehind } from './figure-rows.ts';

/** As many as are read on a screen; the rest is on the sheet 明细 of the workbook. */
const MOST = 300;

type Props = { readonly report: Report; readonly of: Figure | Share; readonly onClose: () => void };

/** The rows that a number of the report counts, each a door to its task. */
export function DetailsPanel({ report, of, onClose }: Props) {
  const rows = rowsBehind(of, report);
  useEscape(onClose);
  return (
    <aside className={styles.settings} aria-label="明细">
      <div className={styles.detailsHead}>
        <h2>
          “{runWords(of)}”：{(of.kind === 'share' ? of.part : of).of === 'tasks' ? '任务' : '单位任务'} {rows.length} 行
        </h2>
        <Button
          size="small"
          autoFocus
          icon={<CloseOutlined aria-hidden="true" />}
          aria-label="关闭明细（Esc）"
          onClick={onClose}
        />
      </div>
      {of.kind === 'share' && (
        <p>
          {of.part.value} ÷ {of.whole.value}，同组百分比合计为 100.0%。
        </p>
      )}
      <ol className={styles.details}>
        {rows.slice(0, MOST).map(({ obligationId, taskId, cells }) => (
          <li key={`${taskId} ${obligationId}`}>
            <a href={formatRoute({ page: 'task', id: taskId })}>
              {cells.number} {cells.content}
            </a>
            <span>
              {[cells.department, cells.role, cells.state, cells.rating, cells.light].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {rows.length > MOST && <p>只列前 {MOST} 行，全部见导出的 Excel 中“明细”一表。</p>}
    </aside>
  );
}
