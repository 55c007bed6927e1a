import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { LightScheme } from '../../../../shared/model/tracking.ts';
import { moveItem } from '../move-item.ts';
import styles from '../Settings.module.css';
import { RuleRow } from './RuleRow.tsx';
import { addRule, editRule, ownCopy, removeRule } from './scheme-draft.ts';

type Props = { readonly scheme: LightScheme; readonly onChange: (scheme: LightScheme) => void };

/** As many as the contract takes. */
const MOST_RULES = 30;

/** The rules from top to bottom: the first whose conditions all hold gives the light. */
export function RuleTable({ scheme, onChange }: Props) {
  // A shipped table that is changed is no longer what its source says, and is not called so.
  const change = (next: LightScheme) => onChange(next.name === scheme.name ? ownCopy(next) : next);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>自上而下看，以先符合的一条为准；都不符合的不亮灯。</caption>
        <thead>
          <tr>
            <th scope="col">次序</th>
            <th scope="col">颜色</th>
            <th scope="col">灯名</th>
            <th scope="col">含义（印在图例里）</th>
            <th scope="col">条件（同时符合）</th>
            <th scope="col">警示</th>
            <th scope="col">
              <span className="visually-hidden">删除</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {scheme.rules.map((rule, index) => (
            <RuleRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own; its place is what it is.
              key={index}
              rule={rule}
              number={index + 1}
              isLast={index === scheme.rules.length - 1}
              onEdit={(edit) => change(editRule(scheme, index, edit))}
              onMove={(by) => change({ ...scheme, rules: moveItem(scheme.rules, index, by) })}
              onRemove={() => change(removeRule(scheme, index))}
            />
          ))}
        </tbody>
      </table>
      <Button
        icon={<PlusOutlined aria-hidden="true" />}
        disabled={scheme.rules.length >= MOST_RULES}
        onClick={() => change(addRule(scheme))}
      >
        加一条规则
      </Button>
    </>
  );
}
