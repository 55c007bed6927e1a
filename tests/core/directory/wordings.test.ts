import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Directory, NameInContext } from '../../../src/core/directory/resolve/directory.ts';
import { resolveNames } from '../../../src/core/directory/resolve/resolve-names.ts';
import { readStartingData } from '../../../src/core/directory/starting-data/read-starting-data.ts';
import { readFile } from '../../../src/core/importing/read-file.ts';
import type { Level, ResolvedName } from '../../../src/shared/model/directory.ts';
import type { RecognizedFile } from '../../../src/shared/model/table.ts';
import { type TypedSheet, writeWorkbook } from '../importing/write-workbook.ts';

/**
 * Every name that is read in the four seed tables, the unseen tables and the passages, and the body that it means:
 * `wordings.csv`, decided row by row by a person, before there was a resolver. Same 地区 and 主体: one body; else not.
 */
const ROOT = join(import.meta.dirname, '..', '..', '..');
const FIXTURES = join(ROOT, 'tests', 'fixtures');
const LEVELS: Readonly<Record<string, Level>> = {
  国家: 'state',
  省: 'province',
  市: 'city',
  区县: 'county',
  街乡: 'town',
};

type Checked = {
  readonly file: string;
  /** As the file says it, or as a person answers who is asked for it. */
  readonly place: string;
  readonly wording: string;
  readonly name: string;
  /** Empty where a group, a zone or a section of an office has none. */
  readonly level: string;
  readonly body: string;
  /** Id of the line; 无 where there must be none; empty where nothing is said. */
  readonly line: string;
  readonly expected: 'certain' | 'ask';
};

/** The six plans of one file of passages are of four places; 篇五 and 篇十三 were pasted twice. */
const PLACES_OF_PASSAGES: Readonly<Record<string, string>> = {
  社区医养结合实施方案篇三: '铜仁市',
  社区医养结合实施方案篇五: '铜仁市',
  社区医养结合实施方案篇六: '咸宁市',
  社区医养结合实施方案篇九: '未注明地区（社区医养结合实施方案篇九）',
  社区医养结合实施方案篇十: '文山州',
  社区医养结合实施方案篇十三: '未注明地区（社区医养结合实施方案篇九）',
};

const rows = readRows();
const groups = Map.groupBy(rows, ({ file, place }) => `${file} ${place}`);
/** Files and places of which only a person knows that it is this place. */
const withoutPlace = new Set<string>();
const read = await readNames();
const data = readStartingData(readFolder(join(ROOT, 'seeds', 'directory')));
const emptyDirectory: Directory = {
  bodiesIn: () => [],
  getBody: (id) => {
    throw new Error(`There is no body ${id}.`);
  },
  findNaming: () => null,
};
/** Each row with what it was resolved to, every file in a directory of its own. */
const resolved = [...groups].flatMap(([group, checked]) => resolveRows(checked, read.get(group) ?? []));

describe('all wordings met, checked by hand', () => {
  it('are all in the table, and nothing else is', () => {
    const inTable = rows.map((row) => `${row.file} ${row.place} ${row.wording} → ${row.name}`);
    const inFiles = [...read].flatMap(([group, names]) =>
      names.flatMap(({ name, wordings }) => wordings.map((wording) => `${group} ${wording} → ${name}`)),
    );
    expect(inTable.toSorted()).toEqual(inFiles.toSorted());
  });

  it('are never given to a body that they do not mean', () => {
    expect([...groups.keys()].flatMap((group) => wronglyJoined(rowsOf(group)))).toEqual([]);
  });

  it('are never given to another body where several papers of one place are taken in', () => {
    const national = rows.filter(({ place }) => place === '国家');
    const names = [...groups].flatMap(([group, [first]]) => (first?.place === '国家' ? (read.get(group) ?? []) : []));
    expect(wronglyJoined(resolveRows(national, names))).toEqual([]);
  });

  it('are never given to another body where nobody has named the place yet', () => {
    const nameless = [...groups].filter(([group]) => withoutPlace.has(group));
    expect(nameless.length).toBeGreaterThan(30);
    const joined = nameless.flatMap(([group, checked]) => {
      const names = read.get(group) ?? [];
      return wronglyJoined(
        resolveRows(
          checked,
          names.map((name) => ({ ...name, place: `未注明地区（${group}）` })),
        ),
      );
    });
    expect(joined).toEqual([]);
  });

  it('of a 市 and of a 州 are not silently one body where a file of several plans is given one place', () => {
    const passages = rows.filter(({ file }) => file === '001.txt');
    const names = [...read].flatMap(([group, each]) => (group.startsWith('001.txt ') ? each : []));
    const outcomes = resolveRows(
      passages,
      names.map((name) => ({ ...name, place: '未注明地区（001.txt）' })),
    );
    const sure = outcomes.filter(({ got }) => got.certainty === 'certain');
    const cities = sure.filter(({ row }) => row.name.startsWith('市'));
    const entries = new Set(cities.map(({ got }) => identity(got)));
    const prefectures = sure.filter(({ row }) => row.name.startsWith('州'));
    expect(prefectures.filter(({ got }) => entries.has(identity(got))).map(inWords)).toEqual([]);
  });

  it('are given to one body where they mean one, or asked about', () => {
    const parted = [...groups.keys()].flatMap((group) => {
      const bodies = Map.groupBy(rowsOf(group), ({ row }) => row.body);
      return [...bodies.values()].flatMap((same) => {
        const sure = same.filter(({ got }) => got.certainty === 'certain');
        return new Set(sure.map(({ got }) => identity(got))).size > 1 ? [sure.map(inWords).join(' | ')] : [];
      });
    });
    expect(parted).toEqual([]);
  });

  it('are asked about where a careful clerk would ask, with a reason', () => {
    const silent = resolved.filter(({ row, got }) => row.expected === 'ask' && got.certainty === 'certain');
    expect(silent.map(inWords)).toEqual([]);
    const asked = resolved.filter(({ got }) => got.certainty !== 'certain');
    expect(asked.filter(({ got }) => !got.reason.endsWith('。')).map(inWords)).toEqual([]);
  });

  it('have the level and the line that they have', () => {
    const wrong = resolved.filter(
      ({ row, got: { body } }) =>
        (row.level !== '' && body.level !== LEVELS[row.level]) ||
        (row.line !== '' && body.line !== (row.line === '无' ? null : row.line)),
    );
    expect(wrong.map(inWords)).toEqual([]);
  });

  it('are seldom asked about where nobody would ask: one in ten at most', () => {
    const certain = resolved.filter(({ row }) => row.expected === 'certain');
    const asked = certain.filter(({ got }) => got.certainty !== 'certain');
    expect(asked.length / certain.length, asked.map(inWords).join('\n')).toBeLessThanOrEqual(0.1);
  });
});

type Outcome = { readonly row: Checked; readonly got: ResolvedName };

function rowsOf(group: string): readonly Outcome[] {
  return resolved.filter(({ row }) => `${row.file} ${row.place}` === group);
}

function resolveRows(checked: readonly Checked[], names: readonly NameInContext[]): readonly Outcome[] {
  const results = new Map(resolveNames(names, emptyDirectory, data).map((each) => [each.name, each]));
  return checked.flatMap((row) => {
    const got = results.get(row.name);
    return got ? [{ row, got }] : [];
  });
}

/** Names of different bodies that were given one. */
function wronglyJoined(outcomes: readonly Outcome[]): readonly string[] {
  const entries = Map.groupBy(outcomes, ({ got }) => identity(got));
  return [...entries.values()].flatMap((same) =>
    new Set(same.map(({ row }) => row.body)).size > 1 ? [same.map(inWords).join(' | ')] : [],
  );
}

/** In an empty directory a body is told by where it is and how it was first called. */
function identity({ body }: ResolvedName): string {
  return `${body.place} ${body.name}`;
}

function inWords({ row, got }: Outcome): string {
  const { rule, certainty, body } = got;
  const wanted = [row.body, row.level, row.line, row.expected].join('/');
  const level = Object.keys(LEVELS).find((word) => LEVELS[word] === body.level) ?? '';
  return `${row.file} ${row.place} ${row.name} (${wanted}): ${[body.name, level, body.line ?? '无', certainty, rule].join('/')}`;
}

function readRows(): readonly Checked[] {
  const [, ...lines] = readFileSync(join(FIXTURES, 'directory', 'wordings.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [file = '', place = '', wording = '', name = '', level = '', body = '', lineId = '', expected] =
      line.split(',');
    if (expected !== 'certain' && expected !== 'ask') throw new Error(`wordings.csv: ${line}`);
    return { file, place, wording, name, level, body, line: lineId, expected };
  });
}

/** The names that the importer reads, by file and place, each once. */
async function readNames(): Promise<ReadonlyMap<string, readonly NameInContext[]>> {
  const found = new Map<string, Map<string, NameInContext>>();
  for (const [file, recognized] of await readFiles()) {
    const own = rows.find((row) => row.file === file)?.place ?? '';
    for (const { title, tasks } of recognized.tables) {
      const place = (title !== null && PLACES_OF_PASSAGES[title]) || own;
      const names = found.get(`${file} ${place}`) ?? new Map<string, NameInContext>();
      found.set(`${file} ${place}`, names);
      if (recognized.document.place === null) withoutPlace.add(`${file} ${place}`);
      for (const { department, expanded, collective } of tasks.flatMap((task) => task.assignments)) {
        const wordings = new Set(names.get(expanded)?.wordings).add(department);
        const on = recognized.document.issuedOn;
        names.set(expanded, { place, name: expanded, wordings: [...wordings], collective, on });
      }
    }
  }
  return new Map([...found].map(([group, names]) => [group, [...names.values()]]));
}

async function readFiles(): Promise<readonly (readonly [string, RecognizedFile])[]> {
  const samples = join(ROOT, 'seeds', 'samples');
  const files: [string, string, Uint8Array][] = readdirSync(samples).map((name) => [
    name,
    name,
    readFileSync(join(samples, name)),
  ]);
  for (const name of readdirSync(join(FIXTURES, 'unseen')).filter((each) => each.endsWith('.table.json'))) {
    const base = name.slice(0, -'.table.json'.length);
    files.push([base, `${base}.xlsx`, await writeWorkbook(...readTyped(join(FIXTURES, 'unseen', name)))]);
  }
  files.push(['001.txt', '001.txt', readFileSync(join(FIXTURES, 'passages', '001.txt'))]);
  const recognized: [string, RecognizedFile][] = [];
  for (const [file, name, bytes] of files) {
    recognized.push([file, (await readFile({ name, bytes })).recognized]);
  }
  return recognized;
}

function readTyped(path: string): readonly TypedSheet[] {
  const revive = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'date' in value ? new Date(`${value.date}T00:00:00Z`) : value;
  return JSON.parse(readFileSync(path, 'utf8'), revive).sheets;
}

function readFolder(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
