import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { COLUMN_WORDS } from '../../../../shared/glossary.ts';
import type { Correction } from '../../../../shared/model/correction.ts';
import { CellMark } from '../../../components/Facts.tsx';
import { DeadlineLine, IndicatorLine } from '../../../components/task/ValueLines.tsx';
import { AssignmentEditor } from './edit/AssignmentEditor.tsx';
import { DeadlineEditor } from './edit/DeadlineEditor.tsx';
import styles from './Preview.module.css';
import { ReadDuties } from './ReadDuties.tsx';
import type { PlacedTask } from './source/task-cells.ts';

type Props = {
  readonly placed: PlacedTask;
  readonly onSay: (corrections: readonly Correction[]) => void;
};

/** The whole reading of one task, to be compared with its marked cells, and the two parts that can be corrected here. */
export function ChosenTask({ placed, onSay }: Props) {
  const { task } = placed;
  const [edited, setEdited] = useState<'bodies' | 'deadline' | null>(null);
  const stop = () => setEdited(null);
  const save = (corrections: readonly Correction[]) => {
    stop();
    if (corrections.length > 0) onSay(corrections);
  };
  const edit = (part: 'bodies' | 'deadline', name: string) => (
    <Button
      size="small"
      type="link"
      icon={<EditOutlined aria-hidden="true" />}
      aria-label={name}
      onClick={() => setEdited(part)}
    >
      改
    </Button>
  );
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
        {edited === 'bodies' ? (
          <AssignmentEditor task={task} onSave={save} onCancel={stop} />
        ) : (
          <>
            <ReadDuties task={task} /> {edit('bodies', '改责任单位')}
          </>
        )}
      </dd>
      <dt>时限</dt>
      <dd>
        {task.deadlines.length === 0 && '未写明'}
        {task.deadlines.map((deadline) => (
          <div key={`${deadline.cell} ${deadline.text}`}>
            <DeadlineLine deadline={deadline} />
          </div>
        ))}{' '}
        {edited === 'deadline' ? (
          <DeadlineEditor task={task} onSave={save} onCancel={stop} />
        ) : (
          edit('deadline', '改时限')
        )}
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
