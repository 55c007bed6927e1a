import type { DeadlineReading, TextSource } from '../types.ts';
import { toWords, type Words } from '../words.ts';
import { withDeadlineChoices } from './deadline-choices.ts';
import { type DeadlineParser, type Finding, type Scene, toDeadline } from './finding.ts';
import { findDated } from './parsers/dated.ts';
import { findEvents } from './parsers/event.ts';
import { findLongTerm } from './parsers/long-term.ts';
import { findPlaceholders } from './parsers/placeholder.ts';
import { findRecurring } from './parsers/recurring.ts';
import { findSpans } from './parsers/span.ts';
import { findVague } from './parsers/vague.ts';

/**
 * The order is the rule of precedence. Blanks, events and periods hold words that look like dates (20xx年6月, 2024年春节前,
 * 每年12月底前) and must have them first.
 */
const PARSERS: readonly DeadlineParser[] = [
  findPlaceholders,
  findEvents,
  findRecurring,
  findDated,
  findSpans,
  findLongTerm,
  findVague,
];

/** A task may carry its deadline with a label: （责任单位：…。完成时限：2024年10月前）. Behind it speaks a deadline column. */
const LABEL = /(?:完成|办结|整改|办理|实施|推进|落实)(?:时限|期限|时间|时间节点)(?:要求)?:([^。;)\n]+)/g;
const NOTHING = /^[-/\\.。、,无]*$/;

/**
 * Reads every deadline that a text states, in reading order.
 *
 * In: a cell of a deadline column, or a task's content (then only phrases that state a deadline count). Out: last days as
 * `YYYY-MM-DD`, null where no day is stated; what is unclear is a doubt, never a guessed day. Years come from the text or
 * from `source.year`, never from a clock. Rules: domain knowledge on 完成时限 in 分工表.
 */
export function parseDeadlines(text: string, source: TextSource): DeadlineReading {
  const words = toWords(text);
  const findings = findDeadlines(words, source);
  const deadlines = findings.map((finding) => toDeadline(finding, words, source));
  return {
    deadlines,
    doubts: findings.flatMap(({ doubt }, index) => {
      if (!doubt) return [];
      return [withDeadlineChoices({ ...doubt, sheet: source.sheet, cell: source.cell }, deadlines, index)];
    }),
  };
}

/** The same with offsets in `words`, for who needs to know what a deadline stands beside. */
export function findDeadlines(words: Words, source: TextSource): readonly Finding[] {
  if (source.from === 'content') return findInContent(words, source);
  const found = runParsers({ ...words, source });
  if (found.length > 0 || NOTHING.test(words.plain)) return found;
  return [notUnderstood(words)];
}

function findInContent(words: Words, source: TextSource): Finding[] {
  const labelled = [...words.plain.matchAll(LABEL)].flatMap((match) => {
    const value = match[1] ?? '';
    const at = match.index + match[0].length - value.length;
    const column = { ...source, from: 'deadline-column' } as const;
    return findDeadlines(slice(words, at, at + value.length), column).map((finding) => move(finding, at));
  });
  return withoutOverlaps([...labelled, ...runParsers({ ...words, source })]);
}

function runParsers(scene: Scene): Finding[] {
  return withoutOverlaps(PARSERS.flatMap((parser) => parser(scene)));
}

/** The first to claim words keeps them; what is left is put in reading order. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    if (kept.every(({ at, end }) => finding.end <= at || finding.at >= end)) kept.push(finding);
  }
  return kept.sort((a, b) => a.at - b.at);
}

const slice = ({ plain, written }: Words, at: number, end: number): Words => ({
  plain: plain.slice(at, end),
  written: written.slice(at, end),
});

const move = (finding: Finding, by: number): Finding => ({ ...finding, at: finding.at + by, end: finding.end + by });

function notUnderstood({ written }: Words): Finding {
  return {
    at: 0,
    end: written.length,
    kind: 'vague',
    due: null,
    start: null,
    doubt: {
      severity: 'warning',
      code: 'deadline-not-understood',
      message: `看不出完成时限“${written}”是哪一天，请定出截止日。`,
    },
  };
}
