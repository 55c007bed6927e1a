import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { SyntheticEvent } from 'react';
import type { DepartmentReturn } from '../../../../shared/model/exchange.ts';
import { useApi } from '../../../api.ts';
import { shownTime } from '../../../components/shown-time.ts';
import { useSaving } from '../../../components/use-saving.ts';
import styles from './Board.module.css';

/** 已收 2 份: the files as they came, the latest first, each to be had back. */
export function ReturnedMenu({ department, returned }: Pick<DepartmentReturn, 'department' | 'returned'>) {
  const { client, host } = useApi();
  const { mutate, isPending } = useSaving({ done: '已取出原件' });
  const files = returned.toReversed().map(({ id, file, at }) => ({
    key: id,
    label: `${shownTime(at)} ${file}`,
    onClick: () => mutate(async () => host.saveFile(await client.exchange.returnedFile({ returnedFileId: id }))),
  }));
  // Enter chooses a file here, and would open the form of the row.
  const keep = (event: SyntheticEvent) => event.stopPropagation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it keeps events in and offers none.
    <span onKeyDown={keep} onDoubleClick={keep}>
      <Dropdown
        trigger={['click']}
        menu={{ items: [{ key: 'files', type: 'group', label: '取出报回的原件', children: files }] }}
      >
        <Button
          type="link"
          size="small"
          className={styles.returned ?? ''}
          loading={isPending}
          aria-label={`${department}报回的文件 ${returned.length} 份`}
        >
          {returned.length} 份 <span className={styles.soft}>{returned.at(-1)?.at.slice(0, 10)}</span>
          <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
    </span>
  );
}
