import { describe, expect, it } from 'vitest';
import { type Known, planImport, UNKNOWN_PLACE } from '../../../src/core/importing/plan-import.ts';
import type { ImportBatch } from '../../../src/shared/model/ledger.ts';
import { assignment, doubt, recognized, task } from '../../helpers/recognized.ts';

const none: Known = { findSame: () => null, compare: () => ({ versionOf: null, changes: [], alike: [] }) };

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

  it('does not guess a place', () => {
    const { document } = recognized('甲.xlsx', []);
    const file = recognized('甲.xlsx', [task(5)], { document: { ...document, place: null } });
    expect(planImport('p', [{ kind: 'read', recognized: file }], none).files[0]).toMatchObject({
      place: UNKNOWN_PLACE,
    });
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
