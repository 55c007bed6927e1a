import type { FontRole, ReportFonts } from '../shared/model/report.ts';

/**
 * Families by what they are called on Windows, macOS, 统信UOS and 麒麟, the wanted one first. 方正小标宋简体 is not part of
 * Windows; Word and WPS silently put 宋体 in its place. 仿宋_GB2312 lacks rare characters of names (镕), so it comes after
 * 仿宋.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '华文中宋', 'STZhongsong'],
  ['仿宋', 'FangSong', '仿宋_GB2312', 'FangSong_GB2312', '华文仿宋', 'STFangsong', '方正仿宋_GBK', 'FZFangSong-Z02'],
  ['楷体', 'KaiTi', '楷体_GB2312', 'KaiTi_GB2312', '华文楷体', 'STKaiti', '方正楷体_GBK', 'FZKai-Z03'],
  ['黑体', 'SimHei', '华文黑体', 'STHeiti', '方正黑体_GBK', 'FZHei-B01'],
  ['宋体', 'SimSun', '新宋体', 'NSimSun', '华文宋体', 'STSong', '方正书宋_GBK', 'FZShuSong-Z01'],
];
const SONG = ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', '思源宋体'];
const HEI = ['Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', '思源黑体', 'WenQuanYi Micro Hei'];

/** The families that may set a text, the wanted one first: the same face under its other names, then what stands in. */
export function fontStack(family: string): readonly string[] {
  const names = FAMILIES.find((each) => each.includes(family)) ?? [family];
  const isHei = names.includes('黑体');
  return [...new Set([family, ...names, ...(isHei ? HEI : SONG)])];
}

/** True where two names are of one face: 仿宋 and FangSong, but not 仿宋 and 宋体. */
export function isSameFace(family: string, other: string): boolean {
  return family === other || FAMILIES.some((names) => names.includes(family) && names.includes(other));
}

/** As CSS has it: quoted, so that no name is read as anything else. */
export function fontFamily(family: string): string {
  const generic = fontStack(family).includes('黑体') ? 'sans-serif' : 'serif';
  return [...fontStack(family).map((name) => `"${name.replace(/["\\]/g, '')}"`), generic].join(', ');
}

/** The fonts of a report as custom properties of its pages. */
export function fontProperties(fonts: ReportFonts): Readonly<Record<`--paper-${FontRole}`, string>> {
  const family = (role: FontRole) => fontFamily(fonts[role].family);
  return {
    '--paper-title': family('title'),
    '--paper-heading': family('heading'),
    '--paper-kai': family('kai'),
    '--paper-body': family('body'),
    '--paper-header': family('header'),
    '--paper-cell': family('cell'),
    '--paper-note': family('note'),
    '--paper-number': family('number'),
  };
}
