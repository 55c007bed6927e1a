import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { type DragEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { KIND_WORDS } from '../../../../shared/glossary.ts';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { WordMark } from '../../../components/Facts.tsx';
import { useViewport } from '../../../components/use-viewport.ts';
import { scrollToShow } from '../../../components/virtual-rows.ts';
import type { Side } from './reorder.ts';
import styles from './Tree.module.css';
import { TREE_DEPTH, type TreeRow, treeStep } from './tree-rows.ts';

type Props = {
  readonly rows: readonly TreeRow[];
  /** Key of the chosen row. */
  readonly active: string;
  /** The body that stands beside the tree. */
  readonly opened: number | null;
  readonly onActive: (key: string) => void;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (body: DepartmentSummary) => void;
  /** Alt+↑ and Alt+↓: one place up or down in the order of protocol. */
  readonly onStep: (body: DepartmentSummary, step: 1 | -1) => void;
  /** Dropped before or after another body. */
  readonly onDrop: (moved: number, side: Side, target: number) => void;
};

/** px */
const ROW_HEIGHT = 32;
const OVERSCAN = 8;

/** Place → kind → bodies; draws only the rows in sight. One tab stop; arrows walk, Enter opens. */
export function DepartmentTree(props: Props) {
  const { rows, active } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const { top, height } = useViewport(scroller);
  const [target, setTarget] = useState<{ readonly id: number; readonly side: Side } | null>(null);
  const dragged = useRef<DepartmentSummary | null>(null);
  const at = rows.findIndex(({ key }) => key === active);
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN);
  const last = Math.min(rows.length - 1, Math.ceil((top + height) / ROW_HEIGHT) + OVERSCAN);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || at < 0) return;
    const wanted = scrollToShow(at * ROW_HEIGHT, ROW_HEIGHT, box.scrollTop, box.clientHeight);
    if (wanted !== null) box.scrollTop = wanted;
  }, [at]);

  const activate = (row: TreeRow) => {
    props.onActive(row.key);
    if (row.row === 'body') props.onOpen(row.body);
    else props.onToggle(row.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const row = rows[at];
    if (event.altKey) {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
      if (step === null || row?.row !== 'body') return;
      props.onStep(row.body, step);
    } else if (row && (event.key === 'Enter' || event.key === ' ')) {
      activate(row);
    } else {
      const step = treeStep(event.key, rows, at, Math.max(1, Math.floor(height / ROW_HEIGHT) - 1));
      if (!step) return;
      if (step.step === 'toggle') props.onToggle(step.key);
      else props.onActive(rows[step.index]?.key ?? '');
    }
    event.preventDefault();
  };

  /** Half a row above the middle means before, below it after; only within one place and kind. */
  const onDragOver = (event: DragEvent, body: DepartmentSummary) => {
    const from = dragged.current;
    if (!from || from.id === body.id || from.place !== body.place || from.kind !== body.kind) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    setTarget({ id: body.id, side: event.clientY < box.top + box.height / 2 ? 'before' : 'after' });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged.current && target) props.onDrop(dragged.current.id, target.side, target.id);
  };
  const endDrag = () => {
    dragged.current = null;
    setTarget(null);
  };

  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        ref={tree}
        className={styles.tree}
        role="tree"
        tabIndex={0}
        aria-label="单位目录，用上下键选择，按回车打开，Alt 加上下键调整排序"
        aria-activedescendant={at >= first && at <= last ? `${id}-${at}` : undefined}
        style={{ height: rows.length * ROW_HEIGHT, paddingTop: first * ROW_HEIGHT }}
        onKeyDown={onKeyDown}
      >
        {rows.slice(first, last + 1).map((row, offset) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself takes the keys.
          <div
            key={row.key}
            id={`${id}-${first + offset}`}
            role="treeitem"
            tabIndex={-1}
            aria-level={TREE_DEPTH[row.row]}
            aria-selected={row.key === active}
            aria-expanded={row.row === 'body' ? undefined : row.open}
            aria-current={row.row === 'body' && row.body.id === props.opened ? 'true' : undefined}
            className={styles.row}
            data-row={row.row}
            data-drop={row.row === 'body' && target?.id === row.body.id ? target.side : undefined}
            draggable={row.row === 'body'}
            onClick={() => {
              // The row itself may scroll out of sight and go: the tree keeps the focus.
              tree.current?.focus({ preventScroll: true });
              activate(row);
            }}
            onDragStart={(event) => {
              dragged.current = row.row === 'body' ? row.body : null;
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragOver={(event) => row.row === 'body' && onDragOver(event, row.body)}
            onDrop={drop}
            onDragEnd={endDrag}
          >
            <RowText row={row} />
          </div>
        ))}
      </div>
    </div>
  );
}

function RowText({ row }: { readonly row: TreeRow }) {
  if (row.row === 'body') {
    const { body } = row;
    return (
      <>
        <span className={styles.name} title={body.name}>
          {body.name}
        </span>
        {body.doubtful && <WordMark>待确认</WordMark>}
        <span className={styles.count} title={`涉及任务 ${body.tasks} 项`}>
          {body.tasks}
        </span>
      </>
    );
  }
  return (
    <>
      <span aria-hidden="true" className={styles.arrow}>
        {row.open ? <DownOutlined /> : <RightOutlined />}
      </span>
      <span className={styles.name}>{row.row === 'place' ? row.place : KIND_WORDS[row.kind]}</span>
      <span className={styles.bodies}>{row.count} 个</span>
    </>
  );
}
