import { readMarker } from '../tables/numbering.ts';
import { labelAtStart } from './labels.ts';
import { type Clause, LONGEST_STATEMENT, readStatement } from './statement.ts';

/** A stretch of a paragraph and the statement that ends it; null for what stands behind the last one. */
export type Piece = { readonly text: string; readonly statement: readonly Clause[] | null };

type Span = { readonly at: number; readonly end: number; readonly inner: string };

const OPENING = '（([【〔［';
const CLOSING = '）)]】〕］';
const SENTENCE_END = /[。；;！!？?”"]\s*$/u;
const MARK_BEHIND = /^\s*[。；;.]/u;

/**
 * Divides a paragraph at the statements in it: …（市民政局负责）。…（市医保局牵头，市财政局配合）。 gives two pieces. A paragraph
 * without any is one piece without a statement.
 */
export function splitStatements(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const span of findSpans(text)) {
    if (span.at < from || !standsFree(text, span, from)) continue;
    const statement = readStatement(span.inner);
    if (!statement) continue;
    pieces.push({ text: text.slice(from, span.at).trim(), statement });
    from = span.end + (MARK_BEHIND.exec(text.slice(span.end, span.end + 8))?.[0].length ?? 0);
  }
  const rest = text.slice(from).trim();
  if (rest !== '' || pieces.length === 0) pieces.push({ text: rest, statement: null });
  return pieces;
}

/**
 * A statement ends a sentence: it stands at the end of the paragraph, before 。 or ；, behind one of them, or before the
 * next number. （市发改委牵头） in the middle of a sentence tells of something else: 建立联席会议（市发改委牵头）制度.
 */
function standsFree(text: string, { at, end }: Span, from: number): boolean {
  const behind = text.slice(end, end + 40).trimStart();
  if (behind === '' || MARK_BEHIND.test(behind) || readMarker(behind)) return true;
  return SENTENCE_END.test(text.slice(from, at)) || from === at;
}

/** Where statements may stand, in order: brackets, and labels behind the end of a sentence. */
function findSpans(text: string): readonly Span[] {
  const brackets = findBrackets(text);
  const isInside = (at: number) => brackets.some((bracket) => bracket.at < at && at < bracket.end);
  return [...brackets, ...findOpenLabels(text).filter(({ at }) => !isInside(at))].sort((a, b) => a.at - b.at);
}

/** The outermost brackets; one that is never closed ends with the text, where a label shows what it was to hold. */
function findBrackets(text: string): readonly Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (OPENING.includes(character)) {
      if (depth === 0) at = index;
      depth += 1;
    } else if (CLOSING.includes(character) && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ at, end: index + 1, inner: text.slice(at + 1, index) });
    }
  }
  const open = text.slice(at + 1);
  if (depth > 0 && open.length <= LONGEST_STATEMENT && labelAtStart(open)) {
    spans.push({ at, end: text.length, inner: open });
  }
  return spans;
}

const LABEL_BEHIND_SENTENCE = /(?<=[。；;！!？?\s])(?=[^\s。；;！!？?：:]{2,12}[：:])/gu;

/** …。责任单位：市民政局，协助单位：市老龄办。 without brackets: up to a sentence that no label begins. */
function findOpenLabels(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { index: at } of text.matchAll(LABEL_BEHIND_SENTENCE)) {
    const last = spans.at(-1);
    if ((last && at < last.end) || !labelAtStart(text.slice(at, at + 20))) continue;
    const end = endOfLabels(text, at);
    spans.push({ at, end, inner: text.slice(at, end) });
  }
  return spans;
}

function endOfLabels(text: string, from: number): number {
  let end = from;
  do {
    const stop = text.slice(end).search(/[。\n]/u);
    if (stop === -1) return text.length;
    end += stop + 1;
  } while (labelAtStart(text.slice(end, end + 20)));
  return end;
}
