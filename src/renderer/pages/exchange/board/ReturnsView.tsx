import { FileExcelOutlined, FileTextOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Segmented, Spin } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import type { DepartmentReturn } from '../../../../shared/model/exchange.ts';
import type { Period } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { UrgeDialog } from '../../../components/task/steps/UrgeDialog.tsx';
import { VirtualTable } from '../../../components/VirtualTable.tsx';
import { describeError } from '../../../describe-error.ts';
import { useReportShownRows } from '../../../frame/shown-rows.tsx';
import { formatRoute } from '../../../route.ts';
import { navigate } from '../../../use-route.ts';
import styles from './Board.module.css';
import { boardColumns } from './board-columns.tsx';
import {
  BOARD_FILTER_WORDS,
  BOARD_FILTERS,
  type BoardFilter,
  boardWords,
  countBoard,
  filterBoard,
  missingDuties,
  namesTwice,
} from './board-rows.ts';
import { SendDialog } from './SendDialog.tsx';
import { useRowChoice } from './use-row-choice.ts';

const ROW_HEIGHT = 54;
const NO_ROWS: readonly DepartmentReturn[] = [];

type Props = { readonly period: Period; readonly onPreview: (departments: readonly number[]) => void };

/** 报送情况: who was asked, who answered, who has not; forms go out from here, and 催办. */
export function ReturnsView({ period, onPreview }: Props) {
  const { queries } = useApi();
  const board = useQuery(queries.exchange.returns.queryOptions({ input: { periodId: period.id } }));
  const [filter, setFilter] = useState<BoardFilter>('all');
  const [active, setActive] = useState(-1);
  const [dialog, setDialog] = useState<'send' | 'urge' | null>(null);
  const all = board.data?.departments ?? NO_ROWS;
  const rows = useMemo(() => filterBoard(all, filter), [all, filter]);
  const counts = useMemo(() => countBoard(all), [all]);
  const columns = useMemo(() => boardColumns(namesTwice(all)), [all]);
  const choice = useRowChoice(
    useMemo(() => rows.map(({ departmentId }) => departmentId), [rows]),
    active,
  );
  useReportShownRows(board.data ? `显示 ${rows.length} 个，共 ${all.length} 个单位` : null);

  if (board.error) return <ErrorNotice error={describeError(board.error)} onRetry={board.refetch} />;
  if (!board.data) return <Spin className={styles.wait} description="正在统计报送情况…" />;

  const open = period.state === 'open';
  const chosen = choice.picked > 0 ? rows.filter(({ departmentId }) => choice.keys.includes(departmentId)) : rows;
  const missing = missingDuties(chosen);
  const close = () => setDialog(null);
  return (
    <>
      <div className={styles.bar}>
        <Segmented<BoardFilter>
          aria-label="筛选单位"
          value={filter}
          options={BOARD_FILTERS.map((value) => ({ value, label: `${BOARD_FILTER_WORDS[value]} ${counts[value]}` }))}
          onChange={(next) => {
            setFilter(next);
            setActive(-1);
            choice.clear();
          }}
        />
        <span className={styles.soft} role="status">
          {choice.picked > 0 ? `选中 ${choice.picked} 个单位` : boardWords(board.data)}
        </span>
        <div className={styles.tools}>
          <Button disabled={missing.length === 0} onClick={() => setDialog('urge')}>
            催办{missing.length > 0 && ` ${missing.length} 项`}
          </Button>
          <Button
            icon={<FileTextOutlined aria-hidden="true" />}
            href={formatRoute({ page: 'reports', kind: 'missing' })}
          >
            未报送名单
          </Button>
          <Button
            icon={<PrinterOutlined aria-hidden="true" />}
            disabled={choice.keys.length === 0}
            title={choice.keys.length === 0 ? '先选一个单位' : '看表的样子，或打印空白表给没有电脑的单位'}
            onClick={() => onPreview(choice.keys)}
          >
            预览、打印
          </Button>
          <Button
            type="primary"
            icon={<FileExcelOutlined aria-hidden="true" />}
            disabled={!open || chosen.length === 0}
            title={open ? undefined : '这一期已冻结，不再下发'}
            onClick={() => setDialog('send')}
          >
            生成反馈表
          </Button>
        </div>
      </div>
      {all.length === 0 ? (
        <Empty className={styles.wait} description="台账里还没有单位任务">
          <Button onClick={() => navigate({ page: 'import' })}>导入任务分工表</Button>
        </Empty>
      ) : (
        <div className={styles.table}>
          <VirtualTable
            label="各单位报送情况，用上下键选择，空格选中，回车预览反馈表"
            columns={columns}
            total={rows.length}
            rowHeight={ROW_HEIGHT}
            restWidth={180}
            rowAt={(index) => rows[index]}
            active={active}
            onActive={setActive}
            onOpen={(index) => {
              const row = rows[index];
              if (row) onPreview([row.departmentId]);
            }}
            onEscape={choice.clear}
            selection={choice.selection}
          />
        </div>
      )}
      {dialog === 'send' && <SendDialog period={period} rows={chosen} onClose={close} />}
      {dialog === 'urge' && (
        <UrgeDialog
          obligations={missing}
          today={dayjs().format('YYYY-MM-DD')}
          about={`请报送${period.name}进展情况反馈表`}
          onClose={close}
        />
      )}
    </>
  );
}
