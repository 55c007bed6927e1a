import { isBody, LONGEST_NAME } from '../../department-name.ts';
import { personAt } from '../../person-name.ts';
import type { Construct, Strength } from '../token.ts';

const STRENGTH: Readonly<Record<string, Strength>> = {
  '、': 1,
  '､': 1,
  '﹑': 1,
  '|': 1,
  '｜': 1,
  '/': 1,
  '／': 1,
  '，': 2,
  ',': 2,
  '；': 3,
  ';': 3,
  '。': 3,
  '．': 3,
  '.': 3,
  '：': 3,
  ':': 3,
};

/** 各县、区人民政府, 有关市、县人民政府 and 各委、办、局 are one expression although 、 stands in it: without its end, 各县 is not complete. */
const MANY_KINDS =
  /(?:各(?:有关|相关)?(?:省|市|县|区|旗|镇|乡|乡镇|街道?|村|委|办|局|处|科室?|站|所|园区|部门|自治区)|^(?:有关|相关|其他)(?:省|市|州|县|区|旗|镇|乡))(?:、[^、]+)*$/u;
const NEXT_KIND =
  /^、(?:自治[区州县旗]|直辖市|县级市|市|县|区|旗|镇|乡|街道?|村|社区|场|园区|委|办|局|厅|中心|单位|直属机构)(?:（[^）]*）)?(?:人民政府|政府|办事处|管委会|党工委)?(?=$|[、，,；;。\s（(]|等|牵头|配合|分|按|负责|协|参|落实|具体|和|及)/u;
/** 各镇、区政府 are the towns and the district's government. */
const OTHER_LEVEL = /(?:镇|乡|街道?)$/u;
/** 各县（市、区）党委、政府 */
const ALL_COMMITTEES = /各.*党(?:工)?委(?:（[^）]*）)?$/u;
const AND_GOVERNMENTS = /^、(?:人民)?政府/u;

/** 市、县（区）人民政府: a level alone is no name. */
const LEVEL_ALONE = /^(?:[省市州区县旗镇乡]|街道)$/u;

function isOneExpression(before: string, rest: string): boolean {
  if (before.length > LONGEST_NAME) return false;
  if (LEVEL_ALONE.test(before)) return rest.startsWith('、');
  if (ALL_COMMITTEES.test(before) && AND_GOVERNMENTS.test(rest)) return true;
  if (!MANY_KINDS.test(before) || !NEXT_KIND.test(rest)) return false;
  return !(OTHER_LEVEL.test(before) && /^、[区市县]/u.test(rest));
}

/** Separators part names; a comma of any width is weaker than ； 。 and ：. A person after 区教育局： is passed over. */
export const separator: Construct = ({ rest, before }) => {
  const strength = STRENGTH[rest.charAt(0)];
  if (strength === undefined) return null;
  if (isOneExpression(before, rest)) return { length: 1, keep: '、' };
  const person = isBody(before) ? personAt(rest.slice(1)) : 0;
  const passed = /^[：:]/u.test(rest) ? person : 0;
  return { length: 1 + passed, tokens: [{ kind: 'break', strength, comma: strength === 2 }] };
};
