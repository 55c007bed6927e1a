import { Input, InputNumber, Select } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Rating } from '../../../../shared/model/tracking.ts';
import type { EntryField } from '../columns/column-list.ts';
import styles from './CellEditor.module.css';
import type { EntryPatch } from './entry-patch.ts';

/** Where the hand goes after a cell: down as in Excel, to the next cell of the row, or it stays. */
export type NextCell = 'down' | 'right' | 'left' | 'stay';

type Props = {
  readonly field: EntryField;
  /** The word above it for who cannot see the column. */
  readonly label: string;
  readonly value: string | number | null;
  readonly ratings: readonly Rating[];
  /** `patch` is null where nothing was changed. */
  readonly onDone: (patch: EntryPatch | null, next: NextCell) => void;
};

/**
 * One cell of the period's entry being typed. Enter takes it and goes down, Tab to the next cell, Alt+Enter breaks the
 * line, Esc leaves it as it was; what was typed is kept when one clicks elsewhere.
 */
export function CellEditor({ field, label, value, ratings, onDone }: Props) {
  const [typed, setTyped] = useState(value);
  // Enter takes the cell and removes the field, which then loses the focus: it is taken once.
  const done = useRef(false);
  const finish = (given: string | number | null, next: NextCell) => {
    if (done.current) return;
    done.current = true;
    const clean = typeof given === 'string' && field !== 'rating' ? given.trim() : given;
    onDone(clean === value ? null : ({ [field]: clean } as EntryPatch), next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The input method takes Enter for the word that is being chosen.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') finish(value, 'stay');
    else if (event.key === 'Tab') finish(typed, event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Enter' && !event.altKey && field !== 'rating') finish(typed, 'down');
    else return;
    event.preventDefault();
  };

  if (field === 'rating') {
    return (
      <Select<string>
        className={styles.rating ?? ''}
        aria-label={label}
        autoFocus
        defaultOpen
        allowClear
        value={typed === null ? null : String(typed)}
        options={ratings.map(({ code, word }) => ({ value: code, label: word }))}
        onKeyDown={onKeyDown}
        onChange={(code) => finish(code ?? null, 'down')}
        onBlur={() => finish(value, 'stay')}
      />
    );
  }
  if (field === 'percent') {
    return (
      <InputNumber<number>
        aria-label={label}
        autoFocus
        min={0}
        max={100}
        suffix="%"
        value={typed === null ? null : Number(typed)}
        onKeyDown={onKeyDown}
        onChange={setTyped}
        onBlur={() => finish(typed, 'stay')}
      />
    );
  }
  const text = String(typed ?? '');
  return (
    <Input.TextArea
      className={styles.text ?? ''}
      aria-label={label}
      autoFocus
      rows={4}
      maxLength={4000}
      value={text}
      onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.altKey) {
          event.preventDefault();
          const { selectionStart: from, selectionEnd: to } = event.currentTarget;
          setTyped(`${text.slice(0, from)}\n${text.slice(to)}`);
        } else onKeyDown(event);
      }}
      onBlur={() => finish(text, 'stay')}
    />
  );
}
