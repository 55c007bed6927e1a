import { describe, expect, it } from 'vitest';
import { demoRequests } from '../../../src/cli/demo/requests.ts';
import type { NewTemplate, ReportKind, ReportRequest } from '../../../src/shared/model/report.ts';
import { REPORT_KINDS } from '../../../src/shared/report-words.ts';
import { refusal } from '../../helpers/ledger.ts';
import { sampleDesk } from './desk.ts';
import { headersOf, linesOf, tableOf } from './sections.ts';

const desk = sampleDesk();

const plain = (kind: ReportKind, more: Partial<NewTemplate> = {}): NewTemplate => ({
  ...{ kind, name: '本办样式', title: '', columns: [], hidden: [], fonts: {}, signOff: [], paper: null },
  ...more,
});

const overdue: ReportRequest = { kind: 'overdue', periodId: null, filter: {} };

describe('a template', () => {
  it('that changes nothing leaves every kind of report as it is', () =>
    desk.look((app) => {
      for (const request of Object.values(demoRequests(app))) {
        expect(app.reports.preview(request, plain(request.kind))).toEqual(app.reports.build(request));
      }
    }));

  it('gives columns their order and headers, and leaves the unnamed ones out; cells go with their columns', () =>
    desk.look((app) => {
      const columns = [
        { key: 'department', header: '承办单位', width: 30 },
        { key: 'content', header: '事项', width: null },
        { key: 'nowhere', header: '没有', width: null },
      ];
      const [own] = app.reports.build(overdue).sections;
      const [changed] = app.reports.preview(overdue, plain('overdue', { columns })).sections;
      if (!own || !changed) throw new Error('no section');
      expect(headersOf(changed)).toEqual(['承办单位', '事项']);
      expect(tableOf(changed).columns[0]).toMatchObject({ key: 'department', width: 30 });
      const [first, second] = ['department', 'content'].map((key) =>
        tableOf(own).columns.findIndex((each) => each.key === key),
      );
      expect(tableOf(changed).rows.map(({ cells }) => cells)).toEqual(
        tableOf(own).rows.map(({ cells }) => [cells[first ?? 0], cells[second ?? 0]]),
      );
    }));

  it('leaves parts out and numbers the others anew; how was counted and the legend stay', () =>
    desk.look((app) => {
      const { sections } = app.reports.preview(overdue, plain('overdue', { hidden: ['七日内到期'] }));
      const headings = sections[0]?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
      expect(headings).toEqual(['一、逾期未办结', '二、曾亮警示灯已整改（含逾期办结）']);
      expect(sections[0]?.notes.join()).toContain('统计口径');
      const bulletin = { kind: 'bulletin', periodId: null, filter: {} } as const;
      const letter = app.reports.preview(bulletin, plain('bulletin', { hidden: ['下一步要求'] })).sections[0];
      if (!letter) throw new Error('no letter');
      expect(linesOf(letter).join()).not.toContain('抓紧整改');
      expect(linesOf(letter).join(), 'the list of annexes is no part').toContain('附件：1．');
      expect(letter.blocks.at(-1)?.kind).toBe('signature');
    }));

  it('fills its title, sets fonts and paper, and adds lines to sign on', () =>
    desk.look((app) => {
      const [period] = app.periods.list();
      const report = app.reports.preview(
        { ...overdue, periodId: period?.id ?? null },
        plain('overdue', {
          title: '{办公室}{期}逾期事项（{标题}）',
          fonts: { cell: { family: '宋体', size: 12 } },
          signOff: ['审核人', '签发人'],
          paper: 'A4',
        }),
      );
      expect(report.title).toBe('演示区政府办公室督查室2026年11月逾期事项（逾期和临期任务清单）');
      expect(report.sections[0]?.title).toBe(report.title);
      expect(report.fonts.cell).toEqual({ family: '宋体', size: 12 });
      expect(report.fonts.title.family).toBe('方正小标宋简体');
      expect(report.sections[0]?.page).toEqual({ paper: 'A4', orientation: 'landscape' });
      expect(linesOf(report.sections[0] ?? expect.fail()).at(-1)).toMatch(/^审核人：　+签发人：　+$/);
      expect(report.details.length).toBeGreaterThan(0);
      expect(report.details, 'what is counted on is not a matter of looks').toEqual(
        app.reports.build({ ...overdue, periodId: period?.id ?? null }).details,
      );
    }));

  it('adds what a bulletin leaves out: every task under its rating, behind the other annexes', () =>
    desk.change((app) => {
      const bulletin = { kind: 'bulletin', periodId: null, filter: {} } as const;
      app.reports.saveTemplate({ id: null, template: plain('bulletin', { extras: ['按评价分列的任务清单'] }) });
      const templateId = app.reports.templates()[0]?.id;
      const { sections, details } = app.reports.build({ ...bulletin, templateId });
      const lists = sections.filter(({ title }) => /^“.+”任务清单$/u.test(title));
      const rows = lists.flatMap((section) => tableOf(section).rows.map(({ obligationId }) => obligationId));
      const owed = details.filter(({ cells }) => cells.accountable === '是').map(({ obligationId }) => obligationId);
      expect(rows.length).toBeGreaterThan(10);
      expect(new Set(rows)).toEqual(new Set(owed));
      expect(rows.length, 'each once').toBe(owed.length);
      const own = app.reports.build(bulletin);
      expect(own.sections.some(({ title }) => title.endsWith('任务清单'))).toBe(false);
      expect(own.details, 'counted over the same rows').toEqual(details);
    }));

  it('is kept, changed, used and removed, each as one step that can be taken back', () =>
    desk.change((app) => {
      const saved = app.reports.saveTemplate({ id: null, template: plain('overdue', { title: '甲' }) });
      const [kept] = app.reports.templates();
      expect(kept).toMatchObject({ kind: 'overdue', name: '本办样式', title: '甲', hidden: [] });
      expect(app.reports.build({ ...overdue, templateId: kept?.id }).title).toBe('甲');
      const again = () => app.reports.saveTemplate({ id: null, template: plain('overdue') });
      expect(refusal(again).code).toBe('same-template');
      const columns = [{ key: 'department', header: '承办单位', width: null }];
      const taskless = plain('overdue', { name: '没有任务', columns });
      expect(refusal(() => app.reports.saveTemplate({ id: null, template: taskless })).code).toBe('template-wrong');
      app.reports.saveTemplate({ id: kept?.id ?? 0, template: plain('overdue', { title: '乙' }) });
      expect(app.reports.templates()[0]?.title).toBe('乙');
      app.changes.undo(app.changes.list(1)[0]?.id ?? 0);
      expect(app.reports.templates()[0]?.title).toBe('甲');
      app.reports.removeTemplate({ id: kept?.id ?? 0 });
      expect(refusal(() => app.reports.build({ ...overdue, templateId: kept?.id })).code).toBe('no-such-template');
      app.changes.undo(app.changes.list(1)[0]?.id ?? 0);
      expect(saved?.summary).toBe('新增逾期和临期清单模板“本办样式”');
      expect(app.check()).toEqual([]);
    }));
});

describe('what a template may change', () => {
  it('is what the reports have: each column and part that is named occurs, and none is left out', () =>
    desk.look((app) => {
      const requests = demoRequests(app);
      for (const kind of REPORT_KINDS) {
        const { columns, parts } = app.reports.describe(kind);
        const mains = app.reports.build(requests[kind]).sections.filter(({ role }) => role === 'main');
        const blocks = mains.flatMap((section) => section.blocks);
        const used = blocks.flatMap((block) =>
          block.kind === 'table' && block.table.columns.some(({ key }) => key === 'content')
            ? block.table.columns.map(({ key }) => key)
            : [],
        );
        const known = columns.map(({ key }) => key);
        expect([kind, used.filter((key) => !known.includes(key))]).toEqual([kind, []]);
        const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
        expect([kind, headings.map((text) => text.replace(/^.+?、/u, ''))]).toEqual([
          kind,
          parts.filter(({ isExtra }) => !isExtra).map(({ key }) => key),
        ]);
      }
    }));

  it('is more than the program’s own look where a part is an extra: it is printed where it is asked for', () =>
    desk.look((app) => {
      const requests = demoRequests(app);
      for (const kind of REPORT_KINDS) {
        const extras = app.reports.describe(kind).parts.flatMap(({ key, isExtra }) => (isExtra ? [key] : []));
        const own = app.reports.build(requests[kind]).sections.map(({ title }) => title);
        const all = app.reports.preview(requests[kind], plain(kind, { extras })).sections.map(({ title }) => title);
        expect([kind, all.length > own.length], 'none is asked for in vain').toEqual([kind, extras.length > 0]);
        expect([kind, own.filter((title) => !all.includes(title))]).toEqual([kind, []]);
      }
    }));
});
