const SUFFIXES = '自治区|自治州|自治县|自治旗|地区|开发区|新区|省|市|盟|州|区|县|旗';
/** 市场, 县级, 市直, 区域 … are no places; the 州 of 广州市 and the 市 of 市区 end none, but that of 济南市市中区 does. */
const PLACE = new RegExp(`^([\\u4e00-\\u9fa5]{1,8}?)(${SUFFIXES})(?![场级直属域省盟州区县旗]|市(?![中南北]区))`);

/** What may stand before the place: 2024年, 关于印发《, 中共, 附件1. */
const LEAD_IN =
  /^(?:附件\d*[:.、]?|关于|印发|下发|转发|贯彻落实|贯彻|落实|《|〈|“|\(|中共|(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?年?度?|[\d.\-_]+)/;

/**
 * No name begins so: 全市, 某县, nor with a word for a level, 市城市管理委员会, 县经济开发区. 本溪市 and 全椒县 do, and
 * several cities have a 市中区.
 */
const NO_BEGINNING = /^(?:[各我该某省州盟县区旗]|全(?![州椒南])|本(?!溪)|市(?![中南北]$))/;
/** No place is called so: 示范区, 老旧小区, 产业园区, 社区, 自治州, and every city has its 经开区. */
const NO_NAME =
  /^(?:自治|经开)$|[全各本我该社园辖片景灾小]$|[的与及级]|示范|试点|试验|改革|创新|保护|旅游|工业|产业|经济|功能|老旧|周边|贫困|中心|重点|任务|工作|推进|加强|加快|深化|促进|建设|发展|做好/;
/** 国家级经济技术开发区 and the like carry such words in their proper names. */
const ZONE = /^(?:开发区|新区)$/;

const NATIONAL = /^(?:国务院|国家(?!级)|全国|中共中央|中央)/;

/**
 * The place whose bodies a table means, where a title or file name begins with one: 花都区医养结合… → 花都区,
 * 广东省广州市花都区… → 花都区, 国务院… → 国家. Null where it begins otherwise: nothing is guessed from its middle.
 */
export function readPlace(text: string): string | null {
  let rest = text.normalize('NFKC').replace(/\s+/g, '');
  for (let match = LEAD_IN.exec(rest); match; match = LEAD_IN.exec(rest)) rest = rest.slice(match[0].length);
  if (NATIONAL.test(rest)) return '国家';
  let place: string | null = null;
  for (let match = PLACE.exec(rest); match; match = PLACE.exec(rest)) {
    const [whole, name = '', suffix = ''] = match;
    if (!isName(name, suffix)) break;
    place = whole;
    rest = rest.slice(whole.length);
  }
  return place;
}

function isName(name: string, suffix: string): boolean {
  if (NO_BEGINNING.test(name)) return false;
  if (ZONE.test(suffix)) return name.length > 1 && !name.endsWith('级');
  // 吴县 and 萧县 have one character; no other kind of place has.
  const shortest = suffix === '县' ? 1 : 2;
  const longest = suffix.startsWith('自治') ? 8 : 4;
  return name.length >= shortest && name.length <= longest && !NO_NAME.test(name);
}
