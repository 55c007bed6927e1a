import { describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/core/app.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { bodyOf, ledgerOf, obligationsNaming, saying, stepsOn } from '../../helpers/directory.ts';
import { NO_DATA, TRACKING_SEEDS } from '../../helpers/starting-data.ts';
import { linesOf, tableOf } from './sections.ts';

const open = () =>
  ledgerOf(
    saying(5, '建立老年病区', { lead: ['区卫计局'], support: ['区民政局'] }),
    saying(6, '纳入医保定点', { lead: ['区人社局'], support: ['区医保局'] }),
    saying(7, '摸清底数', { joint: ['各街乡', '新华街道', '区民政局'] }),
  );

/** The app of the command line with `--today`. */
function appOn(ledger: Ledger, day: string): App {
  return createApp({
    ledger,
    read: async () => Promise.reject(new Error('nothing is read')),
    readSheets: async () => Promise.reject(new Error('nothing is read')),
    samples: () => [],
    startingData: () => NO_DATA,
    trackingSeeds: () => TRACKING_SEEDS,
    now: () => new Date(`${day}T09:30:00`),
    actor: '测试员',
  });
}

const bytesOn = async (ledger: Ledger, day: string, filter = {}) =>
  Buffer.from(
    (await appOn(ledger, day).reports.write({ kind: 'ledger', periodId: null, filter }, 'xlsx')).bytes,
  ).toString('base64');

function sectionOn(ledger: Ledger, day: string) {
  const [section] = appOn(ledger, day).reports.build({ kind: 'ledger', periodId: null, filter: {} }).sections;
  if (!section) throw new Error('no section');
  return section;
}

const leads = (ledger: Ledger, day: string) => {
  const { columns, rows } = tableOf(sectionOn(ledger, day));
  const at = columns.findIndex(({ key }) => key === 'lead');
  return rows.map(({ cells }) => cells[at]);
};

describe('the report of an earlier day', () => {
  it('stays the same to the byte when a rename and a transfer are entered today', async () => {
    const ledger = open();
    const lead = { departmentId: bodyOf(ledger, '区人社局').id, role: 'lead' };
    const before = [await bytesOn(ledger, '2026-11-21'), await bytesOn(ledger, '2026-11-21', lead)];
    const today = await bytesOn(ledger, '2026-11-22');
    const { departments } = stepsOn(ledger, '2026-11-22');
    departments.rename({
      id: bodyOf(ledger, '区卫计局').id,
      name: '区卫生健康局',
      since: '2019-03-31',
      document: null,
    });
    departments.transfer({
      obligations: [...obligationsNaming(ledger, '区人社局')],
      to: bodyOf(ledger, '区医保局').id,
      on: '2019-03-31',
      document: null,
      matter: '医保定点',
    });
    expect([await bytesOn(ledger, '2026-11-21'), await bytesOn(ledger, '2026-11-21', lead)]).toEqual(before);
    expect(await bytesOn(ledger, '2026-11-22')).not.toBe(today);
    expect(leads(ledger, '2026-11-22')).toEqual(['区卫生健康局', '区医保局', '分别负责']);
    expect(leads(ledger, '2026-11-21')).toEqual(['区卫计局', '区人社局', '分别负责']);
  });

  it('names the bodies of the day, whatever they are called by now, and says where the source writes otherwise', () => {
    const ledger = open();
    const { id } = bodyOf(ledger, '区卫计局');
    stepsOn(ledger, '2018-01-01').departments.rename({ id, name: '区卫健局', since: '2017-12-01', document: null });
    stepsOn(ledger, '2020-01-01').departments.rename({ id, name: '区卫生健康局', since: '2019-06-01', document: null });
    expect(leads(ledger, '2017-11-30')[0]).toBe('区卫计局');
    expect(leads(ledger, '2018-06-01')[0]).toBe('区卫健局');
    expect(leads(ledger, '2019-12-31')[0], 'entered on the next day only').toBe('区卫健局');
    expect(leads(ledger, '2020-01-01')[0]).toBe('区卫生健康局');
    expect(sectionOn(ledger, '2020-01-01').notes.join()).toContain(
      '牵头单位按截止日期当天的名称和职责填列：原文“区卫计局”为“区卫生健康局”。',
    );
    expect(sectionOn(ledger, '2017-11-30').notes.join()).not.toContain('原文“');
  });
});

describe('a group in the figures', () => {
  it('counts as one, or as its members of the day, as the plan says; the report says which', () => {
    const ledger = open();
    const steps = stepsOn(ledger, '2026-11-20');
    const lines = (day = '2026-11-22') => linesOf(sectionOn(ledger, day)).slice(2);
    const one = '统计口径：一项任务由几个单位承担，就计几项单位任务；“各街乡”等集体称谓计1个单位。';
    expect(lines()).toEqual([one, '任务3项，单位任务7项（牵头2、分别负责3、配合2）']);

    steps.setGroupCounting({ id: 1, counting: 'members' });
    const members = '统计口径：一项任务由几个单位承担，就计几项单位任务；集体称谓按截止日期当天的成员单位计数：';
    expect(lines()).toEqual([
      `${members}“各街乡”没有登记成员，计1个单位。`,
      '任务3项，单位任务7项（牵头2、分别负责3、配合2）',
    ]);

    const town = steps.departments.add({ place: '花都区', name: '狮岭镇', level: 'town', kind: 'region' }).id;
    const late = steps.departments.add({ place: '花都区', name: '花东镇', level: 'town', kind: 'region' }).id;
    const always = { since: null, until: null };
    steps.departments.setMembers({
      groupId: bodyOf(ledger, '各街乡').id,
      members: [
        { departmentId: bodyOf(ledger, '新华街道').id, ...always },
        { departmentId: town, ...always },
        { departmentId: late, since: '2026-11-22', until: null },
      ],
    });
    expect(lines(), '新华街道, named beside its group, counts once').toEqual([
      `${members}“各街乡”计3个单位。`,
      '任务3项，单位任务8项（牵头2、分别负责4、配合2）',
    ]);
    expect(appOn(ledger, '2026-11-22').tracking.overview(null).unitDuties, 'as the leader’s screen').toBe(8);
    expect(lines('2026-11-21')[1]).toBe('任务3项，单位任务7项（牵头2、分别负责3、配合2）');
    expect(lines('2026-11-19')[0], 'nobody had entered them then').toContain('没有登记成员');
  });

  it('lags as its members on the leader’s screen too, with what is late among them, and so when it was frozen', () => {
    const ledger = open();
    const steps = stepsOn(ledger, '2026-10-01');
    steps.setGroupCounting({ id: 1, counting: 'members' });
    const always = { since: null, until: null };
    const towns = ['狮岭镇', '花东镇', '炭步镇'].map((name) => ({
      departmentId: steps.departments.add({ place: '花都区', name, level: 'town', kind: 'region' }).id,
      ...always,
    }));
    const groupId = bodyOf(ledger, '各街乡').id;
    steps.departments.setMembers({ groupId, members: towns });
    const october = appOn(ledger, '2026-10-20');
    october.periods.add({ name: '10月', start: '2026-10-01', cutoff: '2026-10-25' });
    const obligations = obligationsNaming(ledger, '各街乡');
    const paper = { paper: null, note: '' };
    october.tracking.event({ obligations, kind: 'assign', on: '2026-10-02', newDue: '2026-10-10', ...paper });
    const app = appOn(ledger, '2026-11-22');
    app.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
    const [november, before] = app.periods.list();

    const open3 = { overdue: 3, laggingDuties: 3, laggingTotal: 1 };
    expect(app.tracking.overview(november?.id ?? 0)).toMatchObject({ ...open3, change: { overdue: 0, lagging: 0 } });
    app.periods.freeze(before?.id ?? 0);
    expect(app.tracking.overview(before?.id ?? 0)).toMatchObject(open3);
    expect(app.tracking.overview(november?.id ?? 0)).toMatchObject({ ...open3, change: { overdue: 0, lagging: 0 } });
    const report = app.reports.build({ kind: 'overdue', periodId: november?.id ?? 0, filter: {} });
    const late = report.details.filter(({ cells }) => cells.lagging === '是');
    expect(
      late.reduce((sum, { cells }) => sum + Number(cells.weight), 0),
      'as the reports count',
    ).toBe(3);
  });
});
