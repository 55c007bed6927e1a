import { namesBody } from '../following-text.ts';
import type { RoleRun } from '../role-words.ts';
import { readRoleRun } from '../role-words.ts';
import type { Construct } from '../token.ts';

const LEVEL = /^(?:[省市州盟区县旗镇]|中央)(?:级|直|属)?(?=牵头|配合|责任|主办|协办|参与|承办|主责)/u;
/** 其他责任单位：, but 其他责任单位 without a colon is a name. */
const OTHERS = /^(?:其他|其它|各|有关|相关)(?=[^：:]{2,6}[：:])/u;
/** 责任（配合）单位 names those who support; 会办 is a role only here, because 区社会办 is a name. */
const SUPPORTERS = /^(?:责任[（(]配合[）)]|会办(?=单位|部门|[：:]))/u;
const NOUN = /^(?:责任)?(?:单位|部门|处室|科室|机构|主体|机关|方)/u;

/**
 * 牵头单位：, 主办：, 配合单位 (on a line of its own) before names. Only at the beginning of a clause: in 各责任单位按职责
 * 分工负责 and 甲为牵头单位 the same words do not announce anything.
 */
export const label: Construct = ({ rest, before, order }) => {
  if (before !== '') return null;
  const level = (LEVEL.exec(rest) ?? OTHERS.exec(rest))?.[0].length ?? 0;
  const role = readLabelRole(rest.slice(level));
  if (role === null) return null;
  const nounLength = NOUN.exec(rest.slice(level + role.length))?.[0].length ?? 0;
  const length = level + role.length + nounLength;
  const after = rest.slice(length);
  const colon = /^\s*[：:]/u.exec(after) ?? /^(?:为|是)[：:]?/u.exec(after);
  if (colon !== null) return { length: length + colon[0].length, tokens: [{ kind: 'label', claim: role.claim }] };
  if (nounLength === 0 && (!role.firm || order === 'names')) return null;
  const announces = nounLength > 0 ? /^(?:\s+\S|[^\s、，,；;。）)])/u.test(after) : namesBody(after.trimStart());
  return announces ? { length, tokens: [{ kind: 'label', claim: role.claim }] } : null;
};

function readLabelRole(text: string): RoleRun | null {
  const supporters = SUPPORTERS.exec(text)?.[0];
  return supporters === undefined ? readRoleRun(text) : { claim: 'support', length: supporters.length, firm: true };
}
