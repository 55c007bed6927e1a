import { describe, expect, it } from 'vitest';
import { percentagesOf } from '../../../src/core/tracking/percentages.ts';
import { createNumbers } from './numbers.ts';

const tenths = (shares: readonly number[] | null) =>
  (shares ?? []).reduce((sum, share) => sum + Math.round(share * 10), 0);

describe('percentages', () => {
  it('of 金寨县 2025 add up to 100.0, which rounding each by itself does not', () => {
    const counts = [162, 24, 17, 10, 9];
    const rounded = counts.map((count) => Math.round((count / 222) * 1000) / 10);
    expect(tenths(rounded)).toBe(1001);
    expect(percentagesOf(counts)).toEqual([73, 10.8, 7.7, 4.5, 4]);
  });

  it('of equal remainders favor the larger count, then the earlier one', () => {
    expect(percentagesOf([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
    expect(percentagesOf([1, 1, 4])).toEqual([16.7, 16.6, 66.7]);
  });

  it('of nothing are none: 0 of 0 is not 0.0%', () => {
    expect(percentagesOf([0, 0])).toBeNull();
    expect(percentagesOf([])).toBeNull();
  });

  it('never give a share to what was not counted, and all to what alone was', () => {
    expect(percentagesOf([0, 7, 0])).toEqual([0, 100, 0]);
  });

  it('are refused for what is no count', () => {
    expect(() => percentagesOf([1, -1])).toThrow(RangeError);
    expect(() => percentagesOf([1, 0.5])).toThrow(RangeError);
  });

  it('always add up to exactly 100.0 and lie within a tenth of the true share', () => {
    const numbers = createNumbers(20260717);
    for (let run = 0; run < 2000; run += 1) {
      const counts = Array.from({ length: 1 + numbers.below(12) }, () => numbers.below(1 + numbers.below(5000)));
      const total = counts.reduce((sum, count) => sum + count, 0);
      if (total === 0) continue;
      const shares = percentagesOf(counts);
      expect(tenths(shares)).toBe(1000);
      shares?.forEach((share, index) => {
        expect(Math.abs(share - ((counts[index] ?? 0) / total) * 100)).toBeLessThan(0.1 + 1e-9);
      });
    }
  });
});
