import { App, Button, Empty, Spin } from 'antd';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TaskSort } from '../../../shared/model/ledger.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { usePeriod } from '../../components/period/PeriodProvider.tsx';
import { useRatings } from '../../components/task/use-ratings.ts';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { describeError } from '../../describe-error.ts';
import { navigate } from '../../use-route.ts';
import { ActionDialog } from './actions/ActionDialog.tsx';
import { BatchBar } from './actions/BatchBar.tsx';
import { RowMenu } from './actions/RowMenu.tsx';
import type { RowAction } from './actions/row-actions.ts';
import { PasteDialog } from './clipboard/PasteDialog.tsx';
import { type Block, readBlock } from './clipboard/plan-paste.ts';
import { readTsv } from './clipboard/table-text.ts';
import { useCopy } from './clipboard/use-copy.ts';
import { drawnColumns } from './columns/cells.tsx';
import { type ColumnChoice, shownColumns } from './columns/column-choice.ts';
import { useHeadControls } from './columns/use-head-controls.ts';
import { useCellEditing } from './edit/use-cell-editing.tsx';
import styles from './Ledger.module.css';
import { ratingWords } from './rows/row-words.ts';
import type { LedgerRows, RowQuery } from './rows/use-ledger-rows.ts';
import { useRowGroups } from './rows/use-row-groups.ts';
import { useSelection } from './selection/use-selection.ts';
import { TaskDrawer } from './TaskDrawer.tsx';

/** px: two lines of text and air, the same for every row. */
const ROW_HEIGHT = 58;
/** 序号 stays in sight, with the boxes. */
const FROZEN = ['number'];

/** Nothing of it changes while rows go by. */
const Drawer = memo(TaskDrawer);

type Props = {
  readonly query: RowQuery;
  readonly rows: LedgerRows;
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice, forNow?: boolean) => void;
  readonly onSort: (sort: TaskSort) => void;
};

/** The rows, what is chosen of them, and all that is done with those: steps, words typed in place, copy and paste. */
export function LedgerTable({ query, rows, choice, onChoice, onSort }: Props) {
  const { message } = App.useApp();
  const { period } = usePeriod();
  const { ratings } = useRatings();
  const [active, setActive] = useState(-1);
  const [column, setColumn] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [action, setAction] = useState<RowAction | null>(null);
  const [block, setBlock] = useState<Block | null>(null);
  const grid = useRef<HTMLTableElement>(null);

  const close = () => {
    setAction(null);
    setBlock(null);
  };
  // The hand goes on where it was: a dialog gives the focus back to what opened it, which may be gone by then.
  const asking = action !== null || block !== null;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) grid.current?.focus({ preventScroll: true });
    asked.current = asking;
  }, [asking]);

  const closeDrawer = useCallback(() => setOpen(false), []);
  const words = useMemo(() => ratingWords(ratings), [ratings]);
  const shown = useMemo(() => shownColumns(choice, query.by), [choice, query.by]);
  const periodName = period?.name ?? null;
  const columns = useMemo(
    () => drawnColumns(shown, { ratings: words, period: periodName }),
    [shown, words, periodName],
  );
  const chosen = useSelection(query, rows, active);
  const editing = useCellEditing({ rows, columns: shown, ratings, setActive, setColumn });
  const copy = useCopy({ query, rows, chosen, columns: shown, ratings: words });
  const head = useHeadControls({ choice, onChoice, shown, sort: query.sort, onSort });
  const groups = useRowGroups(query);

  if (rows.error) return <ErrorNotice error={describeError(rows.error)} onRetry={rows.retry} />;
  if (rows.pending && rows.total === 0) return <Spin className={styles.wait} description="正在读取台账…" />;
  if (!rows.pending && rows.total === 0) {
    return (
      <Empty className={styles.wait} description="没有符合筛选条件的任务">
        <Button onClick={() => navigate({ page: 'ledger', filter: {}, rows: query.by })}>清除全部筛选</Button>
      </Empty>
    );
  }

  const paste = (text: string) => {
    const cells = readTsv(text);
    if (cells.length === 0) return;
    if (period?.state !== 'open') {
      message.warning('没有进行中的填报期，不能粘贴进展。请在窗口上方新建或换一期。');
      return;
    }
    setBlock(readBlock(cells, choice.shown, column));
  };
  const openRow = (index: number) => {
    setActive(index);
    setOpen(true);
  };
  const frozen = shown.findIndex(({ key }) => !FROZEN.includes(key));

  return (
    <>
      <div className={styles.body}>
        <VirtualTable
          label={`任务台账${query.by === 'obligations' ? '（按单位任务）' : ''}，用上下键选择，按回车看详情，按 F2 填进展`}
          columns={columns}
          total={rows.total}
          rowHeight={ROW_HEIGHT}
          restWidth={choice.widths.content ?? 260}
          frozen={frozen < 0 ? 0 : frozen}
          rowAt={rows.rowAt}
          onRange={rows.onRange}
          active={active}
          onActive={setActive}
          onOpen={openRow}
          onEscape={() => {
            if (open) setOpen(false);
            else chosen.clear();
          }}
          groups={groups}
          selection={chosen.selection}
          head={head}
          cursor={{ column, onColumn: setColumn, editing: editing.editing, onEdit: editing.begin }}
          onMenu={(index, at) => {
            if (chosen.picked > 0 && !chosen.selection.has(index)) chosen.clear();
            setMenu(at);
          }}
          grid={grid}
          onCopy={copy.onCopy}
          onPaste={(event) => {
            event.preventDefault();
            paste(event.clipboardData.getData('text/plain'));
          }}
        />
        <Drawer
          id={rows.rowAt(active)?.task.id ?? null}
          open={open}
          position={active}
          total={rows.total}
          onStep={setActive}
          onClose={closeDrawer}
        />
      </div>
      {chosen.picked > 0 && (
        <BatchBar
          chosen={chosen}
          unit={query.by === 'tasks' ? '项任务' : '项单位任务'}
          onAction={setAction}
          onCopy={() => void copy.copy()}
        />
      )}
      {menu && (
        <RowMenu
          at={menu}
          chosen={chosen}
          taskId={rows.rowAt(active)?.task.id ?? null}
          onAction={setAction}
          onOpen={() => openRow(active)}
          onEdit={() => editing.begin(active, shown.find(({ editable }) => editable)?.key ?? 'progress')}
          onCopy={() => void copy.copy()}
          onClose={() => setMenu(null)}
        />
      )}
      {action && <ActionDialog action={action} onClose={close} />}
      {block && period && (
        <PasteDialog
          block={block}
          query={query}
          from={Math.max(0, active)}
          total={rows.total}
          period={period}
          ratings={ratings}
          onClose={close}
        />
      )}
    </>
  );
}
