import { BorderOutlined, CheckSquareFilled } from '@ant-design/icons';
import { CHANGE_WORDS } from '../../../../shared/glossary.ts';
import type { FieldChange, TaskChange } from '../../../../shared/model/version.ts';
import { SpanText } from '../../../components/SpanText.tsx';
import { matchWords } from './change-words.ts';
import { FieldLine } from './FieldLine.tsx';
import styles from './Version.module.css';

type Props = {
  readonly change: TaskChange;
  readonly accepted: boolean;
  /** The row that Tab reaches and the keys act on. */
  readonly current: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
};

/** One change to decide on. The keys are those of the list around it. */
export function ChangeRow({ change, accepted, current, onToggle, onFocus }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Space, A and R are handled by the list.
    <div
      role="option"
      className={styles.row}
      aria-selected={accepted}
      tabIndex={current ? 0 : -1}
      onClick={onToggle}
      onFocus={onFocus}
    >
      <span className={styles.decision} data-accepted={accepted}>
        <span aria-hidden="true">{accepted ? <CheckSquareFilled /> : <BorderOutlined />}</span>{' '}
        {accepted ? '接受' : '不接受'}
      </span>
      <ChangeText change={change} />
    </div>
  );
}

/** Number, wording with its words marked, and every other field that changes. */
export function ChangeText({ change }: { readonly change: TaskChange }) {
  const { kind, task, match, fields } = change;
  const content = fields.find(
    (field): field is Extract<FieldChange, { field: 'content' | 'responsibility' }> => field.field === 'content',
  );
  return (
    <span className={styles.text}>
      <span className={styles.content}>
        <span className={styles.kind} data-kind={kind}>
          {CHANGE_WORDS[kind]}
        </span>
        {task.number !== null && <strong>{task.number} </strong>}
        {kind === 'new' && <ins>{task.content}</ins>}
        {kind === 'removed' && <del>{task.content}</del>}
        {match && (content ? <SpanText spans={content.spans} /> : task.content)}
      </span>
      {fields
        .filter((field) => field !== content)
        .map((field) => (
          <FieldLine key={field.field === 'extra' ? `extra ${field.header}` : field.field} change={field} />
        ))}
      {match && kind !== 'same' && <span className={styles.reason}>认作同一项：{matchWords(match)}</span>}
      {kind === 'removed' && <span className={styles.reason}>接受后不再列入台账，办理记录保留</span>}
    </span>
  );
}
