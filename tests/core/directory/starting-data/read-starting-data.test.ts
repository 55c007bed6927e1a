import { describe, expect, it } from 'vitest';
import { readStartingData } from '../../../../src/core/directory/starting-data/read-starting-data.ts';

/** Two lines that end in a third one, as few rows as there can be. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'lines.csv': ['机构,性质,序位', '国土资源,政府部门,10', '规划,政府部门,20', '自然资源,政府部门,30'],
  'eras.csv': [
    '机构,时段,国家起,国家止,地方起,地方止,缘由,依据等级,来源',
    '国土资源,1,,2018-03,,2018-09/2019-03,,V,改革方案',
    '规划,1,,,,2018-09/2019-03,,K,一般了解',
    '自然资源,1,,,2015/2016,,"合并为""国规局""，先行",K,一般了解',
    '自然资源,2,2018-03-21,,2018-09/2019-03,,组建,V,改革方案',
  ],
  'names.csv': [
    '机构,时段,形式,词干,国家,省级,市级,区县,街乡,依据等级,来源',
    '国土资源,1,全称,国土资源,部,厅；局,局,局；分局,,S,分工表',
    '规划,1,全称,规划,,,局,局,,K,一般了解',
    '自然资源,2,全称,自然资源,部,厅,局,局,所,V,改革方案',
    '自然资源,1,简称,国规办,,,,全名,,K,一般了解',
  ],
  'successions.csv': [
    '原机构,现机构,方式,国家,地方,说明,依据等级,来源',
    '国土资源,自然资源,合并,2018-03,2018-09/2019-03,合并,V,改革方案',
  ],
  'transfers.csv': [
    '编号,原机构,现机构,事项,字样,国家,地方,依据文件,依据等级,来源',
    '城乡规划,规划,自然资源,城乡规划,城乡规划；规划许可,2018-03,,改革方案,V,改革方案',
  ],
  'groups.csv': ['编号,名称,成员可列,说法,依据等级,来源', '各区县,各区县,是,各区县；各市、县（区）,S,分工表'],
  'places.csv': [
    '代码,名称,级别,上级代码',
    '000000,国家,国家,',
    '110000,北京市,省级,000000',
    '110105,朝阳区,区县,110000',
  ],
  'version.txt': ['2026-11-23'],
};

describe('starting data', () => {
  const data = read();

  it('is read with its dates, levels and lists', () => {
    expect(data.version).toBe('2026-11-23');
    expect(data.lines.map(({ id, kind, protocol }) => [id, kind, protocol])).toEqual([
      ['国土资源', 'government', 10],
      ['规划', 'government', 20],
      ['自然资源', 'government', 30],
    ]);
    expect(data.lines[0]?.forms[0]).toEqual({
      era: 1,
      form: 'full',
      stem: '国土资源',
      organs: { state: ['部'], province: ['厅', '局'], city: ['局'], county: ['局', '分局'] },
      evidence: 'S',
      source: '分工表',
    });
    expect(data.transfers[0]?.words).toEqual(['城乡规划', '规划许可']);
    expect(data.places[2]).toEqual({ code: '110105', name: '朝阳区', level: 'county', parent: '110000' });
  });

  it('keeps a mark 、 inside an expression', () => {
    expect(data.groups[0]?.expressions).toEqual(['各区县', '各市、县（区）']);
  });

  it('knows a name that is whole without an ending', () => {
    expect(data.lines[2]?.forms[1]?.organs).toEqual({ county: [''] });
  });

  it('ends a time where the next begins, and leaves open what nobody knows', () => {
    const [first, last] = data.lines[2]?.eras ?? [];
    expect(first?.event).toBe('合并为"国规局"，先行');
    expect(first?.state).toEqual({ since: null, until: { from: '2018-03-21', to: '2018-03-21' } });
    expect(first?.local).toEqual({
      since: { from: '2015', to: '2016' },
      until: { from: '2018-09', to: '2019-03' },
    });
    expect(last?.local.until).toBeNull();
  });

  it('is read alike from files with a mark of UTF-8 and line ends of Windows', () => {
    const files = [...texts()].map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`] as const);
    expect(readStartingData(new Map(files))).toEqual(data);
  });
});

describe('a bad fact is refused by file and line', () => {
  const refused: readonly [string, string, number, string, RegExp][] = [
    ['a line that is in no list', 'eras.csv', 2, '国土,1,,,,,,K,一般了解', /国土/],
    ['a name of a line that is in no list', 'names.csv', 3, '国土,1,全称,国土,,,局,,,K,一般了解', /国土/],
    ['a successor that is in no list', 'successions.csv', 2, '规划,规自,合并,,,合并,K,一般了解', /规自/],
    ['a transfer to a line that is in no list', 'transfers.csv', 2, '城规,规划,规自,城规,城规,,,方案,K,方案', /规自/],
    ['a line that becomes itself', 'successions.csv', 2, '规划,规划,合并,,,合并,K,一般了解', /规划/],
    ['a line that stands there twice', 'lines.csv', 3, '国土资源,政府部门,20', /twice/],
    ['a time that stands there twice', 'eras.csv', 5, '自然资源,1,,,,,,K,一般了解', /时段/],
    ['a name of a time that is not there', 'names.csv', 3, '规划,2,全称,规划,,,局,局,,K,一般了解', /时段/],
    ['a place code that stands there twice', 'places.csv', 4, '110000,朝阳区,区县,110000', /twice/],
    ['an unknown level', 'places.csv', 4, '110105,朝阳区,县级,110000', /级别/],
    ['a place below none', 'places.csv', 4, '110105,朝阳区,区县,220000', /220000/],
    ['a place below one of its own level', 'places.csv', 3, '110000,北京市,省级,110105', /110105/],
    ['an expression in two groups', 'groups.csv', 2, '各区县,各区县,是,各区县；各区县,S,分工表', /各区县/],
    ['an unknown kind', 'lines.csv', 3, '规划,机关,20', /性质/],
    ['an order that is no number', 'lines.csv', 3, '规划,政府部门,二十', /序位/],
    ['a date that is none', 'eras.csv', 3, '规划,1,,,,2018-13,,K,一般了解', /2018-13/],
    ['a day that no month has', 'eras.csv', 3, '规划,1,,,,2018-02-30,,K,一般了解', /2018-02-30/],
    ['a range that ends before it begins', 'eras.csv', 3, '规划,1,,,,2019-03/2018-09,,K,一般了解', /2019-03/],
    ['a name for no level', 'names.csv', 3, '规划,1,全称,规划,,,,,,K,一般了解', /level/],
    ['a fact without a source', 'names.csv', 3, '规划,1,全称,规划,,,局,局,,K,', /来源/],
    ['a fact without evidence', 'names.csv', 3, '规划,1,全称,规划,,,局,局,,,一般了解', /依据等级/],
    ['a row that lacks a cell', 'names.csv', 3, '规划,1,全称,规划,,,局,局,,K', /cells/],
    ['a quotation mark inside a cell', 'eras.csv', 3, '规划,1,,,,,合并"为,K,一般了解', /quotation/],
    ['a header that is another', 'places.csv', 1, '代码,名字,级别,上级代码', /headers/],
  ];

  it.each(refused)('%s', (_what, file, line, row, reason) => {
    const rows = (FILES[file] ?? []).with(line - 1, row);
    expect(() => read({ [file]: rows })).toThrow(new RegExp(`^${file}:${line}: .*${reason.source}`, 'u'));
  });

  it('a line without a time', () => {
    const rows = FILES['eras.csv']?.filter((row) => !row.startsWith('规划')) ?? [];
    expect(() => read({ 'eras.csv': rows })).toThrow(/^lines\.csv:3: 规划/u);
  });

  it('a file that is not there, a version that is no date', () => {
    const files = new Map(texts());
    files.delete('groups.csv');
    expect(() => readStartingData(files)).toThrow('groups.csv is missing');
    expect(() => read({ 'version.txt': ['latest'] })).toThrow(/^version\.txt:1/u);
  });
});

function texts(changed: Readonly<Record<string, readonly string[]>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...FILES, ...changed }).map(([name, rows]) => [name, `${rows.join('\n')}\n`]));
}

function read(changed?: Readonly<Record<string, readonly string[]>>) {
  return readStartingData(texts(changed));
}
