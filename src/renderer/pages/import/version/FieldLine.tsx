import type { FieldChange } from '../../../../shared/model/version.ts';
import { Replaced, SpanText } from '../../../components/SpanText.tsx';
import { assignmentWords, pathWords } from './change-words.ts';
import styles from './Version.module.css';

/** One field of a task: its name, and what it was and becomes. The content has a line of its own in the row. */
export function FieldLine({ change }: { readonly change: FieldChange }) {
  return (
    <span className={styles.field}>
      <span className={styles.fieldName}>{fieldName(change)}</span>
      <span>
        <FieldValue change={change} />
      </span>
    </span>
  );
}

function fieldName(change: FieldChange): string {
  switch (change.field) {
    case 'number':
      return '序号';
    case 'category':
      return '类别';
    case 'order':
      return '次序';
    case 'content':
      return '工作任务';
    case 'responsibility':
      return '责任单位原文';
    case 'assignments':
      return '责任分解';
    case 'deadline':
      return '完成时限';
    case 'indicators':
      return '指标';
    case 'extra':
      return change.header;
  }
}

function FieldValue({ change }: { readonly change: FieldChange }) {
  switch (change.field) {
    case 'number':
      return <Replaced before={change.before} after={change.after} />;
    case 'category':
      return <Replaced before={pathWords(change.before)} after={pathWords(change.after)} />;
    case 'order':
      return change.follows === null ? '移到最前' : `移到“${change.follows}”之后`;
    case 'assignments':
      return assignmentWords(change.assignments);
    case 'deadline':
      return (
        <>
          <SpanText spans={change.spans} />
          {change.before !== change.after && (
            <>
              （<Replaced before={change.before} after={change.after} />）
            </>
          )}
        </>
      );
    case 'indicators':
      return (
        <>
          {change.removed.map((passage) => (
            <del key={passage} className={styles.passage}>
              {passage}
            </del>
          ))}
          {change.added.map((passage) => (
            <ins key={passage} className={styles.passage}>
              {passage}
            </ins>
          ))}
        </>
      );
    case 'content':
    case 'responsibility':
    case 'extra':
      return <SpanText spans={change.spans} />;
  }
}
