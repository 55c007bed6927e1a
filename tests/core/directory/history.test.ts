import { describe, expect, it } from 'vitest';
import { bodyOf, ledgerOf, obligationsNaming, saying, stepsOn, takeIn } from '../../helpers/directory.ts';
import { SEED_DATA } from '../../helpers/starting-data.ts';

const open = () => ledgerOf(saying(5, '建立老年病区', { lead: ['区卫计局'], support: ['区民政局', '区国土局'] }));

describe('everything about a body', () => {
  it('is drawn as one line: what is true in general, what documents say, what the office entered', () => {
    const ledger = open();
    takeIn(ledger, [saying(5, '健全服务', { lead: ['区卫健局'] })], { file: '乙.xlsx', issuedOn: '2020-06-01' });
    const { departments } = stepsOn(ledger, '2026-11-22', SEED_DATA);
    const { id } = bodyOf(ledger, '区卫计局');
    departments.rename({ id, name: '区卫生健康局', since: '2019-02-28', document: '花编〔2019〕1号' });
    const { history } = departments.get(id);
    expect(history.map(({ date, kind, from }) => [date, kind, from])).toEqual([
      ['2013-03/2015-12', 'name', 'starting'],
      ['2013-03/2015-12', 'merge', 'starting'],
      ['2013-03/2015-12', 'merge', 'starting'],
      ['2017-05-01', 'met', 'plan'],
      ['2018-09/2019-03', 'name', 'starting'],
      ['2018-09/2019-03', 'merge', 'starting'],
      ['2019-02-28', 'name', 'office'],
      ['2020-06-01', 'met', 'plan'],
    ]);
    expect(history[3]).toMatchObject({ label: '文件中称“区卫计局”', source: '《甲任务分工表》' });
    expect(history[6]).toMatchObject({ label: '更名为区卫生健康局', source: '花编〔2019〕1号' });
    for (const { from, source } of history) if (from === 'starting') expect(source).not.toBe('');
  });

  it('tells each wording with its reason and its cells, and how much of each plan it owes', () => {
    const ledger = open();
    takeIn(ledger, [saying(5, '健全服务', { joint: ['区卫健局'] })], { file: '乙.xlsx', issuedOn: '2020-06-01' });
    const { departments } = stepsOn(ledger, '2026-11-22', SEED_DATA);
    expect(departments.get(bodyOf(ledger, '区卫计局').id)).toMatchObject({
      level: 'county',
      line: '卫生健康',
      origin: 'import',
      wordings: [
        { name: '区卫计局', wordings: ['区卫计局'], places: [{ plan: '甲任务分工表', number: '1', cell: 'D5' }] },
        { name: '区卫健局', rule: 'same-line', decidedBy: 'rule', places: [{ plan: '乙任务分工表' }] },
      ],
      plans: [
        { plan: '甲任务分工表', lead: 1, joint: 0, tasks: 1 },
        { plan: '乙任务分工表', lead: 0, joint: 1, tasks: 1 },
      ],
      transfersIn: 0,
      transfersOut: 0,
    });
  });

  it('tells where its obligations went, and what its kind went into', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger, '2026-11-22', SEED_DATA);
    const { id } = bodyOf(ledger, '区国土局');
    const to = bodyOf(ledger, '区民政局').id;
    const facts = { on: '2019-03-31', document: null, matter: '用地保障' };
    departments.transfer({ obligations: obligationsNaming(ledger, '区国土局'), to, ...facts });
    const events = departments.get(id).history.map(({ kind, label }) => `${kind} ${label}`);
    expect(events).toContain('transfer-out 用地保障：1 项单位任务划到“区民政局”');
    expect(events.some((event) => event.startsWith('merge 归入“自然资源”'))).toBe(true);
    expect(departments.get(id)).toMatchObject({ transfersOut: 1, plans: [] });
  });
});
