import {
  ApartmentOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileAddOutlined,
  HistoryOutlined,
  PrinterOutlined,
  SettingOutlined,
  SwapOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { formatRoute, type PageName, type Route } from '../route.ts';
import styles from './Frame.module.css';

type Item = { readonly route: Route; readonly word: string; readonly icon: ReactNode };

const ITEMS: readonly Item[] = [
  { route: { page: 'overview' }, word: '总览', icon: <DashboardOutlined /> },
  { route: { page: 'ledger', filter: {} }, word: '台账', icon: <TableOutlined /> },
  { route: { page: 'import' }, word: '导入', icon: <FileAddOutlined /> },
  { route: { page: 'exchange' }, word: '交换', icon: <SwapOutlined /> },
  { route: { page: 'reports' }, word: '报表', icon: <PrinterOutlined /> },
  { route: { page: 'departments' }, word: '单位', icon: <ApartmentOutlined /> },
  { route: { page: 'calendar' }, word: '日程', icon: <CalendarOutlined /> },
  { route: { page: 'log', filter: {} }, word: '记录', icon: <HistoryOutlined /> },
  { route: { page: 'settings' }, word: '设置', icon: <SettingOutlined /> },
];

/** A task is opened from the ledger and has no place of its own in the menu. */
const belongsTo = (page: PageName): PageName => (page === 'task' ? 'ledger' : page);

export function SideMenu({ current }: { readonly current: PageName }) {
  return (
    <nav className={styles.menu} aria-label="主菜单">
      <div className={styles.mark} aria-hidden="true">
        督办
      </div>
      {ITEMS.map(({ route, word, icon }) => (
        <a
          key={route.page}
          className={styles.item}
          href={formatRoute(route)}
          aria-current={route.page === belongsTo(current) ? 'page' : undefined}
        >
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
          {word}
        </a>
      ))}
    </nav>
  );
}
