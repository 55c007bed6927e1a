import type { PlannedName } from './model/import-plan.ts';

/** True where a person is asked who is meant: nobody said so before, and no rule is sure of it. */
export function isAsked({ known, certainty }: PlannedName): boolean {
  return !known && certainty !== 'certain';
}
