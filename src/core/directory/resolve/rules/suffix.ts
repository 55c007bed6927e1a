import { nearestPair } from '../form-pair.ts';
import { levelsOf, type ReadName } from '../read-name.ts';
import { oneOf, peersLike, type Rule, type Scene } from './rule.ts';
import { isMissingEnding } from './typo.ts';

/**
 * 委 = 局 = 办 = 部 = 厅 within one level and subject: 区园林局 and 区园林办, or 区财政 for 区财政局 in a table that shortens
 * its names. The subject has two characters at least: 交委 is not 教委.
 */
export const suffix: Rule = (name, scene) => {
  const { shape, subject, ending } = name;
  if (shape !== 'plain' || subject.length < 2 || (ending === '' && isMissingEnding(name, scene))) return null;
  const lines = linesOf(name, scene);
  const isLike = (other: ReadName) => {
    if (other.subject === subject) return !areKnownApart(name, other);
    // 区国土办: no name of the starting data, but its subject is one of the line that 区国土资源局 belongs to.
    return ending !== '' && other.ending !== '' && other.forms.some(({ line }) => lines.has(line.id));
  };
  return oneOf(peersLike(name, scene.peers, isLike), 'suffix', name, (entry) => ({
    certainty: 'likely',
    reason:
      ending === ''
        ? `“${name.text}”没有写“局”“委”一类结尾，按“${entry.body.name}”理解。`
        : `“${name.text}”与“${entry.body.name}”业务相同，只是结尾的“委”“局”“办”“部”不同。`,
  }));
};

/** Two lines of the starting data may share a subject: 城管委 and 城管局 are two bodies where it says so. */
function areKnownApart(name: ReadName, other: ReadName): boolean {
  return name.forms.length > 0 && other.forms.length > 0 && nearestPair(name.forms, other.forms) === null;
}

/** Lines whose subject it is at that level; none where the whole name is known, for then its line was asked already. */
function linesOf(name: ReadName, { index }: Scene): ReadonlySet<string> {
  if (name.forms.length > 0) return new Set();
  return new Set(levelsOf(name).flatMap((level) => index.lines.byStem(level, name.subject).map(({ line }) => line.id)));
}
