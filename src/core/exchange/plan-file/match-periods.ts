import type { Period } from '../../../shared/model/tracking.ts';
import { PERIOD_HEADERS } from '../../../shared/plan-file-words.ts';
import type { PlanFile } from './read-plan-file.ts';

/** The period of this ledger that a period of a plan file is; `doubt` where name or first day differ. */
export type MatchedPeriod = { readonly id: number; readonly doubt: string | null };

export type MatchedPeriods = {
  /** By the name in the file. */
  readonly byName: ReadonlyMap<string, MatchedPeriod>;
  /** 2026年10月（2026-10-01 起，2026-10-25 截止）, for those that this ledger has not. */
  readonly missing: ReadonlyMap<string, string>;
};

/**
 * A period that is missing is not added: it would ask every body of every plan for its progress. That is for a person to
 * decide.
 */
export function matchPeriods(file: PlanFile, known: readonly Period[]): MatchedPeriods {
  const byName = new Map<string, MatchedPeriod>();
  const missing = new Map<string, string>();
  for (const row of file.periods) {
    const text = (header: keyof typeof PERIOD_HEADERS) => row.text(PERIOD_HEADERS[header]).trim();
    const [name, start] = [text('name'), text('start')];
    const same = known.find((each) => each.name === name);
    const together = known.find((each) => each.start === start);
    if (same) {
      const doubt = same.start === start ? null : `“${name}”在来文中从 ${start} 起，在本台账中从 ${same.start} 起。`;
      byName.set(name, { id: same.id, doubt });
    } else if (together) {
      const doubt = `来文的“${name}”与本台账的“${together.name}”同一天开始，名称不同。`;
      byName.set(name, { id: together.id, doubt });
    } else missing.set(name, `“${name}”（${start} 起，${text('cutoff')} 截止）`);
  }
  return { byName, missing };
}
