import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import { departmentNamesAt } from '../../../../src/core/ledger/department-names.ts';
import { findFilters } from '../../../../src/core/ledger/named-filter.ts';
import { bodyOf, ledgerOf, saying, stepsOn } from '../../../helpers/directory.ts';
import { refusal } from '../../../helpers/ledger.ts';

const open = () => ledgerOf(saying(5, '建立老年病区', { lead: ['区卫计局'], support: ['区民政局'] }));
const change = { name: '区卫生健康局', since: '2019-03-01', document: '花编〔2019〕1号' };

describe('更名', () => {
  it('ends the old name the day before, begins the new one, and leaves the source as it was written', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const { id } = bodyOf(ledger, '区卫计局');
    const step = departments.rename({ id, ...change });
    expect(step).toMatchObject({
      kind: 'rename',
      state: 'done',
      summary: '“区卫计局”（花都区）自 2019-03-01 起更名为“区卫生健康局”（花编〔2019〕1号）',
    });
    expect(departments.get(id)).toMatchObject({
      name: '区卫生健康局',
      names: [
        { name: '区卫计局', kind: 'official', since: null, until: '2019-02-28', document: null },
        { name: '区卫生健康局', kind: 'official', since: '2019-03-01', until: null, document: '花编〔2019〕1号' },
      ],
      wordings: [{ name: '区卫计局', wordings: ['区卫计局'] }],
    });
    expect(bodyOf(ledger, '区卫生健康局').initials).toContain('qwjj');
    expect(findFilters(ledger.db, { department: '区卫计局' })).toHaveLength(1);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('does not happen on a day to come, nor before the name in force began, nor to the name that it has', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const { id } = bodyOf(ledger, '区卫计局');
    const late = refusal(() => departments.rename({ id, ...change, since: '2026-11-23' }));
    expect(late).toEqual({
      code: 'day-to-come',
      message: '更名日期 2026-11-23 还没有到，请到那天再登记，名册没有改动。',
    });
    departments.rename({ id, ...change });
    expect(refusal(() => departments.rename({ id, ...change, name: '区卫健局', since: '2019-03-01' })).code).toBe(
      'before-last-name',
    );
    expect(refusal(() => departments.rename({ id, ...change, since: '2024-01-01' })).code).toBe('same-name');
    expect(departments.get(id).names).toHaveLength(2);
  });

  it('refuses the name of another body of the place, and offers to join them', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const { id } = bodyOf(ledger, '区卫计局');
    expect(refusal(() => departments.rename({ id, ...change, name: '区民政局' })).message).toBe(
      '花都区的“区民政局”已经在名册中。如果指的是同一个单位，请用“合并”，名册没有改动。',
    );
    expect(() => departments.rename({ id: 999, ...change })).toThrow('已不在名册中');
  });

  it('gives each day its name, as far as it was known on that day', () => {
    const ledger = open();
    const { id } = bodyOf(ledger, '区卫计局');
    stepsOn(ledger, '2026-11-20').departments.rename({ id, ...change });
    stepsOn(ledger, '2026-11-22').departments.rename({ id, name: '区卫健局', since: '2024-01-01', document: null });
    const nameOn = (day: string) => departmentNamesAt(ledger.db, day).get(id);
    expect(nameOn('2018-01-01')).toBe('区卫计局');
    expect(nameOn('2020-01-01'), 'nobody had entered the rename then').toBe('区卫计局');
    expect(nameOn('2026-11-20')).toBe('区卫生健康局');
    expect(nameOn('2026-11-21')).toBe('区卫生健康局');
    expect(nameOn('2026-11-22')).toBe('区卫健局');
  });
});

describe('a name entered by mistake', () => {
  it('goes away, and the one before it holds on', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const { id } = bodyOf(ledger, '区卫计局');
    departments.rename({ id, ...change });
    departments.rename({ id, name: '区卫健局', since: '2024-01-01', document: null });
    const [first, second, third] = departments.get(id).names;
    departments.removeName({ nameId: second?.id ?? 0 });
    expect(departments.get(id).names).toMatchObject([
      { name: '区卫计局', until: '2023-12-31' },
      { name: '区卫健局', since: '2024-01-01' },
    ]);
    expect(refusal(() => departments.removeName({ nameId: first?.id ?? 0 })).code).toBe('first-name');
    departments.removeName({ nameId: third?.id ?? 0 });
    expect(departments.get(id)).toMatchObject({ name: '区卫计局', names: [] });
    expect(refusal(() => departments.removeName({ nameId: third?.id ?? 0 })).code).toBe('no-such-name');
  });
});

describe('a short name', () => {
  it('is searched for and found, once', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const { id } = bodyOf(ledger, '区卫计局');
    departments.addShortName({ id, name: '卫计' });
    expect(bodyOf(ledger, '区卫计局')).toMatchObject({ names: ['卫计'], initials: ['qwjj', 'wj'] });
    expect(refusal(() => departments.addShortName({ id, name: '卫计' })).code).toBe('same-name');
    const other = bodyOf(ledger, '区民政局').id;
    expect(refusal(() => departments.addShortName({ id: other, name: '卫计' })).message).toContain(
      '花都区的“卫计”已经是“区卫计局”的名称',
    );
    departments.removeName({ nameId: departments.get(id).names[0]?.id ?? 0 });
    expect(bodyOf(ledger, '区卫计局').names).toEqual([]);
  });
});
