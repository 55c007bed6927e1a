import { Button } from 'antd';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { CHANGE_WORDS } from '../../../../shared/glossary.ts';
import type { ChangeKind, TaskChange } from '../../../../shared/model/version.ts';
import { ChangeRow, ChangeText } from './ChangeRow.tsx';
import styles from './Version.module.css';
import { acceptable, CHANGE_KINDS } from './version-choice.ts';

type Props = {
  readonly changes: readonly TaskChange[];
  readonly accepted: ReadonlySet<number>;
  readonly onAccept: (accepted: ReadonlySet<number>) => void;
};

/** What a new version changes, kind by kind: A accepts a row, R leaves it out, ↑ and ↓ walk. Nothing is accepted unseen. */
export function VersionReview({ changes, accepted, onAccept }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const groups = CHANGE_KINDS.map((kind) => ({ kind, indexes: indexesOf(changes, kind) }));
  const toDecide = groups.flatMap(({ kind, indexes }) => (kind === 'same' ? [] : indexes));
  const unchanged = indexesOf(changes, 'same');
  const [current, setCurrent] = useState(toDecide[0] ?? -1);

  const decide = (index: number, accept: boolean) => {
    const next = new Set(accepted);
    if (accept) next.add(index);
    else next.delete(index);
    onAccept(next);
  };
  const step = (by: number) => {
    const at = Math.min(Math.max(toDecide.indexOf(current) + by, 0), toDecide.length - 1);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[at]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || current < 0) return;
    const key = event.key.toLowerCase();
    if (key === 'arrowdown') step(1);
    else if (key === 'arrowup') step(-1);
    else if (key === ' ') decide(current, !accepted.has(current));
    else if (key === 'a' || key === 'r') {
      decide(current, key === 'a');
      step(1);
    } else return;
    event.preventDefault();
  };

  return (
    <section className={styles.review} aria-label="与台账比较">
      <div className={styles.tools}>
        <span className={styles.counts}>
          {groups.map(({ kind, indexes }) => (
            <span key={kind}>
              {CHANGE_WORDS[kind]} {indexes.length}
            </span>
          ))}
        </span>
        <span className={styles.hint}>
          <del>划去</del>的是原有文字，<ins>下划线</ins>的是新文字。A 接受，R 不接受，↑↓ 换行
        </span>
        <Button size="small" onClick={() => onAccept(new Set(acceptable(changes)))} disabled={toDecide.length === 0}>
          全部接受
        </Button>
        <Button size="small" onClick={() => onAccept(new Set())} disabled={accepted.size === 0}>
          全部不接受
        </Button>
      </div>
      <div className={styles.list}>
        {toDecide.length === 0 && <p className={styles.none}>与台账中的方案没有差别。</p>}
        {toDecide.length > 0 && (
          <div
            ref={list}
            role="listbox"
            aria-label="改动，A 接受，R 不接受"
            aria-multiselectable="true"
            tabIndex={-1}
            onKeyDown={onKeyDown}
          >
            {groups
              .filter(({ kind, indexes }) => kind !== 'same' && indexes.length > 0)
              .map(({ kind, indexes }) => (
                <Group key={kind} kind={kind} count={indexes.length}>
                  {indexes.map((index) => {
                    const change = changes[index];
                    return (
                      change && (
                        <ChangeRow
                          key={index}
                          change={change}
                          accepted={accepted.has(index)}
                          current={index === current}
                          onToggle={() => decide(index, !accepted.has(index))}
                          onFocus={() => setCurrent(index)}
                        />
                      )
                    );
                  })}
                </Group>
              ))}
          </div>
        )}
        {unchanged.length > 0 && (
          <details className={styles.unchanged}>
            <summary>
              {CHANGE_WORDS.same} {unchanged.length} 项
            </summary>
            {unchanged.map((index) => {
              const change = changes[index];
              return change && <ChangeText key={index} change={change} />;
            })}
          </details>
        )}
      </div>
    </section>
  );
}

type GroupProps = { readonly kind: ChangeKind; readonly count: number; readonly children: React.ReactNode };

function Group({ kind, count, children }: GroupProps) {
  const title = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
    <div role="group" aria-labelledby={title}>
      <div className={styles.groupTitle} id={title}>
        {CHANGE_WORDS[kind]} {count} 项
      </div>
      {children}
    </div>
  );
}

function indexesOf(changes: readonly TaskChange[], kind: ChangeKind): readonly number[] {
  return changes.flatMap((change, index) => (change.kind === kind ? [index] : []));
}
