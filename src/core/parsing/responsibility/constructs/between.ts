import { isBody } from '../../department-name.ts';
import { headOf, namesBody } from '../following-text.ts';
import type { Construct, Token } from '../token.ts';

const WITH: Token = { kind: 'between', left: 'lead', right: 'support' };
const TOGETHER: Token = { kind: 'between', left: 'joint', right: 'joint' };

/**
 * A会同B: A does it, together with B, and answers for it. 商 says the same in national documents. 联合 makes equals.
 * 商 and 联合 also stand in names (市商务局, 残疾人联合会): they count only between two complete names.
 */
export const between: Construct = ({ rest, before }) => {
  if (rest.startsWith('会同') || (rest.startsWith('协同') && namesBody(rest.slice(2))))
    return { length: 2, tokens: [WITH] };
  if (!isBody(before)) return null;
  const word = /^(?:商请?|联合)/u.exec(rest)?.[0];
  if (word === undefined) return null;
  const after = rest.slice(word.length);
  const namesNext = namesBody(after) || (isBody(headOf(after)) && !/^[务业贸会品标行社体办党]/u.test(after));
  return namesNext ? { length: word.length, tokens: [word === '联合' ? TOGETHER : WITH] } : null;
};
