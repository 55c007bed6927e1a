import { Button, Checkbox, Input, Select } from 'antd';
import type { LightRule } from '../../../../shared/model/tracking.ts';
import { COLOR_WORDS, COLORS } from '../../../../shared/tracking-words.ts';
import { LightShape } from '../../../components/task/LightMark.tsx';
import { MoveButtons } from '../MoveButtons.tsx';
import styles from '../Settings.module.css';
import { TestList } from './TestList.tsx';

type Props = {
  readonly rule: LightRule;
  readonly number: number;
  readonly isLast: boolean;
  readonly onEdit: (edit: Partial<LightRule>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One rule: colour, word, meaning, conditions, and whether it stays visible as an alarm once it is made good. */
export function RuleRow({ rule, number, isLast, onEdit, onMove, onRemove }: Props) {
  return (
    <tr>
      <td>
        <MoveButtons name={`第 ${number} 条规则`} isFirst={number === 1} isLast={isLast} onMove={onMove} />
      </td>
      <td>
        <Select<LightRule['color']>
          className={styles.color}
          aria-label={`第 ${number} 条的颜色`}
          value={rule.color}
          options={COLORS.map((color) => ({
            value: color,
            label: (
              <span className={styles.colorOption}>
                <LightShape color={color} />
                {COLOR_WORDS[color]}
              </span>
            ),
          }))}
          onChange={(color) => onEdit({ color })}
        />
      </td>
      <td>
        <Input
          className={styles.word}
          aria-label={`第 ${number} 条的灯名`}
          placeholder="如 红灯"
          maxLength={10}
          value={rule.word}
          onChange={(event) => onEdit({ word: event.target.value })}
        />
      </td>
      <td>
        <Input.TextArea
          className={styles.meaning}
          aria-label={`第 ${number} 条的含义`}
          placeholder="如 逾期未办结"
          rows={2}
          maxLength={100}
          value={rule.meaning}
          onChange={(event) => onEdit({ meaning: event.target.value })}
        />
      </td>
      <td>
        <TestList number={number} tests={rule.tests} onChange={(tests) => onEdit({ tests })} />
      </td>
      <td>
        <Checkbox
          aria-label={`第 ${number} 条是警示`}
          title="亮过警示灯的，补救以后仍注明曾经报警"
          checked={rule.alarm}
          onChange={(event) => onEdit({ alarm: event.target.checked })}
        >
          留痕
        </Checkbox>
      </td>
      <td>
        <Button size="small" aria-label={`删除第 ${number} 条规则`} onClick={onRemove}>
          删除
        </Button>
      </td>
    </tr>
  );
}
