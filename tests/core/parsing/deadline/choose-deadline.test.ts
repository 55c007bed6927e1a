import { describe, expect, it } from 'vitest';
import { chooseDeadline } from '../../../../src/core/parsing/deadline/choose-deadline.ts';
import { parseDeadlines } from '../../../../src/core/parsing/deadline/parse-deadlines.ts';

function chosen(text: string) {
  return chooseDeadline(
    parseDeadlines(text, { sheet: 'S', cell: 'E5', from: 'deadline-column', year: 2024 }).deadlines,
  );
}

describe('the deadline that counts', () => {
  it.each([
    ['2024年6月底前启动，2025年底前完成', '2025-12-31'],
    ['2023年取得明显进展；2025年完成', '2025-12-31'],
    ['9月底前出台政策，年内持续推进', '2024-12-31'],
    ['2024年12月底，长期坚持', '2024-12-31'],
    ['长期坚持，2024年12月底取得阶段性成效', '2024-12-31'],
    ['2024-2026年，每年12月底前', '2026-12-31'],
  ])('of %s is the last day stated, %s', (text, due) => {
    expect(chosen(text)?.due).toBe(due);
  });

  it('without any day is the one that tells most', () => {
    expect(chosen('每年3月，长期坚持')?.kind).toBe('recurring');
    expect(chosen('立即启动，长期坚持')?.kind).toBe('long-term');
  });

  it('is none where none is stated', () => {
    expect(chooseDeadline([])).toBeNull();
  });
});
