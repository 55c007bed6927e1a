import { Button, Segmented } from 'antd';
import type { ChangeKind } from './arrange-changes.ts';
import styles from './Merge.module.css';

/** What the list shows: changes of a kind, or what stands outside the rows. */
export type Shown = ChangeKind | 'notes';

const WORDS: Record<Shown, string> = {
  all: '全部',
  certain: '确定',
  doubtful: '存疑',
  conflict: '冲突',
  notes: '表外内容',
};

type Props = {
  readonly counts: Readonly<Record<Shown, number>>;
  readonly shown: Shown;
  /** Certain changes that nobody decided on yet. */
  readonly openCertain: number;
  readonly onShown: (shown: Shown) => void;
  readonly onTakeCertain: () => void;
};

/** Which changes are shown, all certain ones at one press, and what the keys do. */
export function ReviewBar({ counts, shown, openCertain, onShown, onTakeCertain }: Props) {
  return (
    <div className={styles.bar}>
      <Segmented<Shown>
        aria-label="筛选改动"
        value={shown}
        options={(Object.keys(WORDS) as Shown[]).map((value) => ({ value, label: `${WORDS[value]} ${counts[value]}` }))}
        onChange={onShown}
      />
      <Button size="small" disabled={openCertain === 0} onClick={onTakeCertain}>
        确定的全取（{openCertain} 处）
      </Button>
      <span className={styles.keys}>
        {shown === 'notes'
          ? '↑↓ 换行 · 回车看原表'
          : 'A 取 · R 不取 · ↑↓ 换行 · 回车看原表 · Shift+A 确定的全取 · Ctrl+Z 退一步'}
      </span>
    </div>
  );
}
