import { HolderOutlined } from '@ant-design/icons';
import { Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { MoveButtons } from '../MoveButtons.tsx';
import { moveItem, moveItemTo } from '../move-item.ts';
import styles from './Templates.module.css';
import { type TemplateDraft, withColumn } from './template-draft.ts';

type Props = { readonly draft: TemplateDraft; readonly onChange: (draft: TemplateDraft) => void };

/** Columns in their order: by the arrows, or by the mouse at the grip. */
export function ColumnTable({ draft, onChange }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const { columns } = draft;
  const endDrag = () => {
    setDragged(null);
    setTarget(null);
  };
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">列，按印出的次序</caption>
      <thead>
        <tr>
          <th scope="col">次序</th>
          <th scope="col">印出的列</th>
          <th scope="col">列名</th>
          <th scope="col">宽（毫米）</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, header, optional, shown, word, width }, index) => (
          <tr
            key={key}
            data-target={target === index && dragged !== index}
            data-hidden={!shown}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setTarget(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) onChange({ ...draft, columns: moveItemTo(columns, dragged, index) });
              endDrag();
            }}
          >
            <td>
              <span className={styles.order}>
                {/* biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way; the arrows beside it are the keyboard's. */}
                <span
                  className={styles.grip}
                  title="按住拖动"
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', header);
                    setDragged(index);
                  }}
                  onDragEnd={endDrag}
                >
                  <HolderOutlined aria-hidden="true" />
                </span>
                <MoveButtons
                  name={`“${header}”列`}
                  isFirst={index === 0}
                  isLast={index === columns.length - 1}
                  onMove={(by) => onChange({ ...draft, columns: moveItem(columns, index, by) })}
                />
              </span>
            </td>
            <td className={styles.shown}>
              <Checkbox
                checked={shown}
                disabled={!optional}
                onChange={({ target: { checked } }) => onChange(withColumn(draft, key, { shown: checked }))}
              >
                {header}
              </Checkbox>
            </td>
            <td>
              <Input
                size="small"
                aria-label={`“${header}”列的列名`}
                maxLength={20}
                placeholder={header}
                value={word}
                disabled={!shown}
                onChange={({ target: { value } }) => onChange(withColumn(draft, key, { word: value }))}
              />
            </td>
            <td>
              <InputNumber<number>
                size="small"
                className={styles.width}
                aria-label={`“${header}”列的宽度，毫米`}
                min={6}
                max={200}
                precision={0}
                placeholder="自动"
                value={width}
                disabled={!shown}
                onChange={(value) => onChange(withColumn(draft, key, { width: value }))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
