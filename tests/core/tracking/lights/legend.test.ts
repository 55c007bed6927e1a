import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/core/tracking/lights/evaluate.ts';
import { describeTest, findTestProblem } from '../../../../src/core/tracking/lights/fact-tests.ts';
import { describeScheme, legendOf } from '../../../../src/core/tracking/lights/legend.ts';
import { readLightSchemes } from '../../../../src/core/tracking/lights/read-light-schemes.ts';
import { validateScheme } from '../../../../src/core/tracking/lights/validate-scheme.ts';
import { COMPARISONS, FACT_NAMES, FACTS } from '../../../../src/shared/light-facts.ts';
import type { FactTest, LightFacts, LightRule, LightScheme } from '../../../../src/shared/model/tracking.ts';
import { createNumbers } from '../numbers.ts';
import { readSeed } from '../read-seed.ts';
import { schemeOf, schemes } from '../tracked.ts';

const test = (fact: FactTest['fact'], is: FactTest['is'], value: FactTest['value']): FactTest => ({ fact, is, value });

const rule = (tests: readonly FactTest[], more: Partial<LightRule> = {}): LightRule => ({
  color: 'red',
  word: '红灯',
  meaning: '逾期',
  alarm: true,
  tests,
  ...more,
});

const green = { color: 'green', word: '绿灯', meaning: '正常', alarm: false } as const;

const scheme = (...rules: LightRule[]): LightScheme => ({ name: '本单位', source: '', note: '', rules });

describe('the legend', () => {
  it('of 银川 says each condition in the words of its tests', () => {
    expect(legendOf(schemeOf('银川')).map((line) => `${line.colorWord} ${line.word}：${line.condition}`)).toEqual([
      '绿 绿灯：已办结；或达到序时进度',
      '红 红灯：低于序时进度超过30个百分点',
      '黄 黄灯：低于序时进度不少于10个百分点',
    ]);
  });

  it('of 三明 joins the tests of one rule', () => {
    expect(legendOf(schemeOf('三明'))[0]?.condition).toBe('未办结，且催办不少于3次');
  });

  it('keeps two rules of one face apart where another stands between them: the order counts', () => {
    expect(legendOf(schemeOf('宜昌')).map(({ word }) => word)).toEqual(['绿灯', '红灯', '黄灯', '绿灯']);
  });

  it('is there with the problems while a scheme is still typed', () => {
    const typed = describeScheme({
      name: '',
      source: '',
      note: '',
      rules: [rule([])].map((one) => ({ ...one, word: '' })),
    });
    expect(typed.legend).toHaveLength(1);
    expect(typed.problems).toHaveLength(2);
    expect(describeScheme(schemeOf('银川')).problems).toEqual([]);
  });

  it('says of a rule without tests that it takes the rest', () => {
    expect(legendOf(scheme(rule([])))[0]?.condition).toBe('其余各项');
  });

  it('changes with the rule: no two tests read alike', () => {
    const values = (fact: FactTest['fact']) => {
      const kind = FACTS[fact];
      if (kind.type === 'flag') return [true, false];
      return kind.type === 'choice' ? Object.keys(kind.words) : [-1, 0, 1, 3, 30];
    };
    const tests = FACT_NAMES.flatMap((fact) =>
      values(fact).flatMap((value) => COMPARISONS.map((is) => test(fact, is, value))),
    ).filter((each) => findTestProblem(each) === null);
    // 是 and 不为否 are the same test of a flag.
    const wordings = tests.filter(({ is, value }) => is !== '≠' || typeof value !== 'boolean').map(describeTest);
    expect(new Set(wordings).size).toBe(wordings.length);
    expect(wordings.filter((words) => /[a-z]|undefined|null/.test(words))).toEqual([]);
  });
});

describe('a fact that is not known', () => {
  it.each(COMPARISONS)('satisfies no test, not even with %s', (is) => {
    const facts = { daysToDue: null, ratingClass: null } as unknown as LightFacts;
    expect(evaluate(scheme(rule([test('daysToDue', is, 0)])), facts)).toBeNull();
    expect(evaluate(scheme(rule([test('ratingClass', is, 'done')])), facts)).toBeNull();
  });
});

describe('the check of a table of lights', () => {
  it('finds nothing in the shipped ones', () => {
    for (const each of schemes) expect(validateScheme(each)).toEqual([]);
  });

  it.each<[string, LightScheme]>([
    ['亮灯规则一条也没有，请至少写一条。', scheme()],
    ['第 1 条规则没有写灯的名称，黑白打印时无法辨认，请填写。', scheme(rule([], { word: ' ' }))],
    ['第 1 条规则“红灯”没有写含义，图例无法说明，请填写。', scheme(rule([], { meaning: '' }))],
    [
      '“红灯”用了红、绿2种颜色，请改名或统一颜色。',
      scheme(rule([test('daysToDue', '<', 0)]), rule([], { color: 'green' })),
    ],
    [
      '第 1 条规则“红灯”的条件有误：“办理状态”没有大小，只能用“=”或“≠”，请改正。',
      scheme(rule([test('state', '<', 'active')])),
    ],
    ['第 1 条规则“红灯”的条件有误：“距完成时限”只能与数字比较，请改正。', scheme(rule([test('daysToDue', '<', '3')]))],
    ['第 1 条规则“红灯”的条件有误：“进度评价”没有“慢”这个值，请改正。', scheme(rule([test('ratingClass', '=', '慢')]))],
  ])('says: %s', (problem, faulty) => {
    expect(validateScheme(faulty)).toEqual([problem]);
  });

  it.each<[string, LightScheme, number[]]>([
    ['behind a rule without tests', scheme(rule([], green), rule([test('done', '=', false)])), [2]],
    ['behind a wider bound', scheme(rule([test('daysToDue', '≤', 3)], green), rule([test('daysToDue', '<', 0)])), [2]],
    [
      'not behind a narrower bound',
      scheme(rule([test('daysToDue', '<', 0)]), rule([test('daysToDue', '≤', 3)], green)),
      [],
    ],
    [
      'with tests that contradict one another',
      scheme(rule([test('daysToDue', '<', 0), test('daysToDue', '>', 5)])),
      [1],
    ],
    ['between two neighbouring days', scheme(rule([test('daysToDue', '>', 3), test('daysToDue', '<', 4)])), [1]],
    ['but between two neighbouring points', scheme(rule([test('behind', '>', 3), test('behind', '<', 4)])), []],
    [
      'where several rules together take all',
      scheme(rule([test('done', '=', true)], green), rule([test('done', '=', false)]), rule([test('urges', '>', 0)])),
      [3],
    ],
    [
      'but not where the fact may be unknown',
      scheme(
        rule([test('daysToDue', '<', 0)]),
        rule([test('daysToDue', '≥', 0)], green),
        rule([test('urges', '>', 0)]),
      ),
      [],
    ],
    ['with a count below nothing', scheme(rule([test('urges', '<', 0)])), [1]],
  ])('finds a rule that never lights %s', (_, faulty, places) => {
    const found = validateScheme(faulty);
    expect(found.map((problem) => Number(/^第 (\d+) 条规则“.+”永远不会亮/.exec(problem)?.[1]))).toEqual(places);
  });

  it('never calls a rule dead that some facts do light', () => {
    const numbers = createNumbers(11);
    const pick = <T>(list: readonly T[]): T => list[numbers.below(list.length)] as T;
    const draw = (): FactTest => {
      const fact = pick(['daysToDue', 'behind', 'urges', 'done', 'ratingClass'] as const);
      if (fact === 'done') return test(fact, '=', pick([true, false]));
      if (fact === 'ratingClass') return test(fact, pick(['=', '≠'] as const), pick(['done', 'behind']));
      return test(fact, pick(COMPARISONS), pick([-1, 0, 1, 3, 10]));
    };
    for (let run = 0; run < 150; run += 1) {
      const rules = Array.from({ length: 4 }, (_, index) =>
        rule(Array.from({ length: 1 + numbers.below(3) }, draw), { word: `灯${index}` }),
      );
      const dead = new Set(validateScheme(scheme(...rules)).map((problem) => /“(.+?)”/.exec(problem)?.[1]));
      for (let sample = 0; sample < 300; sample += 1) {
        const facts = {
          daysToDue: pick([null, -2, -1, 0, 1, 2, 3, 4, 10, 11]),
          behind: pick([null, -5, -1, 0, 0.5, 2, 5, 10, 20]),
          urges: numbers.below(12),
          done: pick([true, false]),
          ratingClass: pick([null, 'done', 'behind', 'ahead']),
        } as unknown as LightFacts;
        const light = evaluate(scheme(...rules), facts);
        if (light) expect(dead.has(light.word)).toBe(false);
      }
    }
  });
});

describe('a file of tables of lights', () => {
  const shipped = JSON.parse(readSeed('lights.json'));

  it.each([
    ['not JSON', '{', '不是 JSON'],
    ['no list', '{}', '应为一个列表'],
    ['a scheme without rules', JSON.stringify([{ ...shipped[0], rules: undefined }]), '缺少列表“rules”'],
    ['a scheme without a source', JSON.stringify([{ ...shipped[0], source: null }]), '缺少“source”'],
    [
      'a color that no palette has',
      JSON.stringify([{ ...shipped[2], rules: [{ ...shipped[2].rules[0], color: 'pink' }] }]),
      '亮灯规则“西安市纪委督查系统”：第 1 条规则“红灯”的颜色“pink”不在可选颜色内，请另选。',
    ],
  ])('with %s is refused by name', (_, text, message) => {
    expect(() => readLightSchemes(text)).toThrow(message);
  });
});
