/** How the names of Chinese public bodies are built: what a complete name ends in, and which words mean many bodies. */

/** Endings of a body's name, longest meaning first only for the reader: the whole list is one alternation. */
const ORGAN_ENDINGS = [
  '部|委|办|局|厅|署|院|会|处|科|股|室|所|站|队|司|组|库|厂|校|馆|园|台|狱|庭|中心|总台|海关|机关|党组|支部',
  '委员会|办公室|办公厅|办事处|管委会|指挥部|专班|领导小组|专员公署|党校|兵团|集团|公司|基地|基金|企业|国企|央企',
  '银行|分行|支行|人行|农行|工行|建行|中行|国开行|农商行|信用社|证券|保险|报社|供销社|合作社|出版社|新华社|总社|联社|分社|电网|供电|电力|铁塔|移动|电信|联通|邮政|石化|烟草',
  '残联|妇联|文联|侨联|台联|社科联|工商联|青联|科协|作协|政协|人大|纪委监委|武警|军分区|人武部|林场|农场|机场|车场',
  '大学|学院|中学|小学|[一二三四五六七八九十]中|医院|中央|部门|单位|机构|组织|高校|院校|政府|党委|交投|城投|文投|国投|旅投|港投',
];

/** A region that answers for itself: 海勃湾区, 杭州市, 新华街道, 各有关区. */
const PLACE_ENDINGS = ['街道|街|镇|乡|村|社区|苏木|嘎查|区|县|市|旗|州|盟|省|园区|开发区|新区'];

/** Words that end like a body and are none: 社会, 市场, 承办. */
const NOT_A_BODY =
  /(?:社会|机会|全部|内部|干部|承办|主办|举办|(?<![政科作侨文残])协办|开办|督办|场所|公园|校园|出台|平台|学科|城市|农村|乡村|上市|超市|区域)$/u;

/** Short forms that stand without an ending where a table shortens all its names: 发改、财政、住建. */
const SHORT_FORMS = new Set(
  (
    '发改 发展改革 财政 民政 人社 人力社保 住建 卫健 卫计 工信 经信 科技 教育 教体 公安 司法 审计 统计 农业 农业农村 林业 水利 水务 ' +
    '交通 交通运输 商务 文旅 文广旅 应急 应急管理 市监 市场监管 医保 税务 自规 资规 国土 自然资源 环保 生态环境 城管 消防 气象 ' +
    '信访 民宗 金融 国资 人防 档案 统战 宣传 组织 政法 网信 编办 乡村振兴 退役军人 住房城乡建设 人力资源社会保障 卫生健康'
  ).split(' '),
);

const LEVEL = '全国|中央|国家|全省|全市|全区|全县|自治区|省|市|州|盟|区|县|旗|镇|乡';
const NOUN_OF_MANY =
  '部门|单位|机构|机关|委办局|政府|企业|镇街|街镇|街乡|乡镇|街道|区县|县区|县市区|市县|科室|处室|成员单位|高校|学校|组织';

/** Groups by what they have in common, a word that begins no proper name: 沿线乡镇, 派出单位党组织. */
const SHARED_TRAIT = '沿线|沿途|周边|邻近|毗邻|受灾|派出|派驻|选派|帮扶|结对';

const endingOf = (endings: readonly string[]) => new RegExp(`(?:${endings.join('|')})$`, 'u');
const ORGAN = endingOf(ORGAN_ENDINGS);
const PLACE = endingOf(PLACE_ENDINGS);

const COLLECTIVES: readonly RegExp[] = [
  // 各族 and 各界 are people; 崔各庄乡 is one township of 朝阳区.
  /各(?!族|界|庄)/u,
  /^(?:有关|相关|其他|其它|其余|所有|全体|涉及|属地|辖区)/u,
  new RegExp(`(?:有关|相关|职能|主管|成员|责任|直属|所属|下属|驻地)的?(?:${NOUN_OF_MANY})$`, 'u'),
  // 省直有关执法部门, 相关行业协会单位.
  new RegExp(`(?:有关|相关)[^、，,；;（(]{1,6}(?:${NOUN_OF_MANY})$`, 'u'),
  new RegExp(`^(?:${LEVEL})?(?:${SHARED_TRAIT})的?(?:${NOUN_OF_MANY})(?:党组织|党委|党支部)?$`, 'u'),
  // 县直单位党组织; 机关党委 is one.
  /(?:单位|部门|企业)党(?:组织|委|组|支部)$/u,
  // 三大运营商, 四家国有银行; 五大连池市 and 三家子镇 are places.
  /^[两二三四五六七八九十](?:大|家|个).{0,4}(?:运营商|运营企业|银行|公司|集团|企业|部门|单位|机构|乡镇)$/u,
  /^(?:通信|电信|基础电信)?运营(?:商|企业)$/u,
  new RegExp(`^(?:${LEVEL})?(?:直|级|属|管)(?:国有|机关|${NOUN_OF_MANY})+$`, 'u'),
  /[（(<〈](?:[县市区旗镇乡街村道社、，]|街道|社区|园区|居)+[）)>〉]/u,
  /^(?:乡镇|镇街|街镇|街乡|县区|区县|县市区|市县|市区|村居|村社|镇村)(?:街道|人民政府|政府|办事处|两级)*$/u,
  /^(?:地方|基层)(?:各级|人民|政府|党|单位|组织)|(?:省|市|县|区|镇|乡|两)级(?:人民)?政府$/u,
];

/** No name is longer; a text that is longer is not looked into. */
export const LONGEST_NAME = 60;

/** The name without the brackets at its end: 市民政局（市老龄办） ends as 市民政局 does. */
export function withoutEndBrackets(name: string): string {
  return name.replace(/[（(<〈][^（()）<>〈〉]*[）)>〉]$/u, '');
}

/** True for 各街乡, 各相关委办局, 县（市、区）人民政府 and the like: many bodies in one expression. */
export function isCollective(name: string): boolean {
  return name.length <= LONGEST_NAME && COLLECTIVES.some((pattern) => pattern.test(name));
}

/** True where the name ends as an office does: 区民政局, 团区委, 国家开发银行. */
export function isOrgan(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const bare = withoutEndBrackets(name);
  return bare.length > 1 && ORGAN.test(bare) && !NOT_A_BODY.test(bare);
}

/** True for a region named as a body: 海勃湾区, 新华街道. */
export function isPlace(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const bare = withoutEndBrackets(name);
  return bare.length > 1 && PLACE.test(bare) && !NOT_A_BODY.test(bare);
}

/** True for 发改, 区财政: no ending, but a whole name in tables that shorten all of them. */
export function isShortForm(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  return SHORT_FORMS.has(name) || SHORT_FORMS.has(name.replace(/^[省市州区县旗]/u, ''));
}

/** True where nothing is missing from the name: an office, a region, a collective or a known short form. */
export function isBody(name: string): boolean {
  return isOrgan(name) || isPlace(name) || isCollective(name) || isShortForm(name);
}
