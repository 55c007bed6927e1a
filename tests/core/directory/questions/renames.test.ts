import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../src/core/ledger/open.ts';
import { bodyOf, ledgerOf, saying, stepsOn, takeIn } from '../../../helpers/directory.ts';
import { newLedger } from '../../../helpers/ledger.ts';
import { SEED_DATA } from '../../../helpers/starting-data.ts';

const steps = (ledger: Ledger) => stepsOn(ledger, '2026-11-22', SEED_DATA);
const asked = (ledger: Ledger) =>
  steps(ledger)
    .departments.questions()
    .filter(({ kind }) => kind === 'rename');
const named = (name: string) => saying(5, '发展养老', { lead: [name] });

describe('a body that is listed under a name of the past', () => {
  it('is offered the name of today, as its place writes names', () => {
    const ledger = ledgerOf(named('区卫计局'));
    const [question] = asked(ledger);
    expect(question).toMatchObject({
      message: '“区卫计局”可能已更名为“区卫生健康局”，各地名称不尽相同，请核对。',
      choices: [{ id: 'rename', asks: 'name', name: '区卫生健康局' }, { id: 'keep' }],
    });
    expect(question?.reason).toContain('2018年9月至2019年3月间');
    expect(question?.reason).toContain('国家层面2018年3月');
    steps(ledger).departments.answer([{ key: question?.key ?? '', choice: 'rename', name: '区卫健局' }]);
    expect(steps(ledger).departments.get(bodyOf(ledger, '区卫健局').id).names).toMatchObject([
      { name: '区卫计局', until: '2019-03-30' },
      { name: '区卫健局', since: '2019-03-31' },
    ]);
    expect(asked(ledger)).toEqual([]);
  });

  it.each([
    ['区卫生计生委', '区卫生健康委'],
    ['区国规局', '区自然资源局'],
    ['卫生计生委', '卫生健康委'],
  ])('of %s makes %s', (name, today) => {
    const ledger = ledgerOf(named(name));
    expect(asked(ledger)[0]?.choices[0]?.name).toBe(today);
  });

  it('is offered the name that a later document uses', () => {
    const ledger = ledgerOf(named('区卫计局'));
    takeIn(ledger, [named('区卫健局')], { file: '乙.xlsx', issuedOn: '2020-01-01' });
    const [question] = asked(ledger);
    expect(question?.choices[0]?.name).toBe('区卫健局');
    expect(question?.reason).toContain('《乙任务分工表》已称“区卫健局”');
  });

  it('is not asked for again where a person keeps the name, nor where it is of today', () => {
    const ledger = ledgerOf(named('区卫计局'));
    steps(ledger).departments.answer([{ key: asked(ledger)[0]?.key ?? '', choice: 'keep' }]);
    expect(asked(ledger)).toEqual([]);
    const today = newLedger();
    takeIn(today, [named('区卫健局'), saying(6, '办学', { lead: ['区教育局'] })]);
    expect(asked(today)).toEqual([]);
  });

  it('is offered to be joined where another entry has the name', () => {
    const ledger = ledgerOf(named('区卫计局'));
    steps(ledger).departments.add({ place: '花都区', name: '区卫生健康局', level: 'county', kind: 'government' });
    const [question] = asked(ledger);
    expect(question?.choices.map(({ id }) => id)).toEqual(['join', 'keep']);
    steps(ledger).departments.answer([{ key: question?.key ?? '', choice: 'join' }]);
    expect(bodyOf(ledger, '区卫生健康局').tasks).toBe(1);
  });
});
