import { Button, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import styles from './Templates.module.css';

/** What may stand in a title, and what it becomes. */
const PLACES: readonly (readonly [string, string])[] = [
  ['{标题}', '程序自带的标题'],
  ['{期}', '期名，没有期时为日期'],
  ['{单位}', '这张表所说的单位'],
  ['{办公室}', '填报单位'],
];

type Props = { readonly value: string; readonly own: string; readonly onChange: (value: string) => void };

/** The title with its places; a press puts one where the cursor stands. */
export function TitleField({ value, own, onChange }: Props) {
  const input = useRef<InputRef>(null);
  const insert = (mark: string) => {
    const field = input.current?.input;
    const start = field?.selectionStart ?? value.length;
    const end = field?.selectionEnd ?? start;
    onChange(`${value.slice(0, start)}${mark}${value.slice(end)}`);
    field?.focus();
    // After the new value is in: the writer goes on behind the place.
    requestAnimationFrame(() => field?.setSelectionRange(start + mark.length, start + mark.length));
  };
  return (
    <>
      <Input
        ref={input}
        aria-label="标题"
        maxLength={80}
        placeholder={own || '程序自带的标题'}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <ul className={styles.places}>
        {PLACES.map(([mark, meaning]) => (
          <li key={mark}>
            <Button size="small" aria-label={`在标题里加入${mark}`} onClick={() => insert(mark)}>
              {mark}
            </Button>
            {meaning}
          </li>
        ))}
      </ul>
    </>
  );
}
