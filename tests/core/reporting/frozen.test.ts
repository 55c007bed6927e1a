import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withApp } from '../../../src/cli/with-app.ts';
import type { App } from '../../../src/core/app.ts';
import type { ReportKind, ReportRequest } from '../../../src/shared/model/report.ts';
import { tempFolder } from '../../helpers/ledger.ts';
import { sampleDesk } from './desk.ts';
import { linesOf, tableOf } from './sections.ts';

const desk = sampleDesk();
const KINDS: readonly ReportKind[] = ['ledger', 'summary', 'bulletin', 'department', 'overdue', 'missing', 'compare'];

const october = (app: App): number => app.periods.list()[1]?.id ?? 0;

describe('reports of a frozen period', () => {
  it('are the same to the byte whatever is done to the ledger afterwards', () =>
    desk.change(async (app) => {
      const requests = KINDS.map(
        (kind): ReportRequest => ({ kind, periodId: october(app), filter: {}, number: '第1期' }),
      );
      const write = async () => {
        const files = [];
        for (const request of requests) files.push(await app.reports.write(request, 'xlsx'));
        return files.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString('base64')}`);
      };
      const before = await write();
      const [body] = app.departments.list();
      app.departments.rename({ id: body?.id ?? 0, name: '区改名局', since: '2026-10-01', document: null });
      const running = app
        .listTasks({ states: ['active'] }, 0, 5)
        .tasks.flatMap(({ obligations }) => obligations)
        .filter(({ state }) => state === 'active')
        .map(({ id }) => id);
      app.tracking.event({ obligations: running, kind: 'accept', on: '2026-11-22', paper: null, note: '' });
      app.rules.setRatings({
        ratings: app.rules.ratings().ratings.map((each) => ({ ...each, word: `${each.word}（新）` })),
      });
      app.setOffice('另一个办公室');
      app.setGroupCounting({ id: 2, counting: 'members' });
      expect(await write()).toEqual(before);
      const today = app.reports.build({ kind: 'ledger', periodId: null, filter: {} });
      expect(JSON.stringify(today)).toContain('区改名局');
    }));

  it('say that they are frozen, of which day, and read nothing of what came later', () =>
    desk.look((app) => {
      const report = app.reports.build({ kind: 'ledger', periodId: october(app), filter: {} });
      expect(report).toMatchObject({ period: '2026年10月', frozen: true, asOf: '2026-10-25' });
      expect(report.sections[0]?.lines.slice(0, 2)).toEqual([
        '填报单位：演示区政府办公室督查室　　截止日期：2026年10月25日',
        '填报期：2026年10月（已冻结）　　范围：全部任务',
      ]);
      const said = tableOf(report.sections[0]).rows.flatMap(({ cells }) =>
        cells.filter((cell) => typeof cell === 'string'),
      );
      expect(said.join()).not.toContain('签约医疗机构增至5家');
    }));

  it('are compared with the period before it, not with the one that runs', () =>
    desk.look((app) => {
      const { title, sections } = app.reports.build({ kind: 'compare', periodId: october(app), filter: {} });
      expect(title).toBe('2026年10月与2026年9月对比');
      expect(sections[0]?.notes[0]).toBe('上期取“2026年9月”冻结时的情况。');
    }));
});

describe('a period that an earlier program froze', () => {
  it('is still read: what that program did not keep is left out, nothing else is put in its place', async () => {
    const db = join(tempFolder(), '旧台账.db');
    copyFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'ledgers', 'schema-5.db'), db);
    await withApp({ db, today: '2026-11-22' }, (app) => {
      const period = app.periods.list().find(({ state }) => state === 'frozen');
      const report = app.reports.build({ kind: 'ledger', periodId: period?.id ?? 0, filter: {} });
      expect(report).toMatchObject({ period: '2026年9月', frozen: true, office: '花都区政府办公室' });
      const overview = app.tracking.overview(period?.id ?? 0);
      const weights = report.details.reduce((sum, { cells }) => sum + Number(cells.weight), 0);
      expect(weights, 'groups count as their plans said then').toBe(overview.unitDuties);
      const summary = app.reports.build({ kind: 'summary', periodId: period?.id ?? 0, filter: {} });
      const own = summary.details.filter(({ cells }) => cells.accountable === '是');
      expect(own.reduce((sum, { cells }) => sum + Number(cells.weight), 0)).toBe(overview.accountable);
      const lagging = own.filter(({ cells }) => cells.lagging === '是');
      expect(lagging.reduce((sum, { cells }) => sum + Number(cells.weight), 0)).toBe(overview.laggingDuties);
      expect(linesOf(report.sections[0] ?? expect.fail()).join()).toContain('已冻结');
      expect(report.sections[0]?.notes.at(-1)).not.toContain('文件');
    });
  });
});
