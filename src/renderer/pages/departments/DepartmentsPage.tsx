import { useQuery } from '@tanstack/react-query';
import { Empty, Input, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import { describeError } from '../../describe-error.ts';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import { navigate } from '../../use-route.ts';
import styles from './Departments.module.css';
import { departmentColumns } from './department-columns.tsx';
import { matchDepartments } from './match-departments.ts';

const ROW_HEIGHT = 44;

/** 单位: by place, then by name, never by how much they owe. A number opens its rows in the ledger. */
export function DepartmentsPage() {
  const { queries } = useApi();
  const status = useQuery(queries.ledger.status.queryOptions());
  const departments = useQuery(queries.departments.list.queryOptions());
  const [words, setWords] = useState('');
  const [active, setActive] = useState(-1);
  const all = departments.data;
  const shown = useMemo(() => matchDepartments(all ?? [], words), [all, words]);
  useReportShownRows(all ? `显示 ${shown.length} 个，共 ${all.length} 个单位` : null);

  if (departments.error) {
    return <ErrorNotice error={describeError(departments.error)} onRetry={departments.refetch} />;
  }
  if (!all || !status.data) return <Spin className={styles.wait} description="正在读取单位…" />;
  if (all.length === 0) return <Welcome pristine={status.data.pristine} />;
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Input
          className={styles.search}
          placeholder="按单位名称、原文用名或地区查找"
          aria-label="查找单位"
          allowClear
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(-1);
          }}
        />
        <span className={styles.rule}>
          一项任务有几个牵头单位，就在每个单位名下各计一次；各角色分开计数。按地区、名称排列，不作排名。
        </span>
      </div>
      <div className={styles.body}>
        {shown.length === 0 ? (
          <Empty className={styles.wait} description="没有符合的单位" />
        ) : (
          <VirtualTable
            label="单位，用上下键选择，按回车看它的任务"
            columns={departmentColumns}
            total={shown.length}
            rowHeight={ROW_HEIGHT}
            restWidth={140}
            rowAt={(index) => shown[index]}
            active={active}
            onActive={setActive}
            onOpen={(index) => navigate({ page: 'ledger', filter: { departmentId: shown[index]?.id } })}
          />
        )}
      </div>
    </div>
  );
}
