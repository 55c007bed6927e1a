import { candidateOf } from '../known-bodies.ts';
import { ofOneLine } from './one-line.ts';
import { oneOf, peersLike, type Rule } from './rule.ts';

/**
 * 朝阳规划分局 = 市规划委朝阳分局: the same matter in the same place under a line of command. A body that is written once
 * as 局 and once as 分局 (区公安局, 区公安分局) is likely the same: a district has one of them.
 */
export const vertical: Rule = (name, { peers }) => {
  const branches = peers.filter(({ names }) => names.some(({ shape }) => shape === 'branch'));
  if (name.shape === 'branch') {
    const same = peersLike(name, peers, (other) => other.core === name.core);
    const found = oneOf(same, 'vertical', name, (entry) => ({
      certainty: 'certain',
      reason: `“${name.text}”与“${entry.body.name}”是同一派驻单位的两种写法。`,
    }));
    if (found) return found;
    const unit = name.core.split(' ')[0];
    const ofLine = ofOneLine(
      name,
      branches.filter(({ names }) => names.some(({ core }) => core.startsWith(`${unit} `))),
      'vertical',
    );
    if (ofLine) return ofLine;
  }
  const others = name.shape === 'branch' ? peers.filter((entry) => !branches.includes(entry)) : branches;
  const found = name.forms.length > 0 ? ofOneLine(name, others, 'vertical') : null;
  const entry = found?.entry;
  if (!found || !entry || found.certainty !== 'certain') return found;
  const reason = `${found.reason.replace(/。$/u, '')}，只是一处写作分支机构，一处写作本级单位。`;
  return { ...found, certainty: 'likely', reason, candidates: [candidateOf(entry, reason), ...found.candidates] };
};
