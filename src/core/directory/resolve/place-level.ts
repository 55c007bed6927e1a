import type { Level } from '../../../shared/model/directory.ts';

/** How a place ends, and its level by that. 北京市 and its like are provinces by rank. */
const BY_ENDING: readonly (readonly [RegExp, Level])[] = [
  [/^国家$/u, 'state'],
  [/(?:省|自治区|北京市|天津市|上海市|重庆市|特别行政区|兵团)$/u, 'province'],
  [/(?:市|州|盟|地区)$/u, 'city'],
  [/(?:区|县|旗)$/u, 'county'],
  [/(?:镇|乡|街道|苏木)$/u, 'town'],
];

/** What a place is called without its kind: 朝阳区 → 朝阳, 湘西土家族苗族自治州 → 湘西. '' for 吴县, which has no shorter name. */
export function shortPlaceName(place: string): string {
  const short = place.replace(
    /(?:(?:[\u4e00-\u9fff]{1,3}族)*自治[区州县旗]|(?:维吾尔|壮族|回族)?自治区|特别行政区|地区|新区|街道|[省市州盟区县旗镇乡])$/u,
    '',
  );
  return short.length < 2 || short === place ? '' : short;
}

/** The level that the name of a place tells; null where it tells none. */
export function levelByEnding(place: string): Level | null {
  return BY_ENDING.find(([ending]) => ending.test(place))?.[1] ?? null;
}
