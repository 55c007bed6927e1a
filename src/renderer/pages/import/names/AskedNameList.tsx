import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { NameAnswer } from '../../../../shared/model/directory.ts';
import type { ImportPlan } from '../../../../shared/model/import-plan.ts';
import { useApi } from '../../../api.ts';
import { useImportSession } from '../ImportSession.tsx';
import { AskedName } from './AskedName.tsx';
import styles from './Names.module.css';
import { choicesOf, type ListedName, type NameAnswers } from './name-answers.ts';

type Props = {
  readonly plan: ImportPlan;
  readonly names: readonly ListedName[];
  readonly answers: NameAnswers;
  readonly onShow: (name: ListedName) => void;
};

/** The names as work to be done: ↑/↓ walk, 1, 2, 3 answer, Enter leads to the cell. What is left stays open. */
export function AskedNameList({ plan, names, answers, onShow }: Props) {
  const { queries } = useApi();
  const { answer } = useImportSession();
  const { data: bodies = [] } = useQuery(queries.departments.list.queryOptions());
  const [at, setAt] = useState(0);
  /** Set by a key: the focus then follows to the name that has become the active one. */
  const [focusWanted, setFocusWanted] = useState(0);
  const sentence = useRef<HTMLButtonElement>(null);
  const active = Math.min(at, names.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes where the keys went.
  useLayoutEffect(() => {
    if (focusWanted > 0) sentence.current?.focus();
  }, [focusWanted, active]);

  if (names.length === 0) return <Empty description="没有待确认的单位名称" />;

  const walk = (to: number) => {
    setAt(Math.max(0, Math.min(to, names.length - 1)));
    setFocusWanted((count) => count + 1);
  };
  const say = (index: number, said: NameAnswer | null) => {
    const name = names[index];
    if (name) answer(name.key, said);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // In the field of 另选 a figure is a figure.
    if (event.target instanceof Element && event.target.closest('input')) return;
    const name = names[active];
    const choice = name && /^[1-9]$/.test(event.key) ? choicesOf(name.planned)[Number(event.key) - 1] : undefined;
    if (event.key === 'ArrowDown') walk(active + 1);
    else if (event.key === 'ArrowUp') walk(active - 1);
    else if (choice) {
      say(active, choice.answer);
      walk(active + 1);
    } else return;
    event.preventDefault();
  };

  return (
    <ul className={styles.list} aria-label="待确认的单位名称，用上下键选择，按数字键回答" onKeyDown={onKeyDown}>
      {names.map((name, index) => {
        const file = plan.files[name.file];
        return (
          <AskedName
            key={name.key}
            name={name}
            file={file?.kind === 'ready' ? file.recognized.file : ''}
            answer={answers.get(name.key) ?? null}
            bodies={bodies.filter(({ place }) => place === name.planned.place)}
            active={index === active}
            sentence={index === active ? sentence : undefined}
            onFocus={() => setAt(index)}
            onShow={() => onShow(name)}
            onAnswer={(said) => say(index, said)}
          />
        );
      })}
    </ul>
  );
}
