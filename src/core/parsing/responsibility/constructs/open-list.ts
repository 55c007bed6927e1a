import { readRoleRun } from '../role-words.ts';
import type { Construct } from '../token.ts';

const KIND =
  '各|有关|相关|其他|其它|责任|职能|成员|主管|配合|参与|涉及|市级|市直|区级|区直|县级|县直|省级|省直|中央|行业|属地';
const MANY = '部门和单位|部门（单位）|部门|单位|委办局|机构|企业|镇街|街镇|街乡|乡镇|街道|县区|区县|县市区|镇|街|高校';
const ET_CETERA = new RegExp(`^等(?:[0-9０-９]+|[一二三四五六七八九十]+)?[个家]?(?:(?:${KIND})*(?:${MANY}))?`, 'u');
/** 高等学校, 平等 and the like are no lists. */
const PART_OF_A_WORD = /[高中初同平均优特一]$/u;
const ENDS = /^(?:$|[\s、，,；;。.：:（()）]|和|及|与|以及)/u;

/** 民政局等部门分别负责: the list of names is open; 部门 is no department. */
export const openList: Construct = ({ rest, before }) => {
  const words = ET_CETERA.exec(rest)?.[0];
  if (words === undefined || (words === '等' && PART_OF_A_WORD.test(before))) return null;
  const after = rest.slice(words.length);
  if (!ENDS.test(after) && readRoleRun(after) === null) return null;
  return { length: words.length, tokens: [{ kind: 'open' }] };
};
