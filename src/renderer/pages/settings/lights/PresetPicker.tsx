import { Select } from 'antd';
import type { LightScheme } from '../../../../shared/model/tracking.ts';
import styles from '../Settings.module.css';
import { sameRules } from './scheme-draft.ts';

type Props = {
  readonly presets: readonly LightScheme[];
  readonly draft: LightScheme;
  readonly inForce: LightScheme;
  readonly onChoose: (scheme: LightScheme) => void;
};

const IN_FORCE = '现行规则';

/** A scheme that some place really works by, to be taken as it is or as a beginning; looking at one changes nothing. */
export function PresetPicker({ presets, draft, inForce, onChoose }: Props) {
  const chosen = presets.find((preset) => sameRules(preset, draft));
  const value = chosen?.name ?? (sameRules(inForce, draft) ? IN_FORCE : null);
  const all = presets.some((preset) => sameRules(preset, inForce))
    ? presets
    : [{ ...inForce, name: IN_FORCE }, ...presets];
  return (
    <div className={styles.line}>
      <span>从一套现成的规则开始：</span>
      <Select<string>
        className={styles.wide}
        aria-label="现成的亮灯规则"
        placeholder="已改成本单位自己的规则"
        value={value}
        options={all.map(({ name, rules }) => ({ value: name, label: `${name}（${rules.length} 条）` }))}
        onChange={(name) => {
          const preset = name === IN_FORCE ? inForce : presets.find((one) => one.name === name);
          if (preset) onChoose(preset);
        }}
      />
    </div>
  );
}
