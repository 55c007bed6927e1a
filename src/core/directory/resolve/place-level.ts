import type { Level } from '../../../shared/model/directory.ts';

/** How a place ends, and its level by that. 北京市 and its like are provinces by rank. */
const BY_ENDING: readonly (readonly [RegExp, Level])[] = [
  [/^国家$/u, 'state'],
  [/(?:省|自治区|北京市|天津市|上海市|重庆市|特别行政区|兵团)$/u, 'province'],
  [/(?:市|州|盟|地区)$/u, 'city'],
  [/(?:区|县|旗)$/u, 'county'],
  [/(?:镇|乡|街道|街|苏木)$/u, 'town'],
];

const PEOPLES =
  '土家|朝鲜|哈尼|蒙古|维吾尔|哈萨克|景颇|傈僳|柯尔克孜|布依|鄂温克|鄂伦春|达斡尔|塔吉克|锡伯|撒拉|保安|东乡|仫佬|毛南|仡佬|拉祜|布朗|' +
  '普米|独龙|阿昌|德昂|各|满|壮|回|苗|藏|彝|白|傣|侗|瑶|羌|黎|畲|水|佤|怒|土|裕固|纳西';
const KIND = new RegExp(
  `(?:(?:(?:${PEOPLES})族|蒙古|哈萨克|维吾尔)*自治[区州县旗]|特别行政区|地区|新区|街道|[省市州盟区县旗镇乡])$`,
  'u',
);

/** What a place is called without its kind: 朝阳区 → 朝阳, 湘西土家族苗族自治州 → 湘西. '' for 吴县, which has no shorter name. */
export function shortPlaceName(place: string): string {
  const short = place.replace(KIND, '');
  return short.length < 2 || short === place ? '' : short;
}

/** The level that the name of a place tells; null where it tells none. */
export function levelByEnding(place: string): Level | null {
  return BY_ENDING.find(([ending]) => ending.test(place))?.[1] ?? null;
}
