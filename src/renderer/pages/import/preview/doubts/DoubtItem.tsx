import { Button } from 'antd';
import type { Ref } from 'react';
import type { Choice } from '../../../../../shared/model/correction.ts';
import type { Doubt } from '../../../../../shared/model/table.ts';
import { DoubtText } from '../../../../components/DoubtText.tsx';
import styles from './Doubts.module.css';
import { choiceLabel } from './work-list.ts';

type Props = {
  readonly doubt: Doubt;
  /** The one that Tab reaches; the others are reached by the arrow keys. */
  readonly active: boolean;
  readonly sentence: Ref<HTMLButtonElement> | undefined;
  readonly onPick: () => void;
  readonly onFocus: () => void;
  readonly onChoose: (choice: Choice) => void;
};

/** A question: the sentence, which leads to its cell, and the answers, numbered as the keys that give them. */
export function DoubtItem({ doubt, active, sentence, onPick, onFocus, onChoose }: Props) {
  const { choices = [] } = doubt;
  // The answers say what the readings would be.
  const { reading: _reading, alternatives: _alternatives, ...question } = doubt;
  return (
    <li className={styles.item} data-active={active} onFocus={onFocus}>
      <button
        type="button"
        ref={sentence}
        className={styles.sentence}
        tabIndex={active ? 0 : -1}
        aria-keyshortcuts={choices.length > 0 ? choices.map((_choice, index) => index + 1).join(' ') : undefined}
        onClick={onPick}
      >
        <DoubtText doubt={choices.length > 0 ? question : doubt} />
      </button>
      {choices.length > 0 && (
        <fieldset className={styles.choices} aria-label={`${doubt.cell || doubt.sheet} 怎样读`}>
          {choices.map((choice, index) => (
            <Button
              key={choice.label}
              size="small"
              tabIndex={active ? 0 : -1}
              type={index === 0 ? 'primary' : 'default'}
              ghost={index === 0}
              onClick={() => onChoose(choice)}
            >
              <kbd className={styles.key}>{index + 1}</kbd> {choiceLabel(choice.label, index)}
            </Button>
          ))}
        </fieldset>
      )}
    </li>
  );
}
