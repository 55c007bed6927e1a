import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { TaskDetails } from '../../components/task/TaskDetails.tsx';
import { describeError } from '../../describe-error.ts';

type Props = {
  /** Null while the row is not here yet: the last one stays to be read. */
  readonly id: number | null;
  readonly open: boolean;
  readonly position: number;
  readonly total: number;
  readonly onStep: (position: number) => void;
  readonly onClose: () => void;
};

/** One task beside the table. The focus stays in the table, so that ↑ and ↓ walk on with the drawer open. */
export function TaskDrawer({ id, open, position, total, onStep, onClose }: Props) {
  const { queries } = useApi();
  const [width, setWidth] = useState(540);
  const task = useQuery(
    queries.tasks.get.queryOptions({
      input: open && id !== null ? { id } : skipToken,
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={`第 ${position + 1} 项，共 ${total} 项`}
      aria-label="任务详情"
      mask={false}
      getContainer={false}
      rootStyle={{ position: 'absolute' }}
      autoFocus={false}
      focusable={{ trap: false, focusTriggerAfterClose: false }}
      size={width}
      resizable={{ onResize: setWidth }}
      closable={{ placement: 'end', 'aria-label': '关闭详情' }}
      extra={
        <>
          <Button
            type="text"
            icon={<ArrowUpOutlined aria-hidden="true" />}
            disabled={position <= 0}
            onClick={() => onStep(position - 1)}
          >
            上一项
          </Button>
          <Button
            type="text"
            icon={<ArrowDownOutlined aria-hidden="true" />}
            disabled={position >= total - 1}
            onClick={() => onStep(position + 1)}
          >
            下一项
          </Button>
        </>
      }
    >
      {task.error && <ErrorNotice error={describeError(task.error)} />}
      {task.data ? <TaskDetails task={task.data} /> : !task.error && <Skeleton active={false} />}
    </Drawer>
  );
}
