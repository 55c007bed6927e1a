import type { ReportFonts } from '../../shared/model/report.ts';

/**
 * GB/T 9704-2012 for running text: 标题二号小标宋, 正文三号仿宋, 一、黑体 and （一）楷体, 页码四号宋体. It fixes no fonts of
 * tables: header 小四黑体, cells 五号仿宋.
 */
export const LETTER_FONTS: ReportFonts = {
  title: { family: '方正小标宋简体', size: 22 },
  heading: { family: '黑体', size: 16 },
  kai: { family: '楷体', size: 16 },
  body: { family: '仿宋', size: 16 },
  header: { family: '黑体', size: 12 },
  cell: { family: '仿宋', size: 12 },
  note: { family: '仿宋', size: 10.5 },
  number: { family: '宋体', size: 14 },
};

/** A letter with lists as its annexes: the text is a letter's, the lists are as close as tables are. */
export const LETTER_WITH_LISTS_FONTS: ReportFonts = {
  ...LETTER_FONTS,
  header: { family: '黑体', size: 10.5 },
  cell: { family: '仿宋', size: 10.5 },
  note: { family: '仿宋', size: 9 },
};

/** Tables that fill a page: the lines around them are smaller than a letter's. */
export const TABLE_FONTS: ReportFonts = {
  ...LETTER_FONTS,
  heading: { family: '黑体', size: 14 },
  kai: { family: '楷体', size: 12 },
  body: { family: '仿宋', size: 12 },
  cell: { family: '仿宋', size: 10.5 },
  note: { family: '仿宋', size: 9 },
};

/** One page for a leader: larger than a table, closer than a letter. */
export const PAGE_FONTS: ReportFonts = {
  ...TABLE_FONTS,
  cell: { family: '仿宋', size: 10.5 },
  header: { family: '黑体', size: 10.5 },
};
