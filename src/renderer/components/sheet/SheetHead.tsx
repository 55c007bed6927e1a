import { columnName } from '../../../shared/model/address.ts';
import styles from './SheetGrid.module.css';
import type { HeadPlace } from './SheetGrid.tsx';
import type { Box } from './sheet-layout.ts';

type Props = {
  readonly place: HeadPlace;
  /** What the column or row was taken for; empty where nothing is known of it. */
  readonly word: string;
  readonly hidden: boolean;
  readonly box: Box;
  /** Opens its menu; a letter or number without one is no button. */
  readonly onOpen: (() => void) | undefined;
};

/** A letter above a column, or the number before a row, with the word of what it was taken for. */
export function SheetHead({ place: { kind, index }, word, hidden, box, onOpen }: Props) {
  const name = kind === 'column' ? columnName(index) : `${index}`;
  const className = kind === 'column' ? styles.letter : styles.number;
  const content = (
    <>
      {kind === 'column' ? `${name} ` : <span>{name}</span>}
      <small>{kind === 'row' && hidden ? '隐藏行' : word}</small>
    </>
  );
  if (!onOpen) {
    return (
      <span className={className} data-hidden={hidden} style={box}>
        {content}
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={className}
      aria-label={`${kind === 'column' ? `${name} 列` : `第 ${name} 行`} ${word}，改读法`}
      onClick={onOpen}
      data-hidden={hidden}
      style={box}
    >
      {content}
    </button>
  );
}
