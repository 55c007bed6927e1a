import type { Deadline, DeadlineKind, Doubt } from '../../../shared/model/table.ts';
import type { TextSource } from '../types.ts';
import type { Words } from '../words.ts';

/** A doubt before its place is known: what is wrong and, where one was taken, the reading. */
export type FindingDoubt = Pick<Doubt, 'severity' | 'code' | 'message' | 'reading' | 'alternatives'>;

/** A deadline found in a text, with its place there. */
export type Finding = {
  readonly at: number;
  readonly end: number;
  readonly kind: DeadlineKind;
  readonly due: string | null;
  readonly start: string | null;
  readonly doubt: FindingDoubt | null;
};

/** What a parser sees: the folded text, and where it comes from. */
export type Scene = { readonly plain: string; readonly written: string; readonly source: TextSource };

/** One construct: gives every deadline of its kind in the text. Where two parsers claim the same words, the first has them. */
export type DeadlineParser = (scene: Scene) => readonly Finding[];

/** Findings of a construct that names no day, one for each match of `pattern`. */
export function findWithoutDay(
  plain: string,
  pattern: RegExp,
  kind: DeadlineKind,
  doubt: (words: string) => FindingDoubt | null,
): Finding[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    kind,
    due: null,
    start: null,
    doubt: doubt(match[0]),
  }));
}

export function toDeadline({ at, end, kind, due, start }: Finding, words: Words, source: TextSource): Deadline {
  return { kind, text: words.written.slice(at, end), due, start, cell: source.cell };
}
