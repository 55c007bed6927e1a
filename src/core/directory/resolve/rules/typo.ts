import type { BodyLine } from '../../../../shared/model/directory.ts';
import type { FormHit } from '../line-index.ts';
import { withoutAnd } from '../normal-form.ts';
import { LONG_SUBJECT, levelsOf, type ReadName } from '../read-name.ts';
import { isSlip } from '../slip.ts';
import { type Found, oneOf, peersLike, type Rule, type Scene } from './rule.ts';

/** A name that is shorter when written right is one character away from too many others: 教委 and 交委, 文旅局 and 文体局. */
const SHORTEST = 5;

/**
 * A slip of the pen in a name that the starting data knows at that level: the ending left out (人力资源社会保障分别负责,
 * State Council table), one character wrong, missing, too many, or two in the wrong order (发展改委革).
 */
export const typo: Rule = (name, scene) => {
  if (name.shape !== 'plain' || name.forms.length > 0) return null;
  const missing = missingEnding(name, scene);
  const meant = missing.length > 0 ? missing : misspelt(name, scene);
  const lines = new Set(meant.map(({ hit }) => hit.line));
  const [first] = meant;
  const [line] = lines;
  if (!first || !line) return null;
  const right = name.front + first.core;
  const say = (known: string) =>
    missing.length > 0
      ? `“${name.text}”像是“${known}”漏写了末尾的“${known.slice(-1)}”。`
      : `“${name.text}”与“${known}”只差一个字，像是笔误。`;
  if (lines.size > 1) return openBetween(name, meant);
  const ofLine = peersLike(name, scene.peers, (other) => other.forms.some((hit) => hit.line === line));
  const found = oneOf(ofLine, 'typo', name, ({ body }) => ({
    certainty: 'likely',
    reason: say(meant.some(({ core }) => body.name.endsWith(core)) ? body.name : right),
  }));
  if (found) return found;
  const candidates = [{ departmentId: null, name: right, place: name.place, why: say(right) }];
  return { rule: 'typo', certainty: 'likely', reason: say(right), entry: null, candidates, line };
};

/** True for a long subject alone: nobody shortens 人力资源社会保障部 like that, as 人社 is short for it. */
export function isMissingEnding(name: ReadName, scene: Scene): boolean {
  return missingEnding(name, scene).length > 0;
}

type Meant = { readonly core: string; readonly hit: FormHit };

function missingEnding(name: ReadName, { index }: Scene): readonly Meant[] {
  if (name.core.length < LONG_SUBJECT || name.ending !== '') return [];
  const hits = levelsOf(name).flatMap((level) => index.lines.byStem(level, name.core));
  return hits.filter(({ form }) => form.form === 'full').map((hit) => ({ core: name.core + hit.ending, hit }));
}

function misspelt(name: ReadName, { index }: Scene): readonly Meant[] {
  const core = name.subject + name.ending;
  return levelsOf(name)
    .flatMap((level) => [...index.lines.namesAt(level)])
    .filter(([known]) => known.length >= SHORTEST && isSlip(core, withoutAnd(known)))
    .flatMap(([known, hits]) => hits.map((hit) => ({ core: known, hit })));
}

function openBetween(name: ReadName, meant: readonly Meant[]): Found {
  const byLine = new Map<BodyLine, Meant>(meant.map((each) => [each.hit.line, each]));
  const all = [...byLine.values()];
  return {
    rule: 'typo',
    certainty: 'open',
    reason: `“${name.text}”像是笔误，与${all.map(({ core }) => `“${core}”`).join('、')}都只差一个字。`,
    entry: null,
    candidates: all.map(({ core }) => ({
      departmentId: null,
      name: name.front + core,
      place: name.place,
      why: `与“${core}”只差一个字`,
    })),
  };
}
