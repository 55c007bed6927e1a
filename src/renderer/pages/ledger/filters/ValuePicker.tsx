import { CheckOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';

type Props<Value extends string | number> = {
  readonly word: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  /** Those in force, ticked. */
  readonly chosen: readonly Value[];
  readonly onPick: (value: Value) => void;
};

/** One kind of filter: its values drop down, those in force are ticked. */
export function ValuePicker<Value extends string | number>({ word, options, chosen, onPick }: Props<Value>) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        style: { maxHeight: 420, overflow: 'auto' },
        items: options.map(({ value, label }) => ({
          key: String(value),
          label,
          icon: <CheckOutlined aria-hidden="true" style={{ opacity: chosen.includes(value) ? 1 : 0 }} />,
          onClick: () => onPick(value),
        })),
      }}
    >
      <Button aria-label={`按${word}筛选`} disabled={options.length === 0}>
        {word}
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
