import { describe, expect, it } from 'vitest';
import { type Known, planImport } from '../../../src/core/importing/plan-import.ts';
import { resolveInPlan } from '../../../src/core/importing/resolve-in-plan.ts';
import type { ImportBatch } from '../../../src/shared/model/ledger.ts';
import { assignment, doubt, recognized, task } from '../../helpers/recognized.ts';
import { NO_DATA } from '../../helpers/starting-data.ts';

const none: Known = {
  findSame: () => null,
  compare: (_, { place }) => ({ place, versionOf: null, changes: [], alike: [] }),
  resolve: (files) =>
    resolveInPlan(files, { bodiesIn: () => [], getBody: () => expect.fail(), findNaming: () => null }, NO_DATA),
};

describe('planImport', () => {
  it('counts what will be taken in: a body written twice in one role owes the task once', () => {
    const twice = [assignment('区民政局', 'lead'), assignment('民政局', 'lead', '区民政局')];
    const both = [assignment('区民政局', 'lead'), assignment('区民政局', 'support')];
    const file = recognized('甲.xlsx', [task(5, { assignments: twice }), task(6, { assignments: both })], {
      issues: [doubt('D5')],
    });
    expect(planImport('p', [{ kind: 'read', recognized: file }], none)).toEqual({
      id: 'p',
      files: [
        {
          kind: 'ready',
          recognized: file,
          place: '花都区',
          sameAs: null,
          versionOf: null,
          changes: [],
          alike: [],
          names: [
            expect.objectContaining({ name: '区民政局', tasks: 2, wordings: ['区民政局', '民政局'], known: false }),
          ],
          counts: { tasks: 2, obligations: 3, doubts: 1 },
        },
      ],
    });
  });

  it('says that the ledger holds the same bytes already', () => {
    const file = recognized('甲.xlsx', [task(5)]);
    const batch: ImportBatch = {
      id: 7,
      at: '2026-11-01T08:00:00',
      actor: '张三',
      kind: 'import',
      state: 'active',
      files: ['旧名.xlsx'],
      tasks: 1,
      obligations: 2,
      version: null,
    };
    const plan = planImport('p', [{ kind: 'read', recognized: file }], {
      ...none,
      findSame: (sha) => (sha === file.sha256 ? batch : null),
    });
    expect(plan.files[0]).toMatchObject({ sameAs: { batchId: 7, at: batch.at, file: '旧名.xlsx' } });
  });

  it('does not guess a place: it asks for it, and until then no two documents share their bodies', () => {
    const { document } = recognized('甲.xlsx', []);
    const placeless = (name: string) =>
      recognized(name, [task(5)], { document: { ...document, title: '重点任务分工表', place: null } });
    const readings = ['甲.xlsx', '乙.xlsx'].map((name) => ({ kind: 'read', recognized: placeless(name) }) as const);
    const files = planImport('p', readings, none).files;
    expect(files).toMatchObject(
      [1, 2].map(() => ({
        place: expect.stringMatching(/^未注明地区（重点任务分工表·[0-9a-f]{4}）$/),
        recognized: { issues: [{ severity: 'warning', code: 'place-unknown' }] },
        counts: { doubts: 1 },
      })),
    );
    const places = files.map((file) => (file.kind === 'ready' ? file.place : ''));
    expect(new Set(places).size).toBe(2);
  });

  it('keeps the place of a document with a long title within what may be typed', () => {
    const { document } = recognized('甲.xlsx', []);
    const title = `${'关于印发重点工作任务的'.repeat(9)}通知`;
    const file = recognized('甲.xlsx', [task(5)], { document: { ...document, title, place: null } });
    const [planned] = planImport('p', [{ kind: 'read', recognized: file }], none).files;
    expect(planned?.kind === 'ready' ? planned.place.length : 99).toBeLessThanOrEqual(40);
  });

  it('refuses a file without tasks, and the second of two equal files, by name', () => {
    const file = recognized('甲.xlsx', [task(5)]);
    const readings = [
      { kind: 'read', recognized: recognized('空.xlsx', []) },
      { kind: 'read', recognized: file },
      { kind: 'read', recognized: { ...file, file: '甲 副本.xlsx' } },
    ] as const;
    expect(planImport('p', readings, none).files).toMatchObject([
      { kind: 'refused', file: '空.xlsx', error: { code: 'no-tasks' } },
      { kind: 'ready' },
      {
        kind: 'refused',
        file: '甲 副本.xlsx',
        error: { code: 'same-file-twice', message: expect.stringContaining('“甲.xlsx”') },
      },
    ]);
  });
});
