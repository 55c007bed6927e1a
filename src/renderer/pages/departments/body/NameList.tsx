import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { DepartmentDetail } from '../../../../shared/model/directory.ts';
import { useApi } from '../../../api.ts';
import { Section } from '../../../components/Facts.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import styles from './Body.module.css';
import { spanWords } from './span-words.ts';

/** 名称: official ones with their time and document, short ones beside them. */
export function NameList({ body }: { readonly body: DepartmentDetail }) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const [short, setShort] = useState('');
  return (
    <Section title="名称">
      {body.names.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">类型</th>
              <th scope="col">使用时间</th>
              <th scope="col">依据</th>
              <th scope="col">
                <span className="visually-hidden">移除</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {body.names.map((one) => (
              <tr key={one.id}>
                <td>{one.name}</td>
                <td>{one.kind === 'official' ? '全称' : '简称'}</td>
                <td>{spanWords(one)}</td>
                <td>{one.document ?? ''}</td>
                <td data-number>
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined aria-hidden="true" />}
                    aria-label={`移除名称 ${one.name}`}
                    disabled={busy}
                    onClick={() => take(() => client.departments.removeName({ nameId: one.id }))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form
        className={styles.inline}
        onSubmit={(event) => {
          event.preventDefault();
          if (short.trim()) {
            take(
              () => client.departments.addShortName({ id: body.id, name: short }),
              () => setShort(''),
            );
          }
        }}
      >
        <Input
          size="small"
          className={styles.name}
          aria-label="简称"
          placeholder="简称，如 卫健局"
          maxLength={60}
          value={short}
          onChange={(event) => setShort(event.target.value)}
        />
        <Button
          size="small"
          htmlType="submit"
          icon={<PlusOutlined aria-hidden="true" />}
          disabled={busy || short.trim() === ''}
        >
          加简称
        </Button>
      </form>
    </Section>
  );
}
