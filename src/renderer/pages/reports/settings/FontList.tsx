import { CheckCircleOutlined, SwapOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import type { FontRole, ReportFonts } from '../../../../shared/model/report.ts';
import styles from '../Reports.module.css';
import { createFontProbe, findFonts } from './find-fonts.ts';

const ROLE_WORDS: Record<FontRole, string> = {
  title: '标题',
  heading: '一级标题',
  kai: '二级标题',
  body: '正文',
  header: '表头',
  cell: '表内',
  note: '注',
  number: '页码',
};

/** Said before printing: which fonts this computer has, and what stands in for those that it has not. */
export function FontList({ fonts }: { readonly fonts: ReportFonts }) {
  const findings = useMemo(() => findFonts(fonts, createFontProbe()), [fonts]);
  return (
    <ul className={styles.fonts} aria-label="本机字体">
      {findings.map(({ wanted, roles, used, isFound }) => (
        <li key={wanted} className={isFound ? undefined : styles.replaced}>
          {isFound ? <CheckCircleOutlined aria-hidden="true" /> : <SwapOutlined aria-hidden="true" />}
          <span>
            {wanted}（{roles.map((role) => ROLE_WORDS[role]).join('、')}）：
            {isFound ? '本机有' : `本机没有，用${used === null ? '系统字体' : `“${used}”`}代替`}
          </span>
        </li>
      ))}
    </ul>
  );
}
