import { ROLE_WORDS } from '../../../shared/glossary.ts';
import type { DepartmentSummary } from '../../../shared/model/ledger.ts';
import type { Role } from '../../../shared/model/table.ts';
import { WordMark } from '../../components/Facts.tsx';
import { otherWordings } from '../../components/match-departments.ts';
import type { VirtualColumn } from '../../components/VirtualTable.tsx';
import { formatRoute } from '../../route.ts';
import styles from './Departments.module.css';

type CountProps = { readonly department: DepartmentSummary; readonly role?: Role; readonly count: number };

/** A count is a door to its rows; a nought is no door. */
function Count({ department, role, count }: CountProps) {
  if (count === 0) return <span className={styles.none}>0</span>;
  const what = role ? ROLE_WORDS[role] : '涉及任务';
  return (
    <a
      className={styles.count}
      href={formatRoute({ page: 'ledger', filter: { departmentId: department.id, role } })}
      aria-label={`${department.name} ${what} ${count} 项，打开`}
    >
      {count}
    </a>
  );
}

function roleColumn(role: Role): VirtualColumn<DepartmentSummary> {
  return {
    key: role,
    title: ROLE_WORDS[role],
    width: 78,
    align: 'end',
    render: (row) => <Count department={row} role={role} count={row[role]} />,
  };
}

export const departmentColumns: readonly VirtualColumn<DepartmentSummary>[] = [
  {
    key: 'place',
    title: '地区',
    width: 74,
    render: (row, previous) => (
      <span className={previous?.place === row.place ? styles.repeated : undefined}>{row.place}</span>
    ),
  },
  {
    key: 'name',
    title: '单位',
    width: 158,
    render: (row) => (
      <span className={styles.name} title={row.name}>
        {row.name} {row.collective && <WordMark>集体</WordMark>}
      </span>
    ),
  },
  roleColumn('lead'),
  roleColumn('sole'),
  roleColumn('joint'),
  roleColumn('unspecified'),
  roleColumn('support'),
  {
    key: 'tasks',
    title: '涉及任务',
    width: 82,
    align: 'end',
    render: (row) => <Count department={row} count={row.tasks} />,
  },
  {
    key: 'wordings',
    title: '原文用名',
    render: (row) => (
      <span className={styles.name} title={row.wordings.join('、')}>
        {otherWordings(row).join('、') || <span className={styles.none}>与名称相同</span>}
      </span>
    ),
  },
];
