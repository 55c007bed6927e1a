import { beforeEach, describe, expect, it } from 'vitest';
import { takeStep } from '../../../../src/core/directory/edit/edit.ts';
import { rename } from '../../../../src/core/directory/edit/names.ts';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import { readSnapshot } from '../../../../src/core/tracking/freeze/read-snapshot.ts';
import { change, type HuaduRow, huaduRows, readHuadu, readVersion } from '../../../helpers/huadu.ts';
import { importInto, newLedger, refusal, STAMP } from '../../../helpers/ledger.ts';
import { recognized, task } from '../../../helpers/recognized.ts';
import { NO_DATA } from '../../../helpers/starting-data.ts';
import { planned, takeVersion } from '../../../helpers/versions.ts';
import { type OfficeDesk, openDesk, plain, said } from './office.ts';

let desk: OfficeDesk;
let lead: number;
let period: number;

beforeEach(async () => {
  const ledger = newLedger();
  importInto(ledger, await readHuadu());
  desk = openDesk(ledger);
  desk.on('2020-07-24');
  desk.periods.add({ name: '2020年7月', start: '2020-07-01', cutoff: '2020-07-25' });
  lead = desk.duty('16', '区卫计局').id;
  period = desk.periods.list()[0]?.id ?? 0;
  desk.tracking.event({ obligations: [lead], kind: 'assign', on: '2020-07-10', ...plain });
  desk.tracking.enter({
    periodId: period,
    entries: [said(lead, { progress: '签约 12 万人', rating: 'behind', percent: 30 })],
  });
  desk.on('2020-07-27');
  desk.tracking.event({ obligations: [lead], kind: 'report', on: '2020-07-26', ...plain });
});

/** The real rows with one more sentence in task 16. */
async function longerRows(): Promise<readonly HuaduRow[]> {
  const rows = await huaduRows();
  const content = rows.find(({ number }) => number === '16')?.content ?? '';
  return change(rows, 16, { content: `${content}每季度通报进展。` });
}

const freeze = () => desk.periods.freeze(period);
const kept = () => JSON.stringify([readSnapshot(desk.ledger.db, period), desk.tracking.overview(period)]);

describe('a frozen period', () => {
  it('keeps the figures of its cut-off, in the names and words of that day', () => {
    expect(freeze()).toMatchObject({ name: '2020年7月', state: 'frozen', frozenAt: '2020-07-27T09:30:00' });
    const snapshot = readSnapshot(desk.ledger.db, period);
    expect(snapshot).toMatchObject({ version: 2, asOf: '2020-07-25', overview: { tasks: 21, unitDuties: 59 } });
    expect(snapshot.obligations.find(({ id }) => id === lead)).toMatchObject({
      department: '区卫计局',
      role: 'lead',
      notReturned: false,
      // Reported on the 26th: the day after the cut-off.
      standing: { state: 'assigned', rating: 'behind', percent: 30, entry: { progress: '签约 12 万人' } },
    });
    expect(snapshot.events).toMatchObject([{ kind: 'assign', obligationId: lead }]);
    expect(desk.tracking.overview(period)).toMatchObject({ asOf: '2020-07-25', frozenAt: '2020-07-27T09:30:00' });
    expect(checkLedger(desk.ledger.db)).toEqual([]);
  });

  it('is the same for ever, whatever is edited, renamed and imported after it', async () => {
    freeze();
    const before = kept();
    const { db } = desk.ledger;
    desk.on('2020-10-24');
    desk.tracking.event({ obligations: [lead], kind: 'accept', on: '2020-10-20', ...plain });
    desk.periods.add({ name: '2020年10月', start: '2020-10-01', cutoff: '2020-10-25' });
    const october = desk.periods.list()[0]?.id ?? 0;
    desk.tracking.enter({ periodId: october, entries: [said(lead, { rating: 'done', progress: '完成' })] });
    const id = desk.duty('16', '区卫计局').departmentId;
    takeStep(db, { ...STAMP, at: '2020-10-24T10:00:00' }, NO_DATA, 'rename', (edit) =>
      rename(edit, { id, name: '区卫生健康局', since: '2020-10-01', document: null }),
    );
    desk.rules.setRatings({
      ratings: desk.rules.ratings().ratings.map((each) => ({ ...each, word: `${each.word}！` })),
    });
    importInto(desk.ledger, recognized('乙.xlsx', [task(5)]));
    const rows = await longerRows();
    takeVersion(desk.ledger, planned(desk.ledger, await readVersion(rows)));
    expect(desk.duty('16', '区卫生健康局').standing.state).toBe('accepted');
    expect(kept()).toBe(before);
    expect(desk.tracking.overview(october).change).toMatchObject({ period: '2020年7月', accepted: 1 });
    expect(openDesk(desk.ledger).tracking.overview(period)).toEqual(desk.tracking.overview(period));
    expect(checkLedger(db)).toEqual([]);
  });

  it('takes nothing more and gives nothing back', () => {
    const entered = desk.tracking.enter({ periodId: period, entries: [said(lead, { progress: '再报一次' })] });
    const edited = desk.periods.edit({ id: period, name: '第七期', start: '2020-07-01', cutoff: '2020-07-25' });
    freeze();
    expect(refusal(() => desk.undo(entered))).toEqual({
      code: 'period-frozen',
      message:
        '“填入“2020年7月”进展 1 条：区卫计局（第 16 项）”属于“第七期”，这一期已经冻结，不能撤销，台账没有改动。有误的请在下一期更正。',
    });
    expect(refusal(() => desk.undo(edited)).code).toBe('period-frozen');
    const late = () => desk.tracking.enter({ periodId: period, entries: [said(lead, { progress: '补报' })] });
    expect(refusal(late).code).toBe('period-frozen');
    const edit = () => desk.periods.edit({ id: period, name: '七月', start: '2020-07-01', cutoff: '2020-07-30' });
    expect(refusal(edit).code).toBe('period-frozen');
    expect(refusal(freeze).code).toBe('period-frozen');
    const { db } = desk.ledger;
    expect(() => db.prepareWrite('UPDATE progress_entries SET withdrawn = 1').run()).toThrow('frozen');
    expect(() => db.prepareWrite("UPDATE periods SET state = 'open'").run()).toThrow('frozen');
    expect(() => db.prepareWrite("UPDATE period_snapshots SET sha256 = 'x'").run()).toThrow('frozen');
  });

  it('cannot be one that has not begun', () => {
    desk.periods.add({ name: '2020年8月', start: '2020-08-01', cutoff: '2020-08-25' });
    const august = desk.periods.list()[0]?.id ?? 0;
    expect(refusal(() => desk.periods.freeze(august)).code).toBe('period-to-come');
  });

  it('is found out by the check where its kept content was changed', () => {
    freeze();
    const { db } = desk.ledger;
    db.execute('DROP TRIGGER snapshots_are_never_changed');
    db.prepareWrite("UPDATE period_snapshots SET content = CAST('x' AS BLOB)").run();
    expect(checkLedger(db)).toEqual(['“2020年7月”冻结时保存的内容与当时不一致，可能被改动或磁盘出错。请与备份核对。']);
  });
});

describe('a period that has not begun', () => {
  it('shows no figures: those of the period before stood under its name', () => {
    desk.periods.add({ name: '2020年8月', start: '2020-08-01', cutoff: '2020-08-25' });
    const august = desk.periods.list()[0]?.id ?? 0;
    const { message } = refusal(() => desk.tracking.overview(august));
    expect(message).toBe('“2020年8月”从2020年8月1日开始，现在还没有办理情况可看。请改选已经开始的一期。');
    expect(refusal(() => desk.standings.facts(august)).code).toBe('period-to-come');
    desk.on('2020-08-01');
    expect(desk.tracking.overview(august).period).toBe('2020年8月');
  });
});

describe('the check of the record', () => {
  it('finds a state, an event and an entry that were changed behind the back of the ledger', () => {
    const { db } = desk.ledger;
    db.prepareWrite("UPDATE obligation_states SET state = 'closed' WHERE id = ?").run(lead);
    db.execute('DROP TRIGGER events_are_never_changed; DROP TRIGGER entries_are_never_changed');
    db.prepareWrite("UPDATE events SET note = '改过' WHERE id = 1").run();
    db.prepareWrite("UPDATE progress_entries SET progress = '签约 21 万人'").run();
    expect(checkLedger(db)).toEqual([
      '区卫计局（第 16 项）的办理状态与办理登记不一致，可能被其他程序改动。请与备份核对。',
      '第 1 条办理登记与登记时不一致，可能被其他程序改动或磁盘出错。请与备份核对。',
      '第 1 条进展与登记时不一致，可能被其他程序改动或磁盘出错。请与备份核对。',
    ]);
  });
});
