import { describe, expect, it } from 'vitest';
import { categoryRuns } from '../../src/shared/category-runs.ts';

describe('categoryRuns', () => {
  it('joins neighbouring rows of one category, level by level', () => {
    const paths = [
      ['一、', '（一）'],
      ['一、', '（一）'],
      ['一、', '（二）'],
    ];
    expect(categoryRuns(paths, 2)).toEqual([
      { level: 0, from: 0, to: 2, text: '一、' },
      { level: 1, from: 0, to: 1, text: '（一）' },
      { level: 1, from: 2, to: 2, text: '（二）' },
    ]);
  });

  it('does not join equal inner categories across a change of the outer one', () => {
    const runs = categoryRuns(
      [
        ['一、', '（一）组织保障'],
        ['二、', '（一）组织保障'],
      ],
      2,
    );
    expect(runs.filter((run) => run.level === 1)).toHaveLength(2);
  });

  it('begins again where a category comes back after another', () => {
    expect(categoryRuns([['甲'], ['乙'], ['甲']], 1)).toHaveLength(3);
  });

  it('has nothing to join where a table has no categories', () => {
    expect(categoryRuns([[], []], 0)).toEqual([]);
  });
});
