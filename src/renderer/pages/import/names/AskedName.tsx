import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type Ref, useState } from 'react';
import { CERTAINTY_WORDS } from '../../../../shared/glossary.ts';
import type { NameAnswer } from '../../../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../../../shared/model/ledger.ts';
import { BodyPicker } from '../../../components/BodyPicker.tsx';
import { CellMark, WordMark } from '../../../components/Facts.tsx';
import styles from './Names.module.css';
import { answerWords, choicesOf, type ListedName } from './name-answers.ts';

type Props = {
  readonly name: ListedName;
  /** The file where it was met first. */
  readonly file: string;
  readonly answer: NameAnswer | null;
  /** The bodies of its place in the ledger. */
  readonly bodies: readonly DepartmentSummary[];
  /** The one that Tab reaches; the others are reached by the arrow keys. */
  readonly active: boolean;
  readonly sentence: Ref<HTMLButtonElement> | undefined;
  readonly onFocus: () => void;
  readonly onShow: () => void;
  readonly onAnswer: (answer: NameAnswer | null) => void;
};

/** A name, where it was met, why it is asked about, and who may be meant. */
export function AskedName({ name, file, answer, bodies, active, sentence, onFocus, onShow, onAnswer }: Props) {
  const { planned, tasks } = name;
  const [picking, setPicking] = useState(false);
  const tabIndex = active ? 0 : -1;
  const choices = choicesOf(planned);
  const bodyName = (id: number) => bodies.find((body) => body.id === id)?.name ?? '';
  return (
    <li className={styles.item} data-active={active} onFocus={onFocus}>
      <button type="button" ref={sentence} className={styles.sentence} tabIndex={tabIndex} onClick={onShow}>
        <strong>“{planned.name}”</strong> <WordMark>{planned.place}</WordMark>{' '}
        <WordMark>{CERTAINTY_WORDS[planned.certainty]}</WordMark> {planned.reason}
        <span className={styles.soft}>
          {' '}
          见《{file}》 <CellMark cell={planned.cell} />，{tasks} 项任务
        </span>
      </button>
      {answer ? (
        <p className={styles.answer}>
          <CheckOutlined className={styles.check} aria-hidden="true" /> {answerWords(planned, answer, bodyName)}
          <Button size="small" tabIndex={tabIndex} aria-label={`撤回：${planned.name}`} onClick={() => onAnswer(null)}>
            撤回
          </Button>
        </p>
      ) : (
        <fieldset className={styles.choices} aria-label={`“${planned.name}”指哪个单位`}>
          {choices.map((choice, index) => (
            <Button
              key={choice.label}
              size="small"
              tabIndex={tabIndex}
              type={index === 0 ? 'primary' : 'default'}
              ghost={index === 0}
              title={choice.why ?? undefined}
              onClick={() => onAnswer(choice.answer)}
            >
              <kbd className={styles.key}>{index + 1}</kbd> {choice.label}
            </Button>
          ))}
          {bodies.length > 0 && !picking && (
            <Button size="small" tabIndex={tabIndex} onClick={() => setPicking(true)}>
              另选…
            </Button>
          )}
          {picking && (
            <BodyPicker
              className={styles.picker}
              label="选择单位"
              bodies={bodies}
              value={null}
              autoFocus
              onChange={(id) => {
                setPicking(false);
                if (id !== null) onAnswer({ name: planned.name, means: 'department', departmentId: id });
              }}
            />
          )}
        </fieldset>
      )}
    </li>
  );
}
