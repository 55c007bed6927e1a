import { Input } from 'antd';
import type { LightScheme } from '../../../../shared/model/tracking.ts';
import styles from '../Settings.module.css';

type Props = {
  readonly scheme: LightScheme;
  readonly presets: readonly LightScheme[];
  readonly onChange: (scheme: LightScheme) => void;
};

/** The table's name; of a shipped one where it was found, and what its source leaves open. */
export function SchemeName({ scheme, presets, onChange }: Props) {
  const shipped = presets.some(({ name }) => name === scheme.name);
  return (
    <div className={styles.scheme}>
      <div className={styles.line}>
        <span>名称：</span>
        <Input
          className={styles.wide}
          aria-label="规则名称"
          maxLength={60}
          value={scheme.name}
          onChange={(event) => onChange({ ...scheme, name: event.target.value })}
        />
      </div>
      {scheme.source !== '' && (
        <p className={styles.soft}>
          {shipped ? '出处' : '参照的出处'}：{scheme.source}
        </p>
      )}
      {scheme.note !== '' && <p className={styles.soft}>说明：{scheme.note}</p>}
    </div>
  );
}
