import type { DepartmentSummary } from '../../shared/model/ledger.ts';

type Body = Pick<DepartmentSummary, 'name' | 'place' | 'names' | 'wordings' | 'initials'>;

/**
 * True where every word occurs in the name, another name, a wording, the place or the pinyin initials: 花都 民政, wjj.
 * Capitals count as small letters.
 */
export function matchesWords(body: Body, words: string): boolean {
  const wanted = words.toLowerCase().trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = [body.name, body.place, ...body.names, ...body.wordings, ...body.initials].join('\n').toLowerCase();
  return wanted.every((word) => text.includes(word));
}

/** The departments that match the words, in the order they came. */
export function matchDepartments(
  departments: readonly DepartmentSummary[],
  words: string,
): readonly DepartmentSummary[] {
  return words.trim() === '' ? departments : departments.filter((department) => matchesWords(department, words));
}

/** The wordings that say more than the name itself. */
export function otherWordings({ name, wordings }: DepartmentSummary): readonly string[] {
  return wordings.filter((wording) => wording !== name);
}
