import { CloseOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Chosen } from '../selection/use-selection.ts';
import styles from './BatchBar.module.css';
import type { RowAction } from './row-actions.ts';
import { useRowActions } from './use-row-actions.ts';

type Props = {
  readonly chosen: Chosen;
  /** 项任务, or 项单位任务. */
  readonly unit: string;
  readonly onAction: (action: RowAction) => void;
  readonly onCopy: () => void;
};

/** What can be done with the rows that were picked; a step that none of them admits stands at its place, greyed. */
export function BatchBar({ chosen, unit, onAction, onCopy }: Props) {
  const actions = useRowActions(chosen.obligations);
  return (
    <div className={styles.bar} role="toolbar" aria-label="对选中的行">
      <span className={styles.count} role="status">
        已选 <strong>{chosen.picked}</strong> {unit}
      </span>
      {actions?.usual.map((action) => (
        <Button
          key={action.kind}
          size="small"
          disabled={action.obligations.length === 0}
          title={action.obligations.length === 0 ? `选中的都不能${action.word}` : undefined}
          onClick={() => onAction(action)}
        >
          {action.word}
          {action.others > 0 && action.obligations.length > 0 && ` ${action.obligations.length}`}
        </Button>
      ))}
      {actions && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: actions.rare.map((action) => ({
              key: action.kind,
              label: action.others > 0 ? `${action.word}（${action.obligations.length} 项）` : action.word,
              disabled: action.obligations.length === 0,
              onClick: () => onAction(action),
            })),
          }}
        >
          <Button size="small">
            更多
            <DownOutlined aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      <Button size="small" onClick={onCopy}>
        复制
      </Button>
      <Button
        size="small"
        type="text"
        className={styles.close ?? ''}
        icon={<CloseOutlined aria-hidden="true" />}
        onClick={chosen.clear}
      >
        取消选择
      </Button>
    </div>
  );
}
