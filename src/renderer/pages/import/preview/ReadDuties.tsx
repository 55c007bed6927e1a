import { ROLE_WORDS } from '../../../../shared/glossary.ts';
import type { RecognizedTask } from '../../../../shared/model/table.ts';
import { WordMark } from '../../../components/Facts.tsx';
import styles from './Preview.module.css';
import { readingGroups } from './recognized-columns.tsx';

/** 牵头：区民政局  配合：区财政局、区教育局 — every role with its word. */
export function ReadDuties({ task }: { readonly task: RecognizedTask }) {
  const groups = readingGroups(task);
  if (groups.length === 0) return <>没有读出责任单位</>;
  return (
    <>
      {groups.map((group) => (
        <div key={`${group.role}${group.inferred}`}>
          <span className={styles.role}>{ROLE_WORDS[group.role]}</span>{' '}
          {group.inferred && group.role !== 'unspecified' && <WordMark>推定</WordMark>} {group.names.join('、')}
        </div>
      ))}
      {task.openList && <div className={styles.soft}>原文写有“等”，名单没有列全</div>}
    </>
  );
}
