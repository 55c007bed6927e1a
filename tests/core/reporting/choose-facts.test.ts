import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/core/app.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { TaskFilter } from '../../../src/shared/model/ledger.ts';
import { sampleDesk } from './desk.ts';
import { tableOf } from './sections.ts';

const desk = sampleDesk();

function printed(app: App, filter: TaskFilter): readonly (number | undefined)[] {
  try {
    const { sections } = app.reports.build({ kind: 'ledger', periodId: null, filter });
    return sections
      .flatMap((section) => (section.role === 'main' ? tableOf(section).rows : []))
      .map(({ taskId }) => taskId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'nothing-to-export') return [];
    throw error;
  }
}

/** Filters of every kind, with how many of them must find something. */
function filtersOf(app: App): readonly TaskFilter[] {
  const [november, october] = app.periods.list();
  const bodies = app.departments.list().slice(0, 6);
  return [
    {},
    { planId: 1 },
    ...bodies.map(({ id }) => ({ departmentId: id })),
    ...bodies.map(({ id }) => ({ departmentId: id, role: 'lead' as const })),
    ...(['lead', 'support', 'joint', 'sole', 'unspecified'] as const).map((role) => ({ role })),
    { accountable: true, states: ['accepted'] },
    { states: ['active', 'received'] },
    { ratings: ['behind'] },
    { ratings: ['none'] },
    { lights: ['红灯'] },
    { lights: ['none'], accountable: true },
    { bindings: ['none', 'recurring'] },
    { bindings: ['dated'], planId: 2 },
    { dueFrom: '2026-11-22', dueBefore: '2026-12-15' },
    { lateOnly: true },
    { lagging: true },
    { lagging: true, role: 'joint' },
    { notReturnedIn: november?.id },
    { notReturnedIn: october?.id },
    { notReturnedIn: november?.id, lights: ['红灯'] },
    { text: '养老 机构' },
    { text: 'qmzj' },
    { text: '７０％' },
    { text: '民政', lateOnly: true },
    { text: '查无此词' },
  ];
}

describe('a filter', () => {
  it('prints the tasks that the ledger page shows under it, whatever it asks', () =>
    desk.look((app) => {
      const filters = filtersOf(app);
      const found = filters.map((filter) => ({
        filter,
        tasks: app.listTasks(filter, 0, 500).tasks.map(({ id }) => id),
      }));
      expect(filters.map((filter) => ({ filter, tasks: printed(app, filter) }))).toEqual(found);
      expect(found.filter(({ tasks }) => tasks.length > 0).length).toBeGreaterThan(22);
    }));

  it('keeps with a printed task all who owe it, but counts only those it speaks of in a summary', () =>
    desk.look((app) => {
      const filter = { role: 'lead' } as const;
      const ledger = app.reports.build({ kind: 'ledger', periodId: null, filter });
      expect(new Set(ledger.details.map(({ cells }) => cells.role))).toContain('配合');
      const summary = app.reports.build({ kind: 'summary', periodId: null, filter });
      expect([...new Set(summary.details.map(({ cells }) => cells.role))]).toEqual(['牵头']);
      expect(summary.sections[0]?.lines.join()).toContain('范围：角色：牵头');
    }));

  it('compares what is late now with how the same duties stood before, so that none of them passes for new', () =>
    desk.look((app) => {
      const periodId = app.periods.list()[0]?.id ?? 0;
      const compare = (filter: TaskFilter) => app.reports.build({ kind: 'compare', periodId, filter });
      const [section] = compare({ ratings: ['ahead'] }).sections;
      const items = section?.blocks.findLast(({ kind }) => kind === 'table');
      const changes = items?.kind === 'table' ? items.table.rows.map(({ cells }) => String(cells[3])) : [];
      expect(changes.length).toBeGreaterThan(0);
      expect(changes.filter((words) => words.includes('本期新增'))).toEqual([]);
      expect(changes.every((words) => words.includes('达序时→超序时'))).toBe(true);
    }));

  it('gives way to what was chosen by hand, and the report says so', () =>
    desk.look((app) => {
      const ids = app.listTasks({}, 0, 3).tasks.flatMap(({ obligations }) => obligations.map(({ id }) => id));
      const request = { kind: 'overdue', periodId: null, filter: { text: '查无此词' }, obligations: ids } as const;
      const { sections, details } = app.reports.build(request);
      expect(details.map(({ obligationId }) => obligationId)).toEqual(ids);
      expect(sections[0]?.lines).toContain(`范围：选定的${ids.length}项单位任务`);
    }));
});
