import { ArrowDownOutlined, ArrowUpOutlined, ExpandOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PaperMenu } from '../../components/task/PaperMenu.tsx';
import { TaskSections } from '../../components/task/TaskSections.tsx';
import { useTaskFile } from '../../components/task/use-task-file.ts';
import { describeError } from '../../describe-error.ts';
import { formatRoute } from '../../route.ts';

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
  const [width, setWidth] = useState(540);
  const { file, error } = useTaskFile(open ? id : null);
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
          {id !== null && (
            <>
              <PaperMenu task={id} type="text" />
              <Button type="text" icon={<ExpandOutlined aria-hidden="true" />} href={formatRoute({ page: 'task', id })}>
                整页
              </Button>
            </>
          )}
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
      {error && <ErrorNotice error={describeError(error)} />}
      {file ? <TaskSections key={file.task.id} file={file} /> : !error && <Skeleton active={false} />}
    </Drawer>
  );
}
