import { describe, expect, it } from 'vitest';
import { localDate, localDateTime } from '../../src/shared/local-time.ts';

describe('local time', () => {
  it('is what the clock on the wall shows, also just after midnight', () => {
    const moment = new Date(2026, 0, 2, 0, 3, 4);
    expect(localDate(moment)).toBe('2026-01-02');
    expect(localDateTime(moment)).toBe('2026-01-02T00:03:04');
  });
});
