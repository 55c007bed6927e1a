import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/core/app.ts';
import type { FormBox, Report, ReportRequest } from '../../../src/shared/model/report.ts';
import { refusal } from '../../helpers/ledger.ts';
import { sampleDesk } from './desk.ts';
import { linesOf, tableOf } from './sections.ts';

const desk = sampleDesk();

const boxesOf = ({ sections }: Report, index = 0): readonly FormBox[] =>
  (sections[index]?.blocks ?? []).flatMap((block) => (block.kind === 'form' ? block.boxes : []));

const textOf = (report: Report, label: string): string | undefined =>
  boxesOf(report).find((box) => box.label === label)?.text;

/** One who is late, and has asked for more time. */
function lateOne(app: App) {
  const late = app
    .listTasks({ lateOnly: true }, 0, 50)
    .tasks.flatMap(({ obligations }) => obligations)
    .filter(({ standing }) => standing.daysLate > 0);
  const [one] = late;
  if (!one) throw new Error('nobody is late');
  return { one, late };
}

const about = (kind: ReportRequest['kind'], obligations: readonly number[]): ReportRequest => ({
  kind,
  periodId: null,
  filter: {},
  obligations,
});

describe('a paper', () => {
  it('says what was handed out to whom by when, with its number, and leaves signatures to hands', () =>
    desk.look((app) => {
      const { one } = lateOne(app);
      const report = app.reports.build(about('assign-notice', [one.id]));
      expect(report).toMatchObject({ title: '督办通知单', number: '督办〔2026〕1号' });
      expect(textOf(report, '主办单位')).toBe(one.department);
      expect(textOf(report, '完成时限')).toBe('2026年10月15日');
      const signed = boxesOf(report).filter(({ sign }) => sign !== undefined);
      expect(signed.map(({ label }) => label)).toEqual(['审批意见', '承办单位签收', '督查单位（盖章）']);
      expect(signed.every(({ text, lines }) => text === '' && lines > 1)).toBe(true);
    }));

  it('urges one body by one letter, with the number of the paper that asked', () =>
    desk.look((app) => {
      const { late } = lateOne(app);
      const report = app.reports.build(
        about(
          'urge-notice',
          late.map(({ id }) => id),
        ),
      );
      expect(report.sections.map(({ name }) => name)).toEqual([...new Set(report.sections.map(({ name }) => name))]);
      expect(report.number, 'several letters have no number in common').toBe('');
      const [section] = report.sections;
      if (!section) throw new Error('no letter');
      expect(linesOf(section).join()).toContain(`${section.name}：`);
      expect(linesOf(section).join()).toContain('原编号：督办〔演示〕1号');
      expect(tableOf(section).columns.map(({ key }) => key)).toContain('daysLate');
    }));

  it('takes an extension from its application, and leaves the decision open', () =>
    desk.look((app) => {
      const { one } = lateOne(app);
      const report = app.reports.build(about('extension-form', [one.id]));
      expect(textOf(report, '申请延至')).toBe('2026年12月22日');
      expect(textOf(report, '原定时限')).toBe('2026年10月15日');
      expect(textOf(report, '批复的新时限')).toContain('　　年　　月　　日');
    }));

  it('says of a result how late it came, and never claims what the office has not accepted', () =>
    desk.look((app) => {
      const done = app
        .listTasks({ states: ['accepted'] }, 0, 100)
        .tasks.flatMap(({ obligations }) => obligations)
        .filter(({ standing: { doneOn, due } }) => doneOn !== null && due !== null && doneOn > due);
      const { one } = lateOne(app);
      const result = (id: number) => textOf(app.reports.build(about('result-form', [id])), '办理结果');
      expect(result(done[0]?.id ?? 0)).toContain('逾期办结');
      expect(result(one.id)).toMatch(/办理中，逾期38天/);
      expect(result(one.id)).not.toContain('已办结');
    }));

  it('is refused where nothing was chosen', () =>
    desk.look((app) => {
      expect(refusal(() => app.reports.build(about('assign-notice', []))).code).toBe('nothing-chosen');
    }));
});

describe('issuing', () => {
  it('keeps the paper as it left, and numbers the next one', () =>
    desk.change((app) => {
      const { one, late } = lateOne(app);
      const request = about('urge-notice', [one.id]);
      const before = app.reports.build(request);
      expect(app.reports.issue(request)).toMatchObject({ kind: 'urge-notice', number: '催办〔2026〕1号' });
      app.tracking.event({ obligations: [one.id], kind: 'accept', on: '2026-11-22', paper: null, note: '' });
      const [record] = app.reports.papers();
      expect(app.reports.paper(record?.id ?? 0)).toEqual(before);
      expect(app.reports.build(about('urge-notice', [late[1]?.id ?? 0])).number).toBe('催办〔2026〕2号');
      expect(app.log.list({}, 0, 5).entries.map(({ kind }) => kind)).toContain('paper');
      expect(app.check()).toEqual([]);
    }));

  it('is taken back whole; the number is not given a second time, and no number twice', () =>
    desk.change((app) => {
      const { one } = lateOne(app);
      const request = about('urge-notice', [one.id]);
      const { id } = app.reports.issue(request);
      app.changes.undo(app.changes.list(1)[0]?.id ?? 0);
      expect(app.reports.papers()).toEqual([]);
      expect(refusal(() => app.reports.paper(id)).code).toBe('no-such-paper');
      expect(app.reports.issue(request).number).toBe('催办〔2026〕2号');
      expect(refusal(() => app.reports.issue({ ...request, number: '催办〔2026〕2号' })).code).toBe('number-taken');
      expect(app.reports.issue({ ...request, number: '催办〔2026〕1号' }).number, 'the missed one, by hand').toBe(
        '催办〔2026〕1号',
      );
    }));

  it('takes papers alone, one at a time', () =>
    desk.change((app) => {
      const { late } = lateOne(app);
      const several = about(
        'urge-notice',
        late.map(({ id }) => id),
      );
      expect(refusal(() => app.reports.issue(several)).message).toContain('一事一单');
      const list = { kind: 'overdue', periodId: null, filter: {} } as const;
      expect(refusal(() => app.reports.issue(list)).code).toBe('no-paper');
      expect(app.reports.papers()).toEqual([]);
    }));

  it('follows the office’s own rule, anew each year', () =>
    desk.change((app) => {
      const { one } = lateOne(app);
      const rules = [{ kind: 'urge-notice', pattern: '花督催字〔{年}〕第{号}号', start: 7 }] as const;
      app.reports.setSerials({ rules });
      expect(app.reports.build(about('urge-notice', [one.id])).number).toBe('花督催字〔2026〕第7号');
      expect(app.reports.build(about('assign-notice', [one.id])).number).toBe('督办〔2026〕1号');
      const wrong = [{ kind: 'urge-notice', pattern: '催办函', start: 1 }] as const;
      expect(refusal(() => app.reports.setSerials({ rules: wrong })).message).toContain('各份会同号');
      app.reports.setSerials({ rules: [{ ...rules[0], pattern: '' }] });
      expect(app.reports.issue(about('urge-notice', [one.id])).number).toBeNull();
    }));

  it('counts anew in the next year', () =>
    desk.change((app) => {
      const { one } = lateOne(app);
      expect(app.reports.issue(about('urge-notice', [one.id])).number).toBe('催办〔2027〕1号');
    }, '2027-01-04'));

  it('goes on where the year is no part of the number, and leaves out a number that was given by hand', () =>
    desk.change((app) => {
      const { one, late } = lateOne(app);
      const first = about('urge-notice', [one.id]);
      const second = about('urge-notice', [late[1]?.id ?? 0]);
      app.reports.setSerials({ rules: [{ kind: 'urge-notice', pattern: '催办第{号}号', start: 1 }] });
      app.reports.issue({ ...first, number: '催办第2号' });
      expect(app.reports.issue(first).number).toBe('催办第1号');
      expect(app.reports.issue(second).number).toBe('催办第3号');
      const next = app.reports.describeSerials([{ kind: 'urge-notice', pattern: '催办第{号}号', start: 9 }]);
      expect(next).toEqual({ next: [{ kind: 'urge-notice', number: '催办第9号' }], problems: [] });
    }));

  it('refuses one rule for two kinds, whose papers would bear one number', () =>
    desk.change((app) => {
      const rules = [{ kind: 'urge-notice', pattern: '督办〔{年}〕{号}号', start: 1 }] as const;
      expect(app.reports.describeSerials(rules).problems.join()).toContain('催办通知和督办通知单的编号规则都是');
      expect(refusal(() => app.reports.setSerials({ rules })).code).toBe('serial-wrong');
      expect(app.reports.serials()[2]?.pattern).toBe('催办〔{年}〕{号}号');
    }));

  it('is written as it left, whatever changed since', () =>
    desk.change(async (app) => {
      const { one } = lateOne(app);
      const { id, changeId } = app.reports.issue(about('urge-notice', [one.id]));
      const before = await app.reports.writePaper(id, 'docx');
      expect(before.name).toMatch(/^催办通知 2026-11-22\.docx$/u);
      app.tracking.event({ obligations: [one.id], kind: 'accept', on: '2026-11-22', paper: null, note: '' });
      expect((await app.reports.writePaper(id, 'docx')).bytes).toEqual(before.bytes);
      app.changes.undo(changeId);
      await expect(app.reports.writePaper(id, 'docx')).rejects.toMatchObject({ code: 'no-such-paper' });
    }));
});
