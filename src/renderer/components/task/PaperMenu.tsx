import { DownOutlined, FileTextOutlined } from '@ant-design/icons';
import { Button, type ButtonProps, Dropdown } from 'antd';
import { taskPapers } from './task-papers.ts';

type Props = { readonly task: number } & Pick<ButtonProps, 'size' | 'type'>;

/** 出文: the sheets and papers of one task. */
export function PaperMenu({ task, size, type }: Props) {
  return (
    <Dropdown trigger={['click']} menu={{ items: taskPapers(task) }}>
      <Button size={size} type={type} icon={<FileTextOutlined aria-hidden="true" />}>
        出文
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
