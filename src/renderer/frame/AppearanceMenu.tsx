import { BgColorsOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useAppearanceControl } from '../theme/Theme.tsx';
import type { Mode, TextSize } from '../theme/use-appearance.ts';

const MODES: Record<Mode, string> = { system: '跟随系统', light: '浅色', dark: '深色' };
const SIZES: Record<TextSize, string> = { normal: '标准字号', large: '大字号' };

function items<Key extends string>(words: Record<Key, string>, onPick: (key: Key) => void) {
  return (Object.keys(words) as Key[]).map((key) => ({ key, label: words[key], onClick: () => onPick(key) }));
}

/** 显示: light or dark, and the size of the text. */
export function AppearanceMenu() {
  const { appearance, change } = useAppearanceControl();
  const menu: MenuProps = {
    selectable: true,
    multiple: true,
    selectedKeys: [appearance.mode, appearance.size],
    items: [
      { type: 'group', label: '颜色', children: items(MODES, (mode) => change({ mode })) },
      { type: 'group', label: '字号', children: items(SIZES, (size) => change({ size })) },
    ],
  };
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <Button type="text" icon={<BgColorsOutlined aria-hidden="true" />}>
        显示
      </Button>
    </Dropdown>
  );
}
