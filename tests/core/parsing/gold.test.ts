import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseDeadline } from '../../../src/core/parsing/deadline/choose-deadline.ts';
import { parseDeadlines } from '../../../src/core/parsing/deadline/parse-deadlines.ts';
import { parseIndicators } from '../../../src/core/parsing/indicator/parse-indicators.ts';
import type { TextSource } from '../../../src/core/parsing/types.ts';

type GoldIndicator = { readonly operator: string; readonly value: number; readonly unit: string };
type GoldTask = {
  readonly content: string;
  readonly due: string | null;
  readonly due_optional?: readonly string[];
  readonly indicators: readonly GoldIndicator[];
  readonly indicators_optional?: readonly GoldIndicator[];
};

const seeds = new URL('../../fixtures/seeds/', import.meta.url);
const tasks = readdirSync(seeds)
  .filter((name) => /^s\d\d_.*\.gold\.json$/.test(name)) // s02b … are the same tables in other formats
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, seeds), 'utf8')) as { tasks: GoldTask[] }).tasks);
const source: TextSource = { sheet: 'Sheet1', cell: 'B5', from: 'content', year: null };

/** score.py's rule: 万 and 亿 of the unit count into the value; 张 and 张床位 are one unit. */
function isSame(a: GoldIndicator, b: GoldIndicator): boolean {
  const fold = ({ value, unit }: GoldIndicator): [number, string] => {
    const times = { 亿: 1e8, 万: 1e4, 千: 1e3 }[unit.slice(0, 1)];
    return times === undefined ? [value, unit] : [value * times, unit.slice(1)];
  };
  const [x, unit] = fold(a);
  const [y, other] = fold(b);
  const hasShare = unit === '%' || other === '%';
  return x === y && (unit === other || (!hasShare && (unit.startsWith(other) || other.startsWith(unit))));
}

describe('the four tables read by hand', () => {
  it('have every indicator found, no other, each with its operator', () => {
    const wrong = tasks.flatMap(({ content, indicators, indicators_optional: optional = [] }) => {
      const left = [...indicators];
      const extra = parseIndicators(content, source).indicators.filter((found) => {
        const at = left.findIndex((gold) => isSame(gold, found) && gold.operator === found.operator);
        if (at >= 0) left.splice(at, 1);
        return at < 0 && !optional.some((gold) => isSame(gold, found));
      });
      return left.length + extra.length > 0 ? [{ content, missed: left, extra }] : [];
    });
    expect(tasks).toHaveLength(159);
    expect(wrong).toEqual([]);
  });

  it('have no last day that a person would not read there', () => {
    for (const { content, due, due_optional: optional = [] } of tasks) {
      const found = chooseDeadline(parseDeadlines(content, source).deadlines)?.due ?? null;
      expect([due, ...optional, null], content).toContain(found);
    }
  });
});
