import { Input, InputNumber } from 'antd';
import type { SerialRule } from '../../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../../shared/report-words.ts';
import styles from '../Settings.module.css';

type Props = {
  readonly rule: SerialRule;
  /** What the next paper would be numbered; null for none. */
  readonly next: string | null;
  readonly onEdit: (edit: Partial<Pick<SerialRule, 'pattern' | 'start'>>) => void;
};

export function SerialRow({ rule: { kind, pattern, start }, next, onEdit }: Props) {
  const word = REPORT_KIND_WORDS[kind];
  return (
    <tr>
      <th scope="row">{word}</th>
      <td>
        <Input
          className={styles.pattern ?? ''}
          aria-label={`${word}的编号规则`}
          placeholder="不编号"
          maxLength={60}
          value={pattern}
          onChange={({ target }) => onEdit({ pattern: target.value })}
        />
      </td>
      <td>
        <InputNumber<number>
          className={styles.amount ?? ''}
          aria-label={`${word}的起始号`}
          min={1}
          max={99_999}
          precision={0}
          value={start}
          onChange={(value) => onEdit({ start: value ?? 1 })}
        />
      </td>
      <td>{next ?? <span className={styles.soft}>不编号</span>}</td>
    </tr>
  );
}
