import styles from './RoleGroups.module.css';
import { type RoleGroup, roleNote } from './task-words.ts';

type Props = {
  readonly groups: readonly RoleGroup[];
  /** 等部门: the source leaves the list open. */
  readonly open?: boolean;
  /** All lines instead of two. */
  readonly full?: boolean;
};

function plainText({ groups, open }: Props): string {
  const parts = groups.map((group) => {
    const note = roleNote(group);
    return `${group.names.join('、')}${note ? `（${note}）` : ''}`;
  });
  return parts.join('；') + (open ? '等' : '');
}

/** Departments as the sheet would write them, with a word for every role that is not simply the column's. */
export function RoleGroups(props: Props) {
  const { groups, open = false, full = false } = props;
  if (groups.length === 0) return <span className={styles.soft}>—</span>;
  return (
    <span className={full ? styles.full : styles.lines} title={full ? undefined : plainText(props)}>
      {groups.map((group) => {
        const note = roleNote(group);
        return (
          <span key={`${group.role}${group.inferred}`} className={styles.group}>
            {note && <span className={styles.note}>{note}</span>}
            {group.names.join('、')}
          </span>
        );
      })}
      {open && '等'}
    </span>
  );
}
