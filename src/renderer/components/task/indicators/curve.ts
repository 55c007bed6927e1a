import { indicatorLabel } from '../../../../shared/indicator-words.ts';
import type { Indicator } from '../../../../shared/model/table.ts';
import type { ProgressEntry } from '../../../../shared/model/tracking.ts';
import { currentEntries } from '../entry/said-by-period.ts';

export type CurvePoint = { readonly on: string; readonly value: number; readonly department: string };

/** One thing that is measured: its targets, and what was measured, oldest first. */
export type Curve = {
  readonly label: string;
  readonly unit: string;
  readonly targets: readonly Indicator[];
  readonly points: readonly CurvePoint[];
};

/**
 * The curves of a task. Values in another unit than the target's are left out of its curve: 床 and % cannot share an axis.
 * Corrected entries count no longer; of two values of one day and unit the later entry's stands.
 */
export function curvesOf(indicators: readonly Indicator[], entries: readonly ProgressEntry[]): readonly Curve[] {
  const current = currentEntries(entries);
  const labels = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = `${indicatorLabel(indicator)}\n${indicator.unit}`;
    labels.set(key, [...(labels.get(key) ?? []), indicator]);
  }
  return [...labels.values()].flatMap((targets) => {
    const [first] = targets;
    if (!first) return [];
    const label = indicatorLabel(first);
    const points = new Map<string, CurvePoint>();
    for (const { values, department } of current) {
      for (const { indicator, unit, value, on } of values) {
        if (indicator === label && unit === first.unit) points.set(`${on}\n${department}`, { on, value, department });
      }
    }
    const ordered = [...points.values()].toSorted((one, other) => one.on.localeCompare(other.on));
    return [{ label, unit: first.unit, targets, points: ordered }];
  });
}

/**
 * Whether a value meets a target; null where nobody can say: 左右 has no tolerance in any document, and 力争 is aimed at,
 * not owed.
 */
export function meets({ operator, value: target, soft }: Indicator, value: number): boolean | null {
  if (soft) return null;
  switch (operator) {
    case '>=':
      return value >= target;
    case '>':
      return value > target;
    case '<=':
      return value <= target;
    case '<':
      return value < target;
    case '=':
    case '≈':
      return null;
    default:
      return operator satisfies never;
  }
}
