import { isBody } from '../../department-name.ts';
import { isPersonName } from '../../person-name.ts';
import type { Claim } from '../role-words.ts';
import { readRoleRun, saysRole } from '../role-words.ts';
import type { Construct, Token } from '../token.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '（': '）)',
  '(': '）)',
  '〈': '〉',
  '<': '>',
  '【': '】',
  '[': ']',
  '［': '］',
};
/** Brackets that do not close within this many characters are taken for a slip. */
const FARTHEST_END = 2000;
const NOUN = /^(?:单位|部门|方)?$/u;
/** A date, a telephone number, a reference: not part of a name. */
const NOTE =
  /\d{5,}|[0-9０-９x×]+\s*[年月]|年底|月底|联系|电话|附件|详见|下同|公章|盖章|持续推进|长期|领导(?!小组)|责任人|同志|[局处科部市区县镇乡院校厅司]长(?!办|室|热线)|书记|主任/u;
/** 市发展改革委（主）、市财政局（协） */
const SHORT_MARKS: Readonly<Record<string, Claim>> = { 主: 'lead', 牵: 'lead', 协: 'support', 配: 'support' };

/**
 * （牵头） marks the name before it; （按职责分工负责） speaks of all names before it; （甲牵头，乙配合） is read like any text;
 * a person or a date is passed over, also in front: 张三（区教育局）; （市老龄办） and （市、区） belong to the name.
 */
export const brackets: Construct = ({ rest, before, order }, inner) => {
  const closing = CLOSING[rest.charAt(0)];
  if (closing === undefined) return /^[）)>〉】\]］]/u.test(rest) ? { length: 1, tokens: [PAUSE] } : null;
  const length = matchingEnd(rest, closing);
  if (length === null) return { length: 1, tokens: [PAUSE] };
  const text = rest.slice(1, length - 1).trim();
  if (isPersonName(before) && isBody(text)) return { length, tokens: inner(text), forgetName: true };
  const short = SHORT_MARKS[text];
  if (short !== undefined && isBody(before)) return { length, tokens: [{ kind: 'mark', claim: short }] };
  const role = readRoleRun(text);
  if (role !== null && text !== '组织' && NOUN.test(text.slice(role.length))) {
    return { length, tokens: [markOf(role.claim, before === '' || order === 'labels', rest.slice(length))] };
  }
  if (isPersonName(text) && (before === '' || isBody(before))) return { length, keep: '' };
  if (saysRole(text) || (before === '' && !NOTE.test(text)))
    return { length, tokens: [SCOPE, PAUSE, ...marked(inner(text)), PAUSE] };
  if (NOTE.test(text)) return { length, keep: '' };
  return { length, keep: rest.slice(0, length).replace(/\s/gu, '') };
};

const SCOPE: Token = { kind: 'scope' };
const PAUSE: Token = { kind: 'break', strength: 2, comma: false };

/** （牵头）市发展改革委 announces, 市发展改革委 （牵头） looks back; 按职责分工负责 always speaks of all. */
function markOf(claim: Claim, mayAnnounce: boolean, after: string): Token {
  if (claim === 'joint') return { kind: 'role', claim };
  return { kind: mayAnnounce && /^[^\s、，,；;。]/u.test(after) ? 'label' : 'mark', claim };
}

/** 市发展改革委（牵头，市财政局配合）: the first word is still said of the name before the bracket. */
function marked(tokens: readonly Token[]): readonly Token[] {
  const [first, ...others] = tokens;
  return first?.kind === 'role' ? [{ kind: 'mark', claim: first.claim }, ...others] : tokens;
}

function matchingEnd(text: string, closing: string): number | null {
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, FARTHEST_END); at++) {
    const character = text.charAt(at);
    if (CLOSING[character] === closing) depth++;
    else if (closing.includes(character)) depth--;
    if (depth === 0) return at + 1;
  }
  return null;
}
