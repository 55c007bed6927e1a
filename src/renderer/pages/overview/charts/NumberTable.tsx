import type { Overview } from '../../../../shared/model/tracking.ts';
import { type Division, departmentDoor, figureDoor } from '../doors.ts';
import { barRows } from './bar-rows.ts';
import styles from './Charts.module.css';
import type { Part } from './faces.ts';

type Props = {
  readonly overview: Overview;
  readonly parts: readonly Part[];
  readonly division: Division;
  readonly caption: string;
};

/** The chart in numbers: for those who cannot see it, or who rather read. Every number opens its rows. */
export function NumberTable({ overview, parts, division, caption }: Props) {
  const rows = barRows(overview.departments, division, parts);
  return (
    <table className={styles.numbers}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          {parts.map(({ key, word }) => (
            <th key={key} scope="col">
              {word}
            </th>
          ))}
          <th scope="col">合计</th>
          <th scope="col">其中逾期</th>
          {overview.periodId !== null && <th scope="col">本期未报送</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.departmentId}>
            <th scope="row">{row.label}</th>
            {parts.map((part) => {
              const count = row.counts[part.id] ?? 0;
              return (
                <td key={part.id}>
                  {count > 0 ? <a href={figureDoor(division, part.key, row.departmentId)}>{count}</a> : 0}
                </td>
              );
            })}
            <td>
              <a href={departmentDoor(row.departmentId)}>{row.total}</a>
            </td>
            <td>{overview.departments[index]?.overdue}</td>
            {overview.periodId !== null && <td>{overview.departments[index]?.notReturned}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          {parts.map((part) => (
            <td key={part.id}>{part.count}</td>
          ))}
          <td>{overview.accountable}</td>
          <td>{overview.overdue}</td>
          {overview.periodId !== null && <td>{overview.notReturned}</td>}
        </tr>
      </tfoot>
    </table>
  );
}
