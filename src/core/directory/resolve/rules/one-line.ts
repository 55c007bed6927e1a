import { explainPair, type FormPair, nearestPair, timesApart } from '../form-pair.ts';
import { candidateOf, type Entry } from '../known-bodies.ts';
import type { ReadName } from '../read-name.ts';
import { type Found, oneOf } from './rule.ts';

/**
 * The entry with a name of the same line, of those that may be; the one nearest in time where several are of it.
 *
 * Names of one time are spellings of one body. Across documents, so are names of two times: the first document is from
 * before the change, the second from after. In one document, names of two times or with two endings (住房城乡建设委 and
 * 住房城乡建设局 in one table of 乌海市) may be two bodies or a slip, so that a person takes a look.
 */
export function ofOneLine(name: ReadName, entries: readonly Entry[], rule: 'same-line' | 'vertical'): Found | null {
  const matches = entries.flatMap((entry) => matchOf(name, entry) ?? []);
  const apart = Math.min(...matches.map(({ pair }) => timesApart(pair)));
  const nearest = matches.filter(({ pair }) => timesApart(pair) === apart);
  const found = oneOf(
    nearest.map(({ entry }) => entry),
    rule,
    name,
    (entry) => {
      const match = nearest.find((each) => each.entry === entry);
      const reason = match ? explainPair(match.pair, name.text, match.known.text, name.level) : '';
      return match && isDoubtful(name, match.pair, entry)
        ? { certainty: 'likely', reason: `${reason.replace(/。$/u, '')}，但同一份文件里两种写法都有。` }
        : { certainty: 'certain', reason };
    },
  );
  if (!found || matches.length === nearest.length || found.certainty === 'open') return found;
  const others = matches.filter((match) => !nearest.includes(match)).map(({ entry }) => entry);
  return { ...found, candidates: [...found.candidates, ...others.map((entry) => candidateOf(entry, '同一沿革'))] };
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

function isDoubtful(name: ReadName, pair: FormPair, entry: Entry): boolean {
  if (name.forms.some(({ line }) => line !== pair.own.line)) return true;
  return entry.met.some((met) => {
    if (met.text === name.text) return false;
    const both = nearestPair(name.forms, met.forms);
    return both !== null && (timesApart(both) > 0 || both.own.ending !== both.other.ending);
  });
}
