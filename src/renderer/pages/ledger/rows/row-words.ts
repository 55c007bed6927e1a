import { ROLE_WORDS, STATE_WORDS } from '../../../../shared/glossary.ts';
import type { Obligation } from '../../../../shared/model/ledger.ts';
import type { Light, Rating } from '../../../../shared/model/tracking.ts';
import { BINDING_WORDS } from '../../../../shared/tracking-words.ts';
import { ownerWords } from '../../../components/task/task-words.ts';
import { answering, type LedgerRow } from './ledger-row.ts';

/** The office's words for the codes of ratings. */
export type RatingWords = ReadonlyMap<string, string>;

export const ratingWords = (ratings: readonly Rating[]): RatingWords =>
  new Map(ratings.map(({ code, word }) => [code, word]));

const once = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** 区民政局、区财政局 */
export function ownersOf(obligations: readonly Obligation[]): string {
  return obligations.map(ownerWords).join('、');
}

export function rolesOf({ obligations }: LedgerRow): string {
  return once(obligations.map(({ role }) => ROLE_WORDS[role])).join('、');
}

export function statesOf({ obligations }: LedgerRow): string {
  return once(obligations.map(({ standing }) => STATE_WORDS[standing.state])).join('、');
}

/** Ratings of those who answer, each once; a code the office no longer has stands for itself. */
export function ratingsOf(row: LedgerRow, words: RatingWords): string {
  const codes = answering(row).flatMap(({ standing }) => standing.rating ?? []);
  return once(codes.map((code) => words.get(code) ?? code)).join('、');
}

/** Lights of those who answer, each once, and whether one of them was an alarm that was made good. */
export function lightsOf(row: LedgerRow): { readonly lights: readonly Light[]; readonly wasAlarm: boolean } {
  const standings = answering(row).map(({ standing }) => standing);
  const byWord = new Map(standings.flatMap(({ light }) => (light ? [[light.word, light] as const] : [])));
  return { lights: [...byWord.values()], wasAlarm: standings.some(({ wasAlarm }) => wasAlarm) };
}

/** The most days that one of them is late; 0 where none is. */
export function daysLateOf({ obligations }: LedgerRow): number {
  return Math.max(0, ...obligations.map(({ standing }) => standing.daysLate));
}

/** The days in force, each once with the one of the document where an extension moved it; else how the deadline binds. */
export function duesOf(row: LedgerRow): readonly { readonly due: string; readonly original: string | null }[] {
  const dues = new Map<string, { readonly due: string; readonly original: string | null }>();
  for (const { standing } of answering(row)) {
    const moved = standing.originalDue !== null && standing.originalDue !== standing.due;
    const due = standing.due ?? BINDING_WORDS[standing.binding];
    const original = moved ? standing.originalDue : null;
    dues.set(`${due} ${original}`, { due, original });
  }
  return [...dues.values()];
}

/** 2026-06-30（原 2026-03-31） */
export function dueText(row: LedgerRow): string {
  return duesOf(row)
    .map(({ due, original }) => (original ? `${due}（原 ${original}）` : due))
    .join('；');
}

export type SaidField = 'progress' | 'problem' | 'next';

/** What was said last: of one alone its words, of several each with its name before it. */
export function saidOf(row: LedgerRow, field: SaidField): string {
  const said = answering(row).flatMap((one) => {
    const text = one.standing.entry?.[field];
    return text ? [{ text, by: ownerWords(one) }] : [];
  });
  if (row.obligations.length === 1 || answering(row).length === 1) return said[0]?.text ?? '';
  return said.map(({ text, by }) => `${by}：${text}`).join('；');
}

/** The period of what was said last, each once. */
export function periodsOf(row: LedgerRow): string {
  return once(answering(row).flatMap(({ standing }) => standing.entry?.period ?? [])).join('、');
}

/** 60%, or 40%–60% where several answer. */
export function percentOf(row: LedgerRow): string {
  const all = answering(row).flatMap(({ standing }) => standing.percent ?? []);
  if (all.length === 0) return '';
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least === most ? `${least}%` : `${least}%–${most}%`;
}
