import { isBody } from '../department-name.ts';
import { isPersonName } from '../person-name.ts';
import { aside } from './constructs/aside.ts';
import { between } from './constructs/between.ts';
import { brackets } from './constructs/brackets.ts';
import { conjunction } from './constructs/conjunction.ts';
import { label } from './constructs/label.ts';
import { numbering } from './constructs/numbering.ts';
import { openList } from './constructs/open-list.ts';
import { roleAfter } from './constructs/role-after.ts';
import { separator } from './constructs/separator.ts';
import { whiteSpace } from './constructs/white-space.ts';
import type { Construct, Place, Reading, Token } from './token.ts';

/** Tried in this order at every character: words of roles come before punctuation, because punctuation is unreliable. */
const CONSTRUCTS: readonly Construct[] = [
  numbering,
  aside,
  label,
  between,
  roleAfter,
  openList,
  brackets,
  separator,
  whiteSpace,
  conjunction,
];

/**
 * Cuts a responsibility text into names, breaks and words of roles. What no construct reads belongs to the name.
 * @param text one cell as written, or the inside of brackets
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let name = '';
  let order: Place['order'] = 'start';
  let at = 0;
  const endName = () => {
    const clean = cleanName(name);
    if (clean !== '') tokens.push({ kind: 'name', text: clean });
    if (clean !== '' && order === 'start') order = 'names';
    name = '';
  };
  while (at < text.length) {
    const reading = readAt({ rest: text.slice(at), before: name, order });
    if (reading === null) {
      name += text.charAt(at);
      at += 1;
      continue;
    }
    at += reading.length;
    if (reading.forgetName === true) name = '';
    name += reading.keep ?? '';
    if (reading.tokens === undefined) continue;
    endName();
    tokens.push(...reading.tokens);
    if (reading.tokens.some((token) => token.kind === 'label')) order = 'labels';
  }
  endName();
  return tokens;
}

function readAt(place: Place): Reading | null {
  for (const construct of CONSTRUCTS) {
    const reading = construct(place, tokenize);
    if (reading !== null) return reading;
  }
  return null;
}

const PERSON_AT_END = /^(.*(?:局|委|办|厅|院|中心|街道|镇|乡|公司))([\u4e00-\u9fff]{2,3})$/u;

/** What is left of 等有关部门（单位） is nobody's name. */
const BARE_NOUN = /^(?:等|部门|单位|机构)$/u;

/** 由区民政局 → 区民政局; ★市财政局 → 市财政局; 区教育局张三 → 区教育局. */
function cleanName(text: string): string {
  const name = text
    .replace(/^(?:再|并|分别|请)?(?:由|请|以(?!及)|并|以及|及)/u, '')
    .replace(/^[*★☆▲△●■◆·•\-—\s]+|[*★☆▲△●■◆·•\-—\s]+$/gu, '')
    .replace(/\d{5,}$/u, '');
  if (BARE_NOUN.test(name)) return '';
  if (isBody(name)) return name;
  const [, body = name, person = ''] = PERSON_AT_END.exec(name) ?? [];
  return isPersonName(person) ? body : name;
}
