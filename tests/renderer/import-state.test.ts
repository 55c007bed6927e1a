import { expect, test } from 'vitest';
import { secondsLeft } from '../../src/renderer/components/work-progress.ts';
import {
  IDLE,
  type ImportState,
  reduceImport,
  summarizeImport,
  summarySentence,
} from '../../src/renderer/pages/import/import-state.ts';
import type { ImportPlan, PlannedFile } from '../../src/shared/model/import-plan.ts';

function ready(
  file: string,
  place: string,
  sameAs: PlannedFile['sameAs'] = null,
  names: PlannedFile['names'] = [],
): PlannedFile {
  return {
    kind: 'ready',
    recognized: {
      file,
      sha256: file,
      size: 1,
      document: { title: null, documentNumber: null, issuer: null, issuedOn: null, place },
      tables: [],
      issues: [],
    },
    place,
    sameAs,
    names,
    versionOf: null,
    changes: [],
    alike: [],
    counts: { tasks: 21, obligations: 63, doubts: 2 },
  };
}

const plan: ImportPlan = {
  id: 'p1',
  files: [
    ready('花都区.xlsx', '花都区'),
    ready('花都区（再发）.xlsx', '花都区', { batchId: 1, at: '2026-11-20T09:00:00', file: '花都区.xlsx' }),
    { kind: 'refused', file: '名单.et', error: { code: 'unsupported', message: '…' } },
  ],
};

function preview(): Extract<ImportState, { step: 'preview' }> {
  const state = reduceImport(reduceImport(IDLE, { kind: 'started', at: 0 }), { kind: 'read', plan });
  if (state.step !== 'preview') throw new Error('no preview');
  return state;
}

test('takes new files in, but neither refused ones nor those the ledger has, until the person says so', () => {
  const { choices } = preview();
  expect(choices.map((choice) => choice.take)).toEqual([true, false, false]);
  const summary = summarizeImport(plan, choices);
  expect(summary).toMatchObject({ files: [{ index: 0, names: [] }], tasks: 21, obligations: 63, again: false });
});

test('says in numbers what confirming will do', () => {
  expect(summarySentence(summarizeImport(plan, preview().choices))).toBe(
    '将从 1 个文件新增 21 项任务、63 项单位任务，2 处存疑保留待核。',
  );
  expect(summarySentence(summarizeImport(plan, []))).toBe('没有选中可以导入的文件。');
});

test('仍要导入 counts the same file again and says so to the core', () => {
  const state = reduceImport(preview(), { kind: 'chosen', index: 1, choice: { take: true } });
  if (state.step !== 'preview') throw new Error('no preview');
  expect(summarizeImport(plan, state.choices)).toMatchObject({ tasks: 42, again: true });
});

test('a taken file without a place is named, an untaken one is not', () => {
  const state = reduceImport(preview(), { kind: 'chosen', index: 0, choice: { place: ' ' } });
  if (state.step !== 'preview') throw new Error('no preview');
  expect(summarizeImport(plan, state.choices).placeless).toBe('花都区.xlsx');
  expect(summarizeImport(plan, preview().choices).placeless).toBeNull();
});

test('a refused confirmation keeps the preview and what was typed into it', () => {
  const error = { code: 'busy', message: '…' };
  const state = reduceImport(preview(), { kind: 'failed', error });
  expect(state).toMatchObject({ step: 'preview', error, applying: false });
  expect(reduceImport({ step: 'reading', progress: null, startedAt: 0 }, { kind: 'failed', error })).toEqual({
    step: 'idle',
    error,
  });
});

test('progress that arrives after 取消 does not bring the reading back', () => {
  expect(reduceImport(IDLE, { kind: 'progressed', progress: { done: 1, total: 2, label: '' } })).toBe(IDLE);
});

test('a time left is said only after 3 s and out of the pace so far', () => {
  const progress = { done: 2, total: 8, label: '' };
  expect(secondsLeft(progress, 2_900)).toBeNull();
  expect(secondsLeft(progress, 4_000)).toBe(12);
  expect(secondsLeft({ ...progress, done: 0 }, 9_000)).toBeNull();
  expect(secondsLeft(null, 9_000)).toBeNull();
});
