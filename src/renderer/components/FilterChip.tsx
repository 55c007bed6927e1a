import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import styles from './FilterChip.module.css';

type Props = { readonly label: string; readonly value: string; readonly onRemove: () => void };

/** A filter in force, as a button: one press takes it away. */
export function FilterChip({ label, value, onRemove }: Props) {
  return (
    <Button
      className={styles.chip}
      size="small"
      shape="round"
      icon={<CloseOutlined aria-hidden="true" />}
      iconPlacement="end"
      title={`${label}：${value}`}
      aria-label={`去掉筛选条件：${label} ${value}`}
      onClick={onRemove}
    >
      <span className={styles.text}>
        {label}：<strong>{value}</strong>
      </span>
    </Button>
  );
}
