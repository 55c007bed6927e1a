import type { FontRole } from '../../../shared/model/report.ts';

/** What is set in a font, as an office calls it. */
export const FONT_ROLE_WORDS: Record<FontRole, string> = {
  title: '标题',
  heading: '一级标题',
  kai: '二级标题',
  body: '正文',
  header: '表头',
  cell: '表内',
  note: '注',
  number: '页码',
};
