import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import styles from './Settings.module.css';

type Props = {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

/** A line of a list up or down by one place. */
export function MoveButtons({ name, isFirst, isLast, onMove }: Props) {
  return (
    <span className={styles.move}>
      <Button
        size="small"
        disabled={isFirst}
        aria-label={`${name}上移`}
        icon={<ArrowUpOutlined aria-hidden="true" />}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        disabled={isLast}
        aria-label={`${name}下移`}
        icon={<ArrowDownOutlined aria-hidden="true" />}
        onClick={() => onMove(1)}
      />
    </span>
  );
}
