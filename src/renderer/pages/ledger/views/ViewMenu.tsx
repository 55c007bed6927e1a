import { DeleteOutlined, DownOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import type { TaskFilter } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { cleanFilter } from '../../../filter-address.ts';
import styles from './ViewMenu.module.css';

type Props = { readonly filter: TaskFilter; readonly onChange: (filter: TaskFilter) => void };

/** Filters that somebody gave a name: one press brings one back; the one in force can be named. */
export function ViewMenu(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Views {...props} onDone={() => setOpen(false)} />}
    >
      <Button aria-label="保存的视图">
        视图
        <DownOutlined aria-hidden="true" />
      </Button>
    </Popover>
  );
}

function Views({ filter, onChange, onDone }: Props & { readonly onDone: () => void }) {
  const { queries, client } = useApi();
  const { take } = useSteps();
  const views = useQuery(queries.views.list.queryOptions()).data ?? [];
  const [name, setName] = useState('');
  const present = JSON.stringify(cleanFilter(filter));
  const empty = present === '{}';
  const save = () => {
    const words = name.trim();
    if (words !== '' && !empty) take(() => client.views.save({ name: words, filter: cleanFilter(filter) }), onDone);
  };
  return (
    <div className={styles.views}>
      {views.length === 0 && <p className={styles.hint}>还没有保存的视图。</p>}
      <ul className={styles.list}>
        {views.map((view) => (
          <li key={view.id}>
            <Button
              type={JSON.stringify(cleanFilter(view.filter)) === present ? 'primary' : 'text'}
              className={styles.name ?? ''}
              onClick={() => {
                onChange(view.filter);
                onDone();
              }}
            >
              {view.name}
            </Button>
            <Button
              type="text"
              aria-label={`删去视图：${view.name}`}
              icon={<DeleteOutlined aria-hidden="true" />}
              onClick={() => take(() => client.views.remove({ id: view.id }))}
            />
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Input
          aria-label="视图名称"
          placeholder={empty ? '先设好筛选条件，再命名保存' : '给现在的筛选条件起个名字'}
          disabled={empty}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" disabled={empty || name.trim() === ''}>
          保存
        </Button>
      </form>
    </div>
  );
}
