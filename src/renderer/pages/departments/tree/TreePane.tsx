import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Input } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { navigate } from '../../../use-route.ts';
import { DepartmentTree } from './DepartmentTree.tsx';
import { neighbor, reordered, type Side } from './reorder.ts';
import styles from './TreePane.module.css';
import { keyOfBody, treeRows } from './tree-rows.ts';

type Props = {
  readonly all: readonly DepartmentSummary[];
  /** Those that match the words. */
  readonly shown: readonly DepartmentSummary[];
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly opened: number | null;
  readonly onAdd: () => void;
};

const NOTHING: ReadonlySet<string> = new Set();

/** The search and the tree below it: ↓ leads from the words into the tree, Enter opens the first body found. */
export function TreePane({ all, shown, words, onWords, opened, onAdd }: Props) {
  const { client } = useApi();
  const { take } = useSteps();
  const pane = useRef<HTMLElement>(null);
  const [active, setActive] = useState(opened === null ? '' : keyOfBody(opened));
  const [closed, setClosed] = useState(NOTHING);
  const [lastOpened, setLastOpened] = useState(opened);
  if (opened !== lastOpened) {
    setLastOpened(opened);
    // A link led to another body: the tree follows.
    if (opened !== null) setActive(keyOfBody(opened));
  }
  // What is searched for is never hidden in a closed group.
  const rows = useMemo(() => treeRows(shown, words.trim() === '' ? closed : NOTHING), [shown, words, closed]);

  const open = (body: DepartmentSummary) => navigate({ page: 'departments', id: body.id });
  const toggle = (key: string) =>
    setClosed((keys) => (keys.has(key) ? new Set([...keys].filter((one) => one !== key)) : new Set([...keys, key])));
  const move = (id: number, side: Side, target: number) => {
    const ids = reordered(all, id, side, target);
    if (ids) take(() => client.departments.order({ ids: [...ids] }));
  };
  const onSearchKey = (event: KeyboardEvent) => {
    const [first] = shown;
    if (event.nativeEvent.isComposing || !first || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    setActive(keyOfBody(first.id));
    pane.current?.querySelector<HTMLElement>('[role="tree"]')?.focus();
    if (event.key === 'Enter') open(first);
  };

  return (
    <section className={styles.pane} ref={pane} aria-label="单位目录">
      <div className={styles.bar}>
        <Input
          className={styles.search}
          placeholder="名称或拼音首字母"
          aria-label="查找单位"
          allowClear
          value={words}
          onChange={(event) => onWords(event.target.value)}
          onKeyDown={onSearchKey}
        />
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={onAdd}>
          新增
        </Button>
      </div>
      {shown.length === 0 ? (
        <Empty className={styles.none} description="没有符合的单位" />
      ) : (
        <DepartmentTree
          rows={rows}
          active={active}
          opened={opened}
          onActive={setActive}
          onToggle={toggle}
          onOpen={open}
          onStep={(body, step) => {
            const next = neighbor(all, body.id, step);
            if (next !== null) move(body.id, step === 1 ? 'after' : 'before', next);
          }}
          onDrop={move}
        />
      )}
      <p className={styles.hint}>拖动，或按 Alt 加 ↑↓，调整排序；各处列表和报表都按这个次序，不作排名。</p>
    </section>
  );
}
