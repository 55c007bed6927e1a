import { Button, Empty } from 'antd';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Choice, Settled } from '../../../../../shared/model/correction.ts';
import type { Doubt } from '../../../../../shared/model/table.ts';
import type { FileSpeech } from '../use-file-corrections.ts';
import { DoubtItem } from './DoubtItem.tsx';
import styles from './Doubts.module.css';
import { SettledList } from './SettledList.tsx';
import { acceptAll, answeredOf, choiceOfKey, inOrder, isOpen, keyOfDoubt, progressWords } from './work-list.ts';

type Props = {
  readonly doubts: readonly Doubt[];
  readonly settled: readonly Settled[];
  readonly speech: FileSpeech;
  readonly onPick: (doubt: Doubt) => void;
  readonly onSettled: (settled: Settled) => void;
};

/** The doubts as work to be done: ↑/↓ walk through them, 1, 2, 3 answer, Enter leads to the cell. */
export function WorkList({ doubts, settled, speech, onPick, onSettled }: Props) {
  const ordered = inOrder(doubts);
  const answered = answeredOf(settled);
  const open = ordered.filter(isOpen);
  const [at, setAt] = useState(0);
  const active = Math.min(at, ordered.length - 1);
  const sentence = useRef<HTMLButtonElement>(null);
  const progress = useRef<HTMLParagraphElement>(null);
  /** Set by a key: the focus then follows to the doubt that has become the active one. */
  const [focusWanted, setFocusWanted] = useState(0);

  const activeKey = ordered[active] ? keyOfDoubt(ordered[active]) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the focused doubt is settled, the next one takes its place.
  useLayoutEffect(() => {
    if (focusWanted > 0) (sentence.current ?? progress.current)?.focus({ preventScroll: false });
  }, [focusWanted, activeKey]);

  const walk = (to: number) => {
    const next = Math.max(0, Math.min(to, ordered.length - 1));
    setAt(next);
    setFocusWanted((count) => count + 1);
    const doubt = ordered[next];
    if (doubt) onPick(doubt);
  };
  const choose = (choice: Choice) => {
    speech.add(choice.corrections);
    setFocusWanted((count) => count + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = choiceOfKey(event.key);
    const choice = key === null ? undefined : ordered[active]?.choices?.[key];
    if (event.key === 'ArrowDown') walk(active + 1);
    else if (event.key === 'ArrowUp') walk(active - 1);
    else if (choice && !speech.busy) choose(choice);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.work} aria-busy={speech.busy}>
      <div className={styles.progress}>
        <p role="status" ref={progress} tabIndex={-1}>
          {speech.busy ? '正在按你的改正重新读取…' : progressWords(doubts, answered.length)}
        </p>
        {acceptAll(open).length > 0 && (
          <Button size="small" disabled={speech.busy} onClick={() => speech.add(acceptAll(open))}>
            全部照此读取
          </Button>
        )}
        <Button
          size="small"
          disabled={!speech.canStepBack}
          aria-keyshortcuts="Control+Z"
          title="Ctrl+Z"
          onClick={speech.stepBack}
        >
          撤回上一步
        </Button>
      </div>
      {doubts.length === 0 && answered.length === 0 && <Empty description="没有存疑" />}
      <ul className={styles.list} aria-label="待核对，用上下键选择，按数字键回答" onKeyDown={onKeyDown}>
        {ordered.map((doubt, index) => (
          <DoubtItem
            key={keyOfDoubt(doubt)}
            doubt={doubt}
            active={index === active}
            sentence={index === active ? sentence : undefined}
            onPick={() => onPick(doubt)}
            onFocus={() => setAt(index)}
            onChoose={choose}
          />
        ))}
      </ul>
      <SettledList
        settled={answered}
        onShow={onSettled}
        onTakeBack={(one) => speech.remove(one.correction)}
        onForget={(key) => speech.add([{ kind: 'forget', key }])}
      />
    </div>
  );
}
