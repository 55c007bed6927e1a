import type { DepartmentSummary } from '../../../shared/model/ledger.ts';

/** The departments whose name, wording or place holds all the words, in the order they came. */
export function matchDepartments(
  departments: readonly DepartmentSummary[],
  words: string,
): readonly DepartmentSummary[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return departments;
  return departments.filter((department) => {
    const names = [department.name, department.place, ...department.wordings].join('\n');
    return wanted.every((word) => names.includes(word));
  });
}

/** The wordings that say more than the name itself. */
export function otherWordings({ name, wordings }: DepartmentSummary): readonly string[] {
  return wordings.filter((wording) => wording !== name);
}
