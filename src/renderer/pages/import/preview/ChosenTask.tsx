import { COLUMN_WORDS } from '../../../../shared/glossary.ts';
import { CellMark } from '../../../components/Facts.tsx';
import { DeadlineLine, IndicatorLine } from '../../../components/task/ValueLines.tsx';
import styles from './Preview.module.css';
import { ReadDuties } from './ReadDuties.tsx';
import type { PlacedTask } from './source/task-cells.ts';

/** The whole reading of one task, to be compared with its marked cells. */
export function ChosenTask({ placed }: { readonly placed: PlacedTask }) {
  const { task } = placed;
  return (
    <dl className={styles.chosen} aria-label="选中的任务">
      {task.category.length > 0 && (
        <>
          <dt>类别</dt>
          <dd>{task.category.join(' › ')}</dd>
        </>
      )}
      <dt>任务</dt>
      <dd>
        {task.number !== null && <strong>{task.number}. </strong>}
        {task.content} <CellMark cell={task.cells.content} />
      </dd>
      <dt>原文</dt>
      <dd>{task.responsibility || '（空）'}</dd>
      <dt>读作</dt>
      <dd>
        <ReadDuties task={task} />
      </dd>
      <dt>时限</dt>
      <dd>
        {task.deadlines.length === 0 && '未写明'}
        {task.deadlines.map((deadline) => (
          <div key={`${deadline.cell} ${deadline.text}`}>
            <DeadlineLine deadline={deadline} />
          </div>
        ))}
      </dd>
      {task.indicators.length > 0 && (
        <>
          <dt>指标</dt>
          <dd>
            {task.indicators.map((indicator) => (
              <div key={`${indicator.cell} ${indicator.name} ${indicator.text}`}>
                <IndicatorLine indicator={indicator} />
              </div>
            ))}
          </dd>
        </>
      )}
      {task.extras.map((extra) => (
        <div key={extra.cell} className={styles.pair}>
          <dt>{extra.header || COLUMN_WORDS[extra.meaning]}</dt>
          <dd>
            {extra.text} <CellMark cell={extra.cell} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
