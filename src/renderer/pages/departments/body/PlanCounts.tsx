import { ROLE_WORDS, ROLES } from '../../../../shared/glossary.ts';
import type { DepartmentDetail } from '../../../../shared/model/directory.ts';
import type { TaskFilter } from '../../../../shared/model/ledger.ts';
import { Section } from '../../../components/Facts.tsx';
import { formatRoute } from '../../../route.ts';
import styles from './Body.module.css';

/** What it owes, plan by plan and role by role; each number is a door to its rows. */
export function PlanCounts({ body }: { readonly body: DepartmentDetail }) {
  const { id, plans, transfersIn, transfersOut } = body;
  return (
    <Section title="单位任务">
      {plans.length === 0 ? (
        <p className={styles.hint}>现在没有由它负责的任务。</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">方案</th>
              {ROLES.map((role) => (
                <th key={role} scope="col" data-number>
                  {ROLE_WORDS[role]}
                </th>
              ))}
              <th scope="col" data-number>
                涉及任务
              </th>
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => {
              const filter = { planId: plan.planId, departmentId: id };
              return (
                <tr key={plan.planId}>
                  <td>{plan.plan}</td>
                  {ROLES.map((role) => (
                    <td key={role} data-number>
                      <Door
                        count={plan[role]}
                        filter={{ ...filter, role }}
                        label={`《${plan.plan}》${ROLE_WORDS[role]}`}
                      />
                    </td>
                  ))}
                  <td data-number>
                    <Door count={plan.tasks} filter={filter} label={`《${plan.plan}》涉及任务`} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {(transfersIn > 0 || transfersOut > 0) && (
        <p className={styles.hint}>
          {transfersIn > 0 && `其中由别的单位划入 ${transfersIn} 项。`}
          {transfersOut > 0 && `原文由它负责、已划给别的单位 ${transfersOut} 项。`}
        </p>
      )}
    </Section>
  );
}

type DoorProps = { readonly count: number; readonly filter: TaskFilter; readonly label: string };

function Door({ count, filter, label }: DoorProps) {
  if (count === 0) return <span className={styles.none}>0</span>;
  return (
    <a href={formatRoute({ page: 'ledger', filter })} aria-label={`${label} ${count} 项，打开`}>
      {count}
    </a>
  );
}
