import { isCollective, isOrgan, isPlace } from './department-name.ts';

/**
 * The prefix of the first name governs the rest of a list: 区卫计局、民政局、发改局 means 区民政局 and 区发改局.
 * Tables of the State Council and of some cities carry no prefix at all; then nothing is added.
 */

/** Subjects that begin with a word for a level: 市场监管局 is not the market office of a city's "场监管局". */
const NOT_A_PREFIX =
  /^(?:市场|州际|区域|区块|县域|乡村|乡镇|镇街|省直|市直|区直|县直|市政(?!府|协|务|数|法|研)|市监(?=[局所]|分局)|市民(?=中心|服务|热线))/u;

const LEVEL_PREFIX = /^(?:自治[区州县旗]|省|市|州|盟|区|县|旗|镇|乡)/u;

/** 花都区卫计局 → 花都区. The place is two or three characters; 开发区 and 社区 are no such place. */
const PLACE_PREFIX =
  /^(?!城市|社区|园区|地区|全市|全区|全县|本市|本区|本县|高新|经开|开发|保税|景区|辖区|中心城)[\u4e00-\u9fff]{1,3}?(?:省|市|州|盟|区|县|旗)(?=.{2,})/u;

/**
 * Bodies with a line of command or a name of their own; a level in front would make another body of them: 滨江军分区,
 * and 铜仁职院 like 铜仁学院.
 */
const STANDS_ALONE =
  /^(?:[省市州区县旗]直|国家|全国|中央|中共|中国|国务院|国网|人民银行|人行|共青团|团|驻|武警)|(?:分局|分行|支行|银行|公司|集团|大学|学院|职院|师院|师专|医专|高专|医院|附院|学校|职校|技校|卫校|中学|小学|.军分区|.警备区|街道|街道办事处|人民政府|街|镇|乡|村|社区|海关|海事局|兵团|管委会|开发区|新区|园区)$/u;

/** Party organs hang on the committee, not on the government: 区委组织部、宣传部 → 区委宣传部. */
const PARTY_ORGAN = /^(?:组织部|宣传部|统战部|政法委|编办|编委办|网信办|社会工作部|巡察办|老干部局|党校)/u;

/** The level or place that a name begins with (区, 州, 花都区), or '' where it has none. */
export function prefixOf(name: string): string {
  if (isCollective(name) || NOT_A_PREFIX.test(name)) return '';
  const level = LEVEL_PREFIX.exec(name)?.[0];
  if (level !== undefined) return level;
  const place = PLACE_PREFIX.exec(name)?.[0];
  return place !== undefined && isOrgan(name.slice(place.length)) && !STANDS_ALONE.test(name) ? place : '';
}

/**
 * The names of one responsibility with the prefix that the first of them gives to the rest.
 * @param names as written, in the order of the document
 * @returns as many names, in the same order
 */
export function expandNames(names: readonly string[]): readonly string[] {
  const first = names.find((name) => !isCollective(name)) ?? '';
  const prefix = prefixOf(first);
  const party = first.startsWith(`${prefix}委`) ? `${prefix}委` : prefix;
  return names.map((name) => {
    if (prefix === '' || name === first || stands(name)) return name;
    return (PARTY_ORGAN.test(name) ? party : prefix) + name;
  });
}

function stands(name: string): boolean {
  return isCollective(name) || STANDS_ALONE.test(name) || prefixOf(name) !== '' || (isPlace(name) && !isOrgan(name));
}
