import type {
  BodyKind,
  BodyLine,
  Dating,
  Era,
  Level,
  NameForm,
  PlaceFact,
  StartingData,
} from '../../../../src/shared/model/directory.ts';

/** A few lines and places, small enough to see at a glance why a rule says what it says. */

const FOUND = { evidence: 'K', source: '测试' } as const;

type Organs = Partial<Record<Level, readonly string[]>>;

const LOCAL: Organs = { city: ['局', '委'], county: ['局', '委'], province: ['厅', '委'] };
const BUREAU: Organs = { state: ['部'], province: ['厅'], city: ['局'], county: ['局'] };
const COMMISSION: Organs = { state: ['委员会', '委'], province: ['委'], city: ['委', '局'], county: ['局', '委'] };

function full(era: number, stem: string, organs: Organs): NameForm {
  return { era, form: 'full', stem, organs, ...FOUND };
}

function short(era: number, stem: string, organs: Organs): NameForm {
  return { era, form: 'short', stem, organs, ...FOUND };
}

/** @param local when each time but the first began below the state: "2018/2019" */
function line(id: string, forms: readonly NameForm[], local: readonly string[] = [], kind: BodyKind = 'government') {
  const eras = [null, ...local].map((since, at): Era => {
    const began = dating(since);
    const event = since === null ? '' : '机构改革';
    return { era: at + 1, state: { since: began, until: null }, local: { since: began, until: null }, event, ...FOUND };
  });
  return { id, title: id, kind, protocol: 1, eras, forms } satisfies BodyLine;
}

function dating(text: string | null): Dating | null {
  const [from = '', to = from] = text?.split('/') ?? [];
  return text === null ? null : { from, to };
}

const LINES: readonly BodyLine[] = [
  line('民政', [full(1, '民政', BUREAU)]),
  line('财政', [full(1, '财政', BUREAU)]),
  line(
    '卫生健康',
    [
      full(1, '卫生', BUREAU),
      full(2, '卫生计生', COMMISSION),
      short(2, '卫计', COMMISSION),
      full(3, '卫生健康', COMMISSION),
      short(3, '卫健', COMMISSION),
    ],
    ['2013/2015', '2018/2019'],
  ),
  line('人力资源社会保障', [
    full(1, '人力资源和社会保障', BUREAU),
    short(1, '人社', BUREAU),
    short(1, '人力社保', BUREAU),
  ]),
  line('发展改革', [full(1, '发展和改革', COMMISSION), full(1, '发展改革', COMMISSION), short(1, '发改', COMMISSION)]),
  line('住房城乡建设', [
    full(1, '住房城乡建设', { ...BUREAU, city: ['局', '委'], county: ['局', '委'] }),
    short(1, '住建', LOCAL),
  ]),
  line('国土资源', [full(1, '国土资源', BUREAU), short(1, '国土', LOCAL)]),
  line('规划', [full(1, '规划', LOCAL)]),
  line('自然资源', [full(1, '自然资源和规划', LOCAL), full(1, '自然资源', BUREAU), short(1, '自规', LOCAL)]),
  line('生态环境', [full(1, '环境保护', BUREAU), short(1, '环保', LOCAL), full(2, '生态环境', BUREAU)], ['2018/2019']),
  line('教育', [
    full(1, '教育', { ...BUREAU, county: ['局', '委'] }),
    short(1, '教', { city: ['委'], county: ['委'] }),
  ]),
  line('交通运输', [
    full(1, '交通运输', BUREAU),
    short(1, '交通', LOCAL),
    short(1, '交', { city: ['委'], county: ['委'] }),
  ]),
  line('市场监管', [full(1, '市场监督管理', LOCAL), short(1, '市场监管', LOCAL)]),
  line('公安', [full(1, '公安', BUREAU)]),
  line(
    '农业农村',
    [full(1, '农业', BUREAU), short(1, '农', { county: ['委'] }), full(2, '农业农村', BUREAU)],
    ['2018/2019'],
  ),
  line('社会建设', [full(1, '社会建设', { county: ['办公室'] }), short(1, '社会', { county: ['办'] })]),
  line('社会工作', [full(1, '社会工作', { city: ['部'], county: ['部'] })], [], 'party'),
  line('组织', [full(1, '组织', { state: ['部'], city: ['部'], county: ['部'] })], [], 'party'),
  line('银保监', [short(1, '银保监', { state: ['会'], city: ['分局'] })], [], 'vertical'),
  line('人民银行', [full(1, '人民银行', { state: [''] }), short(1, '人', { city: ['行'] })], [], 'vertical'),
  line('共青团', [full(1, '团委', { city: [''], county: [''] })], [], 'mass'),
];

const place = (code: string, name: string, level: Level, parent: string | null): PlaceFact => ({
  code,
  name,
  level,
  parent,
});

const PLACES: readonly PlaceFact[] = [
  place('000000', '国家', 'state', null),
  place('110000', '北京市', 'province', '000000'),
  place('110105', '朝阳区', 'county', '110000'),
  place('150000', '内蒙古自治区', 'province', '000000'),
  place('150300', '乌海市', 'city', '150000'),
  place('150302', '海勃湾区', 'county', '150300'),
  place('150303', '海南区', 'county', '150300'),
  place('150304', '乌达区', 'county', '150300'),
  place('211300', '朝阳市', 'city', null),
  place('220000', '吉林省', 'province', '000000'),
  place('220100', '长春市', 'city', '220000'),
  place('220104', '朝阳区', 'county', '220100'),
  place('330000', '浙江省', 'province', '000000'),
  place('330100', '杭州市', 'city', '330000'),
  place('330110', '余杭区', 'county', '330100'),
  place('330782', '义乌市', 'county', '330000'),
  place('420000', '湖北省', 'province', '000000'),
  place('421200', '咸宁市', 'city', '420000'),
  place('421202', '咸安区', 'county', '421200'),
  place('430000', '湖南省', 'province', '000000'),
  place('433100', '湘西土家族苗族自治州', 'city', '430000'),
  place('440000', '广东省', 'province', '000000'),
  place('440100', '广州市', 'city', '440000'),
  place('440114', '花都区', 'county', '440100'),
];

export const DATA: StartingData = {
  version: '2020-01-01',
  lines: LINES,
  successions: [],
  transfers: [],
  groups: [
    { id: 'towns', title: '各镇街', definite: true, expressions: ['各街乡', '各镇街', '各街道（乡镇）'], ...FOUND },
    { id: 'concerned', title: '相关部门', definite: false, expressions: ['相关部门', '各有关部门'], ...FOUND },
  ],
  places: PLACES,
};
