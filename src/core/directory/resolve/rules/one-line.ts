import type { Certainty, NamingRule } from '../../../../shared/model/directory.ts';
import { explainPair, type FormPair, nearestPair, timesApart } from '../form-pair.ts';
import { candidateOf, type Entry } from '../known-bodies.ts';
import { withoutAnd } from '../normal-form.ts';
import type { ReadName } from '../read-name.ts';
import type { Found } from './rule.ts';

/**
 * The entry with a name of the same line, of those that may be; the one nearest in time where several are of it.
 *
 * Names of one time are spellings of one body, and across documents so are names of two times: one document is from
 * before the change, the other from after. Two names in one document are looked at harder, see `judge`.
 */
export function ofOneLine(name: ReadName, entries: readonly Entry[], rule: 'same-line' | 'vertical'): Found | null {
  const matches = entries.flatMap((entry) => matchOf(name, entry) ?? []);
  const distance = ({ pair }: Match) => 2 * timesApart(pair) + (isOtherwiseBuilt(pair) ? 1 : 0);
  const least = Math.min(...matches.map(distance));
  const [match, second] = matches.filter((each) => distance(each) === least);
  if (!match) return null;
  if (second) return openBetween(name, matches, rule);
  const judged = judge(name, match);
  // The office keeps two bodies of the line apart: which of them a third name means is not beyond doubt.
  const certainty = judged === 'certain' && matches.length > 1 ? 'likely' : judged;
  const reason = explain(name, match, certainty);
  const others = matches.filter((each) => each !== match);
  const asked = certainty === 'certain' ? [] : [match, ...others];
  const candidates = asked.map((each) => candidateOf(each.entry, explain(name, each, certainty)));
  return { rule, certainty, reason, entry: certainty === 'open' ? null : match.entry, candidates };
}

type Match = { readonly entry: Entry; readonly known: ReadName; readonly pair: FormPair };

function matchOf(name: ReadName, entry: Entry): Match | null {
  let best: Match | null = null;
  for (const known of entry.names) {
    if (known.level !== name.level || known.named !== name.named) continue;
    const pair = nearestPair(name.forms, known.forms);
    if (pair && (best === null || timesApart(pair) < timesApart(best.pair))) best = { entry, known, pair };
  }
  return best;
}

/**
 * 住房城乡建设委 and 住房城乡建设局 in one table (乌海市), or names of two times: one body by all likelihood. Two subjects
 * with two endings in one table (区城管委, 区城管执法局) may well be two bodies: that a person must say.
 */
function judge(name: ReadName, { entry, pair }: Match): Certainty {
  const beside = entry.met.flatMap((met) => (met.text === name.text ? [] : (nearestPair(name.forms, met.forms) ?? [])));
  if (beside.some((other) => timesApart(other) === 0 && isOtherwiseBuilt(other))) return 'open';
  const isMixed = name.forms.some(({ line }) => line !== pair.own.line);
  const isOdd = beside.some((other) => timesApart(other) > 0 || other.own.ending !== other.other.ending);
  return isMixed || isOdd || (timesApart(pair) === 0 && isOtherwiseBuilt(pair)) ? 'likely' : 'certain';
}

function isOtherwiseBuilt({ own, other }: FormPair): boolean {
  return own.ending !== other.ending && withoutAnd(own.form.stem) !== withoutAnd(other.form.stem);
}

function explain(name: ReadName, { entry, known, pair }: Match, certainty: Certainty): string {
  const reason = explainPair(pair, name.text, known.text, name.level);
  const isBeside = entry.met.some(({ text }) => text !== name.text);
  if (certainty === 'certain' || !isBeside) return reason;
  return `${reason.replace(/。$/u, '')}，但同一份文件里两种写法都有${certainty === 'open' ? '，也可能是两个单位' : ''}。`;
}

function openBetween(name: ReadName, matches: readonly Match[], rule: NamingRule): Found {
  const quoted = matches.map(({ entry }) => `“${entry.body.name}”`).join('、');
  const reason = `${quoted}与“${name.text}”属于同一沿革，无法断定是哪一个。`;
  const candidates = matches.map((match) => candidateOf(match.entry, explain(name, match, 'certain')));
  return { rule, certainty: 'open', reason, entry: null, candidates };
}
