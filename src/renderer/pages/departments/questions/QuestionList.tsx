import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Spin } from 'antd';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { QUESTION_WORDS } from '../../../../shared/glossary.ts';
import type { QuestionAnswer } from '../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { QuestionItem } from './QuestionItem.tsx';
import styles from './Questions.module.css';
import { acceptAll, answerOf, choiceOfKey, groupQuestions } from './question-groups.ts';

/** 待确认 as work to be done: ↑/↓ walk, 1, 2, 3 answer, 全部照此 takes the proposals of one kind as one step. */
export function QuestionList({ bodies }: { readonly bodies: readonly DepartmentSummary[] }) {
  const { client, queries } = useApi();
  const { take, busy } = useSteps();
  const { data, error, refetch } = useQuery(queries.departments.questions.queryOptions());
  const [at, setAt] = useState(0);
  /** The choice that waits for a body or a name: `key choice`. */
  const [asking, setAsking] = useState<string | null>(null);
  /** Set by a key or an answer: the focus then follows to the question that has become the active one. */
  const [focusWanted, setFocusWanted] = useState(0);
  const sentence = useRef<HTMLAnchorElement>(null);
  const progress = useRef<HTMLParagraphElement>(null);

  const groups = groupQuestions(data ?? []);
  const ordered = groups.flatMap(({ questions }) => questions);
  const active = ordered[Math.min(at, ordered.length - 1)];
  const activeKey = active?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a question is settled, the next one takes its place.
  useLayoutEffect(() => {
    if (focusWanted > 0) (sentence.current ?? progress.current)?.focus();
  }, [focusWanted, activeKey]);

  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data) return <Spin className={styles.wait} description="正在核对单位名称…" />;
  if (!active) return <Empty className={styles.wait} description="没有待确认的单位" />;

  const settle = (answers: readonly QuestionAnswer[]) =>
    take(
      () => client.departments.answer({ answers: [...answers] }),
      () => {
        setAsking(null);
        setFocusWanted((count) => count + 1);
      },
    );
  const choose = (index: number, choice: (typeof active.choices)[number]) => {
    const question = ordered[index];
    if (!question || busy) return;
    setAt(index);
    const answer = choice.asks ? null : answerOf(question, choice);
    if (answer) settle([answer]);
    else setAsking(`${question.key} ${choice.id}`);
  };
  const walk = (to: number) => {
    setAt(Math.max(0, Math.min(to, ordered.length - 1)));
    setFocusWanted((count) => count + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // In a field a figure is a figure; the field's own Enter answers.
    if (event.target instanceof Element && event.target.closest('input')) {
      if (event.key === 'Escape' && asking) {
        setAsking(null);
        setFocusWanted((count) => count + 1);
      }
      return;
    }
    const index = ordered.indexOf(active);
    const choice = choiceOfKey(active, event.key);
    if (event.key === 'ArrowDown') walk(index + 1);
    else if (event.key === 'ArrowUp') walk(index - 1);
    else if (choice) choose(index, choice);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.work} aria-busy={busy}>
      <p className={styles.progress} role="status" ref={progress} tabIndex={-1}>
        还有 {ordered.length} 处待确认。程序只提建议，原文不会改动；确认以后可以撤销。
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys go to the links and buttons within. */}
      <div onKeyDown={onKeyDown}>
        {groups.map(({ kind, questions }) => (
          <section key={kind} aria-label={QUESTION_WORDS[kind]}>
            <div className={styles.head}>
              <h3>
                {QUESTION_WORDS[kind]}（{questions.length}）
              </h3>
              {acceptAll(questions).length > 0 && (
                <Button
                  size="small"
                  disabled={busy}
                  aria-label={`${QUESTION_WORDS[kind]}：全部照此（${acceptAll(questions).length} 处）`}
                  onClick={() => settle(acceptAll(questions))}
                >
                  全部照此（{acceptAll(questions).length} 处）
                </Button>
              )}
            </div>
            <ul className={styles.list}>
              {questions.map((question) => (
                <QuestionItem
                  key={question.key}
                  question={question}
                  bodies={bodies}
                  active={question === active}
                  sentence={question === active ? sentence : undefined}
                  asking={question.choices.find((choice) => asking === `${question.key} ${choice.id}`)}
                  busy={busy}
                  onFocus={() => setAt(ordered.indexOf(question))}
                  onChoose={(choice) => choose(ordered.indexOf(question), choice)}
                  onGiven={(choice, given) => {
                    const answer = answerOf(question, choice, given);
                    if (answer) settle([answer]);
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
