import { ROLE_WORDS, ROLES, STATE_WORDS } from '../../../shared/glossary.ts';
import type { Obligation } from '../../../shared/model/ledger.ts';
import { CellMark, WordMark } from '../Facts.tsx';
import { OwnerCell } from './OwnerCell.tsx';
import styles from './TaskDetails.module.css';

/** Who owes what in one task: role, the words of the source, and the body that they mean. */
export function AssignmentTable({ obligations }: { readonly obligations: readonly Obligation[] }) {
  if (obligations.length === 0) return <p className={styles.hint}>没有读出责任单位。</p>;
  const ordered = [...obligations].sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
  return (
    <table className={styles.assignments}>
      <thead>
        <tr>
          <th scope="col">角色</th>
          <th scope="col">原文</th>
          <th scope="col">单位</th>
          <th scope="col">状态</th>
          <th scope="col">单元格</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((one) => (
          <tr key={one.id}>
            <td className={styles.short}>
              {ROLE_WORDS[one.role]} {one.inferred && one.role !== 'unspecified' && <WordMark>推定</WordMark>}
            </td>
            <td className={one.wording === one.department ? styles.same : undefined}>“{one.wording}”</td>
            <td>
              <OwnerCell obligation={one} />
            </td>
            <td className={styles.short}>{STATE_WORDS[one.state]}</td>
            <td>
              <CellMark cell={one.cell} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
