import { Button, Input, Select } from 'antd';
import type { Rating, RatingClass } from '../../../../shared/model/tracking.ts';
import { RATING_CLASS_WORDS, RATING_CLASSES } from '../../../../shared/tracking-words.ts';
import { MoveButtons } from '../MoveButtons.tsx';
import styles from '../Settings.module.css';

type Props = {
  readonly rating: Rating;
  readonly number: number;
  readonly isLast: boolean;
  readonly onEdit: (edit: Partial<Pick<Rating, 'word' | 'class'>>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

export function RatingRow({ rating, number, isLast, onEdit, onMove, onRemove }: Props) {
  return (
    <tr>
      <td>
        <MoveButtons name={`第 ${number} 项评价`} isFirst={number === 1} isLast={isLast} onMove={onMove} />
      </td>
      <td>
        <Input
          className={styles.rating}
          aria-label={`第 ${number} 项的名称`}
          placeholder="如 有序推进"
          maxLength={20}
          value={rating.word}
          onChange={(event) => onEdit({ word: event.target.value })}
        />
      </td>
      <td>
        <Select<RatingClass>
          className={styles.class}
          aria-label={`第 ${number} 项的类别`}
          value={rating.class}
          options={RATING_CLASSES.map((value) => ({ value, label: RATING_CLASS_WORDS[value] }))}
          onChange={(value) => onEdit({ class: value })}
        />
      </td>
      <td>
        <Button size="small" aria-label={`删除评价“${rating.word}”`} onClick={onRemove}>
          删除
        </Button>
      </td>
    </tr>
  );
}
