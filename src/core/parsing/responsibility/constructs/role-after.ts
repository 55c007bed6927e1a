import { COPULA, namesBody, roleAt, upToStop } from '../following-text.ts';
import type { Construct, Token } from '../token.ts';

const NOUN = /^(?:责任)?(?:单位|部门)/u;
/** 各项目牵头单位, 其他责任单位 are names, not statements. */
const NAMED_MANY = /^(?:由|请)?(?:各|其他|其它|有关|相关|所有|全体)/u;
const NEXT_IS_BETWEEN = /^(?:会同|商|联合)/u;

/**
 * 牵头, 配合, 分别负责 … after names. What follows up to the next separator is what they do (负责校园安全), unless it names
 * the next body.
 */
export const roleAfter: Construct = ({ rest, before }) => {
  const run = roleAt(before, rest);
  if (run === null) return null;
  const noun = NOUN.exec(rest.slice(run.length))?.[0] ?? '';
  if (noun !== '' && ((!run.firm && !COPULA.test(rest)) || NAMED_MANY.test(before))) return null;
  const length = run.length + noun.length;
  const after = rest.slice(length);
  const matter = upToStop(after);
  const said: Token[] = [{ kind: 'role', claim: run.claim }];
  if (matter === '' || NEXT_IS_BETWEEN.test(matter)) return { length, tokens: said };
  if (namesBody(after)) return { length, tokens: [...said, { kind: 'break', strength: 2, comma: false }] };
  return { length: length + matter.length, tokens: [...said, { kind: 'matter' }] };
};
