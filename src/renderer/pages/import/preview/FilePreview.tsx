import { Splitter } from 'antd';
import { useMemo, useState } from 'react';
import type { PlannedFile } from '../../../../shared/model/import-plan.ts';
import type { Doubt } from '../../../../shared/model/table.ts';
import type { FileChoice } from '../import-state.ts';
import { FileFacts } from './FileFacts.tsx';
import styles from './Preview.module.css';
import { RecognizedSide } from './RecognizedSide.tsx';
import { SourceSide } from './SourceSide.tsx';
import { firstCell, sheetsToShow } from './source/cell-meaning.ts';
import type { Place } from './source/move-cursor.ts';
import { placeTasks, taskAt, taskOfDoubt } from './source/task-cells.ts';

type Props = {
  readonly planId: string;
  readonly index: number;
  readonly file: PlannedFile;
  readonly choice: FileChoice;
};

/** The source at the left, what was read from it at the right; what is chosen or pointed at on one side shows on the other. */
export function FilePreview({ planId, index, file, choice }: Props) {
  const { tables, issues } = file.recognized;
  const tasks = useMemo(() => placeTasks(tables, issues), [tables, issues]);
  const sheets = useMemo(
    () =>
      sheetsToShow(
        tables,
        issues.map((doubt) => doubt.sheet),
      ),
    [tables, issues],
  );
  const [sheet, setSheet] = useState(sheets[0] ?? '');
  const [chosen, setChosen] = useState(-1);
  const [pointed, setPointed] = useState(-1);
  const [cursor, setCursor] = useState<Place | null>(null);

  const chooseTask = (task: number) => {
    setChosen(task);
    setCursor(null);
    setSheet(tasks[task]?.sheet ?? sheet);
  };
  const chooseCell = (place: Place) => {
    setCursor(place);
    setChosen(taskAt(tasks, sheet, place.row, place.column));
  };
  const chooseDoubt = (doubt: Doubt) => {
    setSheet(doubt.sheet || sheet);
    setCursor(firstCell(doubt.cell));
    setChosen(taskOfDoubt(tasks, doubt));
  };

  return (
    <>
      <FileFacts index={index} file={file} choice={choice} />
      <Splitter className={styles.halves}>
        <Splitter.Panel defaultSize="57%" min="25%" max="75%">
          <SourceSide
            request={{ planId, file: index, sheet }}
            sheets={sheets}
            tables={tables}
            chosen={tasks[chosen]}
            pointed={tasks[pointed]}
            cursor={cursor}
            onSheet={(name) => {
              setSheet(name);
              setCursor(null);
              setChosen(-1);
            }}
            onCursor={chooseCell}
            onPoint={(place) => setPointed(place ? taskAt(tasks, sheet, place.row, place.column) : -1)}
          />
        </Splitter.Panel>
        <Splitter.Panel>
          <RecognizedSide
            tasks={tasks}
            doubts={issues}
            chosen={chosen}
            pointed={pointed}
            onChoose={chooseTask}
            onPoint={setPointed}
            onDoubt={chooseDoubt}
          />
        </Splitter.Panel>
      </Splitter>
    </>
  );
}
