import { describe, expect, it } from 'vitest';
import { parseResponsibility } from '../../../../src/core/parsing/responsibility/parse-responsibility.ts';
import { CLAUSES } from './clauses.ts';

describe('wordings of real responsibility cells', () => {
  it.each(CLAUSES)('reads $text', ({ text, pairs, column = 'undivided', open = false, doubts = '' }) => {
    const read = parseResponsibility([{ text, column, cell: 'D4', sheet: '分工表' }], { firstIsLead: false });
    expect(read.assignments.map((each) => `${each.department}/${each.role}`).join(' ')).toBe(pairs);
    expect(read.openList).toBe(open);
    expect(read.doubts.map((doubt) => doubt.code).join(' ')).toBe(doubts);
  });
});
