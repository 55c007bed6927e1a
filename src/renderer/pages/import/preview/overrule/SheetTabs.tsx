import { Button, Segmented } from 'antd';
import styles from './Overrule.module.css';
import { SHEET_MARKS, type SheetTab } from './sheet-tabs.ts';

type Props = {
  readonly tabs: readonly SheetTab[];
  readonly shown: string;
  readonly onShow: (name: string) => void;
  readonly onTake: (name: string, take: boolean) => void;
};

/** As in Excel below the grid: every sheet, those that are not read too, and whether the one shown is. */
export function SheetTabs({ tabs, shown, onShow, onTake }: Props) {
  if (tabs.length < 2 && tabs[0]?.state === 'read') return null;
  const isRead = tabs.find(({ name }) => name === shown)?.state === 'read';
  return (
    <div className={styles.tabs}>
      <Segmented
        size="small"
        aria-label="工作表"
        options={tabs.map(({ name, state }) => ({ value: name, label: `${name}${SHEET_MARKS[state]}` }))}
        value={shown}
        onChange={onShow}
      />
      <Button size="small" onClick={() => onTake(shown, !isRead)}>
        {isRead ? '不导入此表' : '导入此表'}
      </Button>
    </div>
  );
}
