import { CalendarOutlined, DownOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import type { Period } from '../../../shared/model/tracking.ts';
import { FreezeDialog } from './FreezeDialog.tsx';
import styles from './PeriodChooser.module.css';
import { PeriodDialog } from './PeriodDialog.tsx';
import { usePeriod } from './PeriodProvider.tsx';

const stateWord = ({ state }: Period): string => (state === 'frozen' ? '已冻结' : '进行中');

/** The current 期 in the top bar; everything on the page follows it. Without one: 新建一期. */
export function PeriodChooser() {
  const { periods, period, choose } = usePeriod();
  const [dialog, setDialog] = useState<'new' | 'edit' | 'freeze' | null>(null);
  const close = () => setDialog(null);
  if (!periods) return null;

  const menu: MenuProps = {
    className: styles.menu ?? '',
    selectable: true,
    selectedKeys: period ? [`${period.id}`] : [],
    items: [
      {
        type: 'group',
        label: '看哪一期',
        children: periods.map((each) => ({
          key: `${each.id}`,
          label: `${each.name}（截止 ${each.cutoff}，${stateWord(each)}）`,
          onClick: () => choose(each.id),
        })),
      },
      { type: 'divider' },
      { key: 'new', label: '新建一期…', onClick: () => setDialog('new') },
      ...(period?.state === 'open'
        ? [
            { key: 'edit', label: `修改“${period.name}”…`, onClick: () => setDialog('edit') },
            { key: 'freeze', label: `冻结“${period.name}”…`, onClick: () => setDialog('freeze') },
          ]
        : []),
    ],
  };

  return (
    <>
      {period ? (
        <Dropdown menu={menu} trigger={['click']}>
          <Button
            aria-label={`当前期：${period.name}，${stateWord(period)}`}
            icon={<CalendarOutlined aria-hidden="true" />}
          >
            {period.name}
            {period.state === 'frozen' && <span className={styles.frozen}>已冻结</span>}
            <DownOutlined aria-hidden="true" className={styles.arrow} />
          </Button>
        </Dropdown>
      ) : (
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setDialog('new')}>
          新建一期
        </Button>
      )}
      {(dialog === 'new' || dialog === 'edit') && (
        <PeriodDialog period={dialog === 'edit' ? period : null} onClose={close} />
      )}
      {dialog === 'freeze' && period && <FreezeDialog period={period} onClose={close} />}
    </>
  );
}
