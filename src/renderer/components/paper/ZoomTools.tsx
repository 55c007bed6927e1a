import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { nextZoom, ZOOMS, type Zoom } from './zoom.ts';

type Props = { readonly zoom: Zoom; readonly onChange: (zoom: Zoom) => void };

export function ZoomTools({ zoom, onChange }: Props) {
  return (
    <Space.Compact>
      <Button
        aria-label="缩小"
        icon={<MinusOutlined aria-hidden="true" />}
        disabled={zoom === ZOOMS[0]}
        onClick={() => onChange(nextZoom(zoom, -1))}
      />
      <Select<Zoom>
        aria-label="显示比例"
        value={zoom}
        popupMatchSelectWidth={false}
        options={[
          { value: 'width', label: '适合宽度' },
          ...ZOOMS.map((percent) => ({ value: percent, label: `${percent}%` })),
        ]}
        onChange={onChange}
      />
      <Button
        aria-label="放大"
        icon={<PlusOutlined aria-hidden="true" />}
        disabled={zoom === ZOOMS.at(-1)}
        onClick={() => onChange(nextZoom(zoom, 1))}
      />
    </Space.Compact>
  );
}
