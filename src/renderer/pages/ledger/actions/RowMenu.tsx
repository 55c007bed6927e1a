import { Dropdown, type MenuProps } from 'antd';
import { taskPapers } from '../../../components/task/task-papers.ts';
import type { Chosen } from '../selection/use-selection.ts';
import type { RowAction } from './row-actions.ts';
import { useRowActions } from './use-row-actions.ts';

type Props = {
  /** px in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly chosen: Chosen;
  /** Of the row where the menu is. */
  readonly taskId: number | null;
  readonly onAction: (action: RowAction) => void;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
};

/** The menu of the rows chosen, where the mouse is or under the row: every step that is possible, and what else one does. */
export function RowMenu({ at, chosen, taskId, onAction, onOpen, onEdit, onCopy, onClose }: Props) {
  const actions = useRowActions(chosen.obligations);
  const one = chosen.keys.length === 1;
  const step = (action: RowAction) => ({
    key: action.kind,
    label: action.others > 0 ? `${action.word}（${action.obligations.length} 项）` : action.word,
    onClick: () => onAction(action),
  });
  const possible = (list: readonly RowAction[]) => list.filter(({ obligations }) => obligations.length > 0).map(step);
  const items: MenuProps['items'] = [
    ...(one
      ? [
          { key: 'open', label: '看详情', extra: 'Enter', onClick: onOpen },
          { key: 'edit', label: '填本期进展', extra: 'F2', onClick: onEdit },
          { type: 'divider' as const },
        ]
      : []),
    ...(actions ? possible(actions.usual) : [{ key: 'wait', label: '正在查看可办的事…', disabled: true }]),
    { type: 'divider' },
    ...(actions ? possible(actions.rare) : []),
    { type: 'divider' },
    ...(one && taskId !== null ? [{ key: 'papers', label: '出文', children: taskPapers(taskId) }] : []),
    { key: 'copy', label: one ? '复制这一行' : `复制 ${chosen.keys.length} 行`, extra: 'Ctrl+C', onClick: onCopy },
  ];
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      menu={{ items, 'aria-label': '对选中的行', onClick: onClose }}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {/* A point is no place to antd: it must have a size. */}
      <span style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
    </Dropdown>
  );
}
