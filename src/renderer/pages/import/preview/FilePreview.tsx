import { Splitter } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Settled } from '../../../../shared/model/correction.ts';
import type { Doubt, RecognizedFile } from '../../../../shared/model/table.ts';
import type { Place } from '../../../components/sheet/move-cursor.ts';
import { useUndoKey } from '../../../components/use-undo-key.ts';
import { CorrectionChips } from './overrule/CorrectionChips.tsx';
import { rangeBetween } from './overrule/layout-words.ts';
import { sheetTabs } from './overrule/sheet-tabs.ts';
import styles from './Preview.module.css';
import { RecognizedSide } from './RecognizedSide.tsx';
import { SourceSide } from './SourceSide.tsx';
import { firstCell } from './source/cell-meaning.ts';
import { findAgain, keyOfTask, placeTasks, taskAt, taskOfDoubt } from './source/task-cells.ts';
import { useFileCorrections } from './use-file-corrections.ts';

/** What was read of a file; all empty where no table was found and a person is to show one. */
export type FileReading = Pick<RecognizedFile, 'tables' | 'issues' | 'settled'>;

/** A cell of the file; each way to it is a new one. */
export type Target = { readonly sheet: string; readonly cell: string };

type Props = {
  readonly planId: string;
  readonly index: number;
  readonly reading: FileReading;
  /** Sheets that are known although nothing was read of them. */
  readonly otherSheets: readonly string[];
  /** The cell that the person was led to from elsewhere. */
  readonly target: Target | null;
};

const NOTHING_SETTLED: readonly Settled[] = [];
const NO_TASK = { index: -1, key: '' };

/** The source at the left, what was read from it at the right; what is chosen or pointed at on one side shows on the other. */
export function FilePreview({ planId, index, reading, otherSheets, target }: Props) {
  const { tables, issues, settled = NOTHING_SETTLED } = reading;
  const speech = useFileCorrections(index);
  useUndoKey(speech.stepBack, 'inner');
  const tasks = useMemo(() => placeTasks(tables, issues), [tables, issues]);
  const sheets = useMemo(() => sheetTabs(reading, speech.made, otherSheets), [reading, speech.made, otherSheets]);
  const [sheet, setSheet] = useState(sheets[0]?.name ?? '');
  const [marked, setMarked] = useState(NO_TASK);
  const [pointed, setPointed] = useState(-1);
  const [cursor, setCursor] = useState<Place | null>(null);
  const [corner, setCorner] = useState<Place | null>(null);
  const chosen = findAgain(tasks, marked.index, marked.key);

  const choose = (task: number) => {
    const placed = tasks[task];
    setMarked(placed ? { index: task, key: keyOfTask(placed) } : NO_TASK);
  };
  const moveTo = (place: Place | null) => {
    setCursor(place);
    setCorner(null);
  };
  const chooseTask = (task: number) => {
    choose(task);
    moveTo(null);
    setSheet(tasks[task]?.sheet ?? sheet);
  };
  const chooseCell = (place: Place, extend: boolean) => {
    if (extend && cursor) return setCorner(place);
    moveTo(place);
    choose(taskAt(tasks, sheet, place.row, place.column));
  };
  const chooseDoubt = (doubt: Doubt) => {
    setSheet(doubt.sheet || sheet);
    moveTo(firstCell(doubt.cell));
    choose(taskOfDoubt(tasks, doubt));
  };
  const goTo = (to: Target) => {
    const place = firstCell(to.cell);
    setSheet(to.sheet || sheet);
    moveTo(place);
    choose(place ? taskAt(tasks, to.sheet, place.row, place.column) : -1);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each way here.
  useEffect(() => {
    if (target) goTo(target);
  }, [target]);

  return (
    <>
      <CorrectionChips speech={speech} settled={settled} />
      <Splitter className={styles.halves}>
        <Splitter.Panel defaultSize="57%" min="25%" max="75%">
          <SourceSide
            request={{ planId, file: index, sheet }}
            sheets={sheets}
            tables={tables}
            chosen={tasks[chosen]}
            pointed={tasks[pointed]}
            cursor={cursor}
            corner={corner}
            range={rangeBetween(cursor, corner)}
            speech={speech}
            onSheet={(name) => {
              setSheet(name);
              moveTo(null);
              choose(-1);
            }}
            onCursor={chooseCell}
            onPoint={(place) => setPointed(place ? taskAt(tasks, sheet, place.row, place.column) : -1)}
          />
        </Splitter.Panel>
        <Splitter.Panel>
          <RecognizedSide
            tasks={tasks}
            doubts={issues}
            settled={settled}
            speech={speech}
            chosen={chosen}
            pointed={pointed}
            onChoose={chooseTask}
            onPoint={setPointed}
            onDoubt={chooseDoubt}
            onSettled={goTo}
          />
        </Splitter.Panel>
      </Splitter>
    </>
  );
}
