import type { ReactNode } from 'react';
import { formatRoute, type SettingsSection } from '../../route.ts';
import { LightsSection } from './lights/LightsSection.tsx';
import { OfficeSection } from './OfficeSection.tsx';
import { PeriodsSection } from './periods/PeriodsSection.tsx';
import { RatingsSection } from './ratings/RatingsSection.tsx';
import { RemindersSection } from './reminders/RemindersSection.tsx';
import styles from './Settings.module.css';
import { SerialsSection } from './serials/SerialsSection.tsx';
import { TemplatesSection } from './templates/TemplatesSection.tsx';
import { WorkdaysSection } from './workdays/WorkdaysSection.tsx';

const SECTIONS: Record<SettingsSection, { readonly word: string; readonly page: ReactNode }> = {
  office: { word: '填报单位', page: <OfficeSection /> },
  periods: { word: '期', page: <PeriodsSection /> },
  lights: { word: '亮灯规则', page: <LightsSection /> },
  ratings: { word: '进度评价', page: <RatingsSection /> },
  workdays: { word: '工作日历', page: <WorkdaysSection /> },
  reminders: { word: '提醒', page: <RemindersSection /> },
  templates: { word: '报表模板', page: <TemplatesSection /> },
  serials: { word: '发文编号', page: <SerialsSection /> },
};

/** 设置: by what the office works. Each says what it changes, and since when it stands so. */
export function SettingsPage({ section }: { readonly section: SettingsSection }) {
  return (
    <div className={styles.page}>
      <nav className={styles.sections} aria-label="设置项目">
        {Object.entries(SECTIONS).map(([name, { word }]) => (
          <a
            key={name}
            href={formatRoute({ page: 'settings', section: name as SettingsSection })}
            aria-current={name === section ? 'page' : undefined}
          >
            {word}
          </a>
        ))}
      </nav>
      <div className={styles.body}>{SECTIONS[section].page}</div>
    </div>
  );
}
