import { Empty } from 'antd';
import { useState } from 'react';
import type { DepartmentSummary } from '../../../shared/model/ledger.ts';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { navigate } from '../../use-route.ts';
import styles from './Departments.module.css';
import { departmentColumns } from './department-columns.tsx';

const ROW_HEIGHT = 40;

/** How much each body owes, every role counted by itself, in order of protocol. A number opens its rows in the ledger. */
export function CountsView({ shown }: { readonly shown: readonly DepartmentSummary[] }) {
  const [active, setActive] = useState(-1);
  return (
    <>
      <div className={styles.table}>
        {shown.length === 0 ? (
          <Empty className={styles.wait} description="没有符合的单位" />
        ) : (
          <VirtualTable
            label="单位，用上下键选择，按回车看它的任务"
            columns={departmentColumns}
            total={shown.length}
            rowHeight={ROW_HEIGHT}
            restWidth={130}
            rowAt={(index) => shown[index]}
            active={active}
            onActive={setActive}
            onOpen={(index) => navigate({ page: 'ledger', filter: { departmentId: shown[index]?.id } })}
          />
        )}
      </div>
      <p className={styles.rule}>
        一项任务有几个牵头单位，就在每个单位名下各计一次；各角色分开计数。按地区和排序排列，不作排名。
      </p>
    </>
  );
}
