import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNotAfter } from '../../../../src/core/directory/starting-data/cells.ts';
import { LEVELS } from '../../../../src/shared/glossary.ts';
import type { Dating, Level } from '../../../../src/shared/model/directory.ts';
import { data, linesOf, namesOf } from './shipped.ts';

describe('the lines that come with the program', () => {
  it('each have a full name in force', () => {
    const nameless = data.lines.filter(
      ({ forms, eras }) => !forms.some(({ form, era }) => form === 'full' && era === eras.length),
    );
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it('have their times in order, in the state and below', () => {
    const disordered = data.lines.filter(({ eras }) =>
      [eras.map(({ state }) => state), eras.map(({ local }) => local)].some((spans) =>
        spans.some(({ since, until }, index) => {
          const before = spans.slice(0, index).findLast((span) => span.since !== null)?.since ?? null;
          return !inOrder(since, until) || !inOrder(before, since);
        }),
      ),
    );
    expect(disordered.map(({ id }) => id)).toEqual([]);
  });

  it('never share a name: it would not tell which of two bodies is meant', () => {
    const shared = LEVELS.flatMap((level) =>
      [...(namesOf.get(level) ?? [])].filter(([, lines]) => lines.size > 1).map(([name]) => `${level} ${name}`),
    );
    expect(shared).toEqual([]);
  });

  it('keep a renamed body one line', () => {
    for (const [old, now, line] of [
      ['卫生和计划生育局', '卫生健康局', '卫生健康'],
      ['卫计局', '卫健局', '卫生健康'],
      ['环境保护局', '生态环境局', '生态环境'],
      ['扶贫办', '乡村振兴局', '乡村振兴'],
      ['公安消防大队', '消防救援大队', '消防救援'],
      ['计划局', '发展和改革局', '发展改革'],
    ] as const) {
      expect([linesOf('county', old), linesOf('county', now)]).toEqual([[line], [line]]);
    }
  });

  it('keep bodies that merged later two lines, with a succession', () => {
    for (const [one, other, now] of [
      ['国土资源局', '规划局', '自然资源局'],
      ['文化局', '旅游局', '文化和旅游局'],
      ['国税局', '地税局', '税务局'],
      ['工商局', '质监局', '市场监督管理局'],
      ['工商局', '食药监局', '市场监督管理局'],
      ['卫生局', '人口和计划生育局', '卫生和计划生育局'],
      ['人事局', '劳动和社会保障局', '人力资源和社会保障局'],
    ] as const) {
      const lines = [one, other, now].map((name) => linesOf('county', name));
      const [[first], [second], [third]] = lines as [string[], string[], string[]];
      expect(new Set([first, second, third]).size, `${one}, ${other}, ${now}`).toBe(3);
      const passed = data.successions.filter(({ to }) => to === third).map(({ from }) => from);
      expect(passed).toEqual(expect.arrayContaining([first, second]));
    }
  });

  it('know 和 as written or left out', () => {
    const pairs = data.lines.flatMap(({ id, forms }) =>
      forms.filter(({ form }) => form === 'full').map(({ stem }) => [id, stem] as const),
    );
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['人力资源社会保障', '人力资源和社会保障'],
        ['人力资源社会保障', '人力资源社会保障'],
        ['住房城乡建设', '住房和城乡建设'],
        ['住房城乡建设', '住房城乡建设'],
        ['发展改革', '发展和改革'],
        ['发展改革', '发展改革'],
      ]),
    );
  });
});

describe('the names in the four seed tables', () => {
  /** Names of one office each, that no data needs to know. */
  const STRANGERS = ['保险行业协会'];
  /** 人力资源社会保障 lacks its 部 in one row. */
  const SLIPS = ['人力资源社会保障'];
  const expressions = new Set(data.groups.flatMap((group) => group.expressions));

  it.each<[string, Level]>([
    ['s00_national', 'state'],
    ['s02_huadu', 'county'],
    ['s03_wuhai', 'city'],
    ['s04_chaoyang', 'county'],
  ])('of %s are known', (table, level) => {
    const unknown = departmentsOf(table).filter((name) => {
      const bare = name.replace(/^(?:全国(?=老龄)|区|朝阳)/u, '');
      return linesOf(level, bare).length !== 1 && linesOf(level, name).length !== 1 && !expressions.has(name);
    });
    expect(unknown.filter((name) => ![...STRANGERS, ...SLIPS].includes(name))).toEqual([]);
  });
});

function inOrder(one: Dating | null, other: Dating | null): boolean {
  return one === null || other === null || (isNotAfter(one.from, other.from) && isNotAfter(one.to, other.to));
}

function departmentsOf(table: string): readonly string[] {
  const path = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'seeds', `${table}.gold.json`);
  const gold: { tasks: { assignments: { department: string }[] }[] } = JSON.parse(readFileSync(path, 'utf8'));
  return [...new Set(gold.tasks.flatMap(({ assignments }) => assignments.map(({ department }) => department)))];
}
