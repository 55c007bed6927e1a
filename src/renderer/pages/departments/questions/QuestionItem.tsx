import { Button } from 'antd';
import type { Ref } from 'react';
import type { Question, QuestionChoice } from '../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { WordMark } from '../../../components/Facts.tsx';
import { formatRoute } from '../../../route.ts';
import { AskField } from './AskField.tsx';
import styles from './Questions.module.css';
import type { Given } from './question-groups.ts';

type Props = {
  readonly question: Question;
  readonly bodies: readonly DepartmentSummary[];
  /** The one that Tab reaches; the others are reached by the arrow keys. */
  readonly active: boolean;
  readonly sentence: Ref<HTMLAnchorElement> | undefined;
  /** The choice that waits for a body or a name. */
  readonly asking: QuestionChoice | undefined;
  readonly busy: boolean;
  readonly onFocus: () => void;
  readonly onChoose: (choice: QuestionChoice) => void;
  readonly onGiven: (choice: QuestionChoice, given: Given) => void;
};

/** A question: the sentence, which leads to the body, why it is asked, the tasks, and the answers, numbered as their keys. */
export function QuestionItem({ question, bodies, active, sentence, asking, busy, ...on }: Props) {
  const { choices, tasks, taskCount } = question;
  const tabIndex = active ? 0 : -1;
  return (
    <li className={styles.item} data-active={active} onFocus={on.onFocus}>
      <a
        ref={sentence}
        className={styles.sentence}
        tabIndex={tabIndex}
        aria-keyshortcuts={choices.map((_choice, index) => index + 1).join(' ')}
        href={formatRoute({ page: 'departments', view: 'questions', id: question.departmentId })}
      >
        {question.message}
      </a>{' '}
      <WordMark>{question.place}</WordMark>
      <p className={styles.reason}>{question.reason}</p>
      {tasks.length > 0 && (
        <ul className={styles.tasks} aria-label="涉及的任务">
          {tasks.map((task) => (
            <li key={task.id}>
              <a
                tabIndex={tabIndex}
                href={formatRoute({ page: 'ledger', filter: { text: task.content.slice(0, 200) } })}
              >
                《{task.plan}》{task.number !== null && `第 ${task.number} 项`}
              </a>{' '}
              {task.content}
            </li>
          ))}
          {taskCount > tasks.length && (
            <li>
              <a
                tabIndex={tabIndex}
                href={formatRoute({ page: 'ledger', filter: { departmentId: question.departmentId } })}
              >
                共 {taskCount} 项任务
              </a>
            </li>
          )}
        </ul>
      )}
      <fieldset className={styles.choices} aria-label="怎样处理" disabled={busy}>
        {choices.map((choice, index) => (
          <Button
            key={choice.id}
            size="small"
            tabIndex={tabIndex}
            type={index === 0 ? 'primary' : 'default'}
            ghost={index === 0}
            aria-expanded={choice.asks ? choice === asking : undefined}
            onClick={() => on.onChoose(choice)}
          >
            <kbd className={styles.key}>{index + 1}</kbd> {choice.label}
          </Button>
        ))}
      </fieldset>
      {asking && (
        <AskField key={asking.id} choice={asking} bodies={bodies} onGiven={(given) => on.onGiven(asking, given)} />
      )}
    </li>
  );
}
