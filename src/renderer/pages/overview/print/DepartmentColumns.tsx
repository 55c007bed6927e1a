import type { Overview } from '../../../../shared/model/tracking.ts';
import { departmentLabels, shortened } from '../charts/bar-rows.ts';
import styles from './Sheet.module.css';
import type { SheetPlan } from './sheet-plan.ts';

type Department = Overview['departments'][number];
type Props = { readonly plan: SheetPlan; readonly overview: Overview };

/** 办结 or 销号, of one department. */
export function acceptedOf({ byState }: Pick<Department, 'byState'>): number {
  return byState.reduce((sum, { key, count }) => (key === 'accepted' || key === 'closed' ? sum + count : sum), 0);
}

/** Letters that fit beside the counts, by the number of columns. */
const LETTERS = [40, 18, 10];

/** Every department with its raw counts, in order of protocol down the columns: never by value. */
export function DepartmentColumns({ plan: { columns, departmentsLeft }, overview }: Props) {
  const label = departmentLabels(overview.departments);
  const returns = overview.periodId !== null;
  return (
    <section aria-label="各单位情况">
      <p className={styles.caption}>
        各单位主责任务（按排序，不排名）{departmentsLeft > 0 && `，另有 ${departmentsLeft} 个单位见台账`}
      </p>
      <div className={styles.departments}>
        {columns.map((column) => (
          <table key={column[0]?.departmentId}>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">任务</th>
                <th scope="col">办结</th>
                <th scope="col">逾期</th>
                {returns && <th scope="col">未报</th>}
              </tr>
            </thead>
            <tbody>
              {column.map((department) => (
                <tr key={department.departmentId}>
                  <th scope="row">{shortened(label(department), LETTERS[columns.length - 1] ?? 10)}</th>
                  <td>{department.duties}</td>
                  <td>{acceptedOf(department)}</td>
                  <td>{department.overdue}</td>
                  {returns && <td>{department.notReturned}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}
