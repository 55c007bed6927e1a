import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { ANSWER_FIELD_WORDS } from '../../../../../shared/exchange-words.ts';
import type { MergeChange } from '../../../../../shared/model/exchange.ts';
import type { Rating } from '../../../../../shared/model/tracking.ts';
import { correctionProblem } from '../merge-words.ts';
import styles from './Change.module.css';

type Props = {
  readonly change: MergeChange;
  readonly value: string;
  readonly ratings: readonly Rating[];
  readonly onTake: (value: string) => void;
  readonly onCancel: () => void;
};

/** 改了再取: the words as they are to stand in the ledger. Ctrl+Enter takes them, Esc leaves them as they came. */
export function Correction({ change, value, ratings, onTake, onCancel }: Props) {
  const [text, setText] = useState(value);
  const { field } = change;
  const problem = correctionProblem(field, text);
  const label = `改为（${ANSWER_FIELD_WORDS[field]}）`;
  const take = (event?: FormEvent) => {
    event?.preventDefault();
    if (problem === null) onTake(text.trim());
  };
  const short = field === 'percent' || field === 'value' || field === 'saidBy';
  return (
    <form
      className={styles.correction}
      onSubmit={take}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
        if (event.key === 'Enter' && event.ctrlKey) take();
      }}
    >
      {field === 'rating' && (
        <Select
          aria-label={label}
          autoFocus
          value={ratings.some(({ code }) => code === text) ? text : null}
          options={ratings.map(({ code, word }) => ({ value: code, label: word }))}
          onChange={(code) => setText(code ?? '')}
        />
      )}
      {short && (
        <Input
          aria-label={label}
          autoFocus
          maxLength={field === 'saidBy' ? 60 : 20}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {!short && field !== 'rating' && (
        <Input.TextArea
          aria-label={label}
          autoFocus
          rows={5}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <span role="status">{problem}</span>
      <div className={styles.actions}>
        <Button size="small" type="primary" htmlType="submit" disabled={problem !== null}>
          这样取（Ctrl+回车）
        </Button>
        <Button size="small" onClick={onCancel}>
          不改（Esc）
        </Button>
      </div>
    </form>
  );
}
