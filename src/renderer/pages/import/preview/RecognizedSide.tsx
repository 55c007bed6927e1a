import { Segmented } from 'antd';
import { useState } from 'react';
import type { Settled } from '../../../../shared/model/correction.ts';
import type { Doubt } from '../../../../shared/model/table.ts';
import { VirtualTable } from '../../../components/VirtualTable.tsx';
import { ChosenTask } from './ChosenTask.tsx';
import { WorkList } from './doubts/WorkList.tsx';
import styles from './Preview.module.css';
import { recognizedColumns } from './recognized-columns.tsx';
import { keyOfTask, type PlacedTask } from './source/task-cells.ts';
import type { FileSpeech } from './use-file-corrections.ts';

type Props = {
  readonly tasks: readonly PlacedTask[];
  readonly doubts: readonly Doubt[];
  readonly chosen: number;
  readonly pointed: number;
  readonly onChoose: (task: number) => void;
  readonly onPoint: (task: number) => void;
  readonly settled: readonly Settled[];
  readonly speech: FileSpeech;
  readonly onDoubt: (doubt: Doubt) => void;
  readonly onSettled: (settled: Settled) => void;
};

const ROW_HEIGHT = 56;

/** What was read: the doubts first where there are any, the tasks, and below them the whole of the chosen task. */
export function RecognizedSide(props: Props) {
  const { tasks, doubts, settled, speech, chosen, pointed, onChoose, onPoint } = props;
  const [list, setList] = useState<'doubts' | 'tasks'>(doubts.length + settled.length > 0 ? 'doubts' : 'tasks');
  const task = tasks[chosen];
  return (
    <section className={styles.half} aria-label="读出的任务">
      <Segmented
        className={styles.lists}
        aria-label="看存疑还是任务"
        value={list}
        onChange={setList}
        options={[
          { value: 'doubts', label: `存疑 ${doubts.length}` },
          { value: 'tasks', label: `任务 ${tasks.length}` },
        ]}
      />
      <div className={styles.list}>
        {list === 'doubts' ? (
          <WorkList
            doubts={doubts}
            settled={settled}
            speech={speech}
            onPick={props.onDoubt}
            onSettled={props.onSettled}
          />
        ) : (
          <VirtualTable
            label="读出的任务，用上下键选择"
            columns={recognizedColumns}
            total={tasks.length}
            rowHeight={ROW_HEIGHT}
            restWidth={180}
            rowAt={(index) => tasks[index]}
            active={chosen}
            pointed={pointed}
            onActive={onChoose}
            onOpen={onChoose}
            onPoint={onPoint}
          />
        )}
      </div>
      {task && <ChosenTask key={keyOfTask(task)} placed={task} onSay={speech.add} />}
    </section>
  );
}
