import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveNames } from '../../../../src/core/directory/resolve/resolve-names.ts';
import { readStartingData } from '../../../../src/core/directory/starting-data/read-starting-data.ts';
import type { Level } from '../../../../src/shared/model/directory.ts';
import { directory, inShort, named } from './resolving.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'seeds', 'directory');
const data = readStartingData(
  new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')])),
);

/** A place of each level, and the word that its tables put in front of a name. */
const PLACES: readonly (readonly [Level, string, string])[] = [
  ['state', '国家', ''],
  ['province', '湖北省', '省'],
  ['city', '咸宁市', '市'],
  ['county', '咸安区', '区'],
  ['town', '白沙镇', ''],
];

describe('with the starting data that is shipped', () => {
  it.each(PLACES)('no name of the %s is read as a body of another line', (level, place, prefix) => {
    const lines = new Map<string, Set<string>>();
    for (const { id, forms } of data.lines) {
      for (const { stem, organs } of forms) {
        for (const organ of organs[level] ?? []) {
          const name = prefix + stem + organ;
          lines.set(name, (lines.get(name) ?? new Set()).add(id));
        }
      }
    }
    const resolved = resolveNames(
      [...lines.keys()].map((name) => named(place, name, { collective: false })),
      directory(),
      data,
    );
    const wrong = resolved.filter(({ name, body }) => body.line === null || !lines.get(name)?.has(body.line));
    expect(wrong.map(inShort)).toEqual([]);
  });

  it('knows the bodies of the four tables that the program comes with', () => {
    const short = (place: string, names: string) =>
      resolveNames(
        names.split(' ').map((name) => named(place, name)),
        directory(),
        data,
      ).flatMap((each) => (each.certainty === 'certain' && each.rule === 'own-name' ? [] : [inShort(each)]));
    expect(short('乌海市', '卫生计生委 住房城乡建设委 住房城乡建设局 国土资源局 海区中医院 老龄办 银监局')).toEqual([
      '住房城乡建设局 = 住房城乡建设委: same-line, likely',
      '海区中医院 = 海区中医院: own-name, open',
    ]);
    expect(short('国家', '人力资源社会保障部 人力资源社会保障 全国老龄办 中医药局 食药监总局')).toEqual([
      '人力资源社会保障 = 人力资源社会保障部: typo, likely',
    ]);
    expect(short('朝阳区', '区卫生计生委 朝阳规划分局 朝阳国土分局 区社会办 区农委 区信息办 区残联')).toEqual([]);
    expect(short('花都区', '区卫计局 区民政局 区发改局 区人社局 区教育局 区政务办 区编办 区国规局')).toEqual([]);
  });
});
