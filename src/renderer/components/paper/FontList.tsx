import { CheckCircleOutlined, SwapOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import type { ReportFonts } from '../../../shared/model/report.ts';
import { findFonts } from './find-fonts.ts';
import { isFontInstalled } from './font-probe.ts';
import { FONT_ROLE_WORDS } from './font-words.ts';
import styles from './Paper.module.css';

/** Said before printing: which fonts this computer has, and what stands in for those that it has not. */
export function FontList({ fonts }: { readonly fonts: ReportFonts }) {
  const findings = useMemo(() => findFonts(fonts, isFontInstalled), [fonts]);
  return (
    <ul className={styles.fonts} aria-label="本机字体">
      {findings.map(({ wanted, roles, used, isFound }) => (
        <li key={wanted} className={isFound ? undefined : styles.replaced}>
          {isFound ? <CheckCircleOutlined aria-hidden="true" /> : <SwapOutlined aria-hidden="true" />}
          <span>
            {wanted}（{roles.map((role) => FONT_ROLE_WORDS[role]).join('、')}）：
            {isFound ? '本机有' : `本机没有，用${used === null ? '系统字体' : `“${used}”`}代替`}
          </span>
        </li>
      ))}
    </ul>
  );
}
