import type { BodyKind } from '../../../shared/model/directory.ts';

/**
 * The kind of a body that stands in no line of the starting data, by its name without level and place. Strongest sign
 * first: 党校 is a school before it is of the party, 总工会 no 会 like any other.
 */
const BY_NAME: readonly (readonly [RegExp, BodyKind])[] = [
  [/(?:公司|集团|银行|分行|支行|信用社|供销社|电网|运营商|[工厂]厂|企业|商场)$/u, 'enterprise'],
  [/(?:分局|支局|海关|海事局|消防.*队|武警.*|军分区|武装部|派出所)$/u, 'vertical'],
  [
    /(?:总工会|工会|团委|妇联|妇女联合会|残联|红十字会|科协|文联|侨联|工商联|社科联|联合会|协会|学会|商会|青联)$/u,
    'mass',
  ],
  [/人大(?:常委会|常委会办|办)?$|人民代表大会|政协(?:办|委)?$/u, 'congress'],
  [
    /(?:中心|医院|卫生院|卫生室|学校|大学|学院|[中小]学|幼儿园|党校|(?<!法)(?<!检察)院|研究所|图书馆|档案馆|博物馆|文化馆|[馆站所]|报社|电视台|园林场|林场|基金会)$/u,
    'institution',
  ],
  [/^委(?!员)|^党|党委|党组|党工委|纪委|监委|组织部|宣传部|统战部|政法委|编办|网信办|巡察|老干部|机关工委/u, 'party'],
  [/(?:[委局办部厅署室]|政府|管委会|行署|公署|办事处|指挥部|领导小组|专班|执法.*队)$/u, 'government'],
];

export function kindByName(core: string): BodyKind {
  return BY_NAME.find(([sign]) => sign.test(core))?.[1] ?? 'other';
}
