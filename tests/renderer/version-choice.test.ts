import { expect, test } from 'vitest';
import { likenessWords } from '../../src/renderer/components/task/likeness-words.ts';
import {
  IDLE,
  type ImportState,
  reduceImport,
  summarizeImport,
  summarySentence,
} from '../../src/renderer/pages/import/import-state.ts';
import { pastedFile } from '../../src/renderer/pages/import/paste/pasted-file.ts';
import { assignmentWords, matchWords } from '../../src/renderer/pages/import/version/change-words.ts';
import {
  acceptable,
  acceptedAfter,
  countAccepted,
  countWords,
  firstAccepted,
  isVersionOffered,
} from '../../src/renderer/pages/import/version/version-choice.ts';
import type { PlannedFile } from '../../src/shared/model/import-plan.ts';
import type { ChangeKind, TaskChange } from '../../src/shared/model/version.ts';

function change(kind: ChangeKind, index: number): TaskChange {
  const known = kind !== 'new';
  return {
    kind,
    taskId: known ? index + 1 : null,
    index: kind === 'removed' ? null : index,
    task: { number: String(index + 1), category: [], content: `任务${index + 1}` },
    match: known && kind !== 'removed' ? { reason: 'same-place', certainty: 1 } : null,
    fields: [],
  };
}

const changes = (['same', 'changed', 'new', 'moved', 'removed', 'same'] as const).map(change);

const file: PlannedFile = {
  kind: 'ready',
  recognized: {
    file: '花都区（修订）.xlsx',
    sha256: 'b',
    size: 1,
    document: { title: null, documentNumber: null, issuer: null, issuedOn: null, place: '花都区' },
    tables: [],
    issues: [],
  },
  place: '花都区',
  sameAs: null,
  names: [],
  versionOf: { planId: 7, title: '花都区任务分解表', place: '花都区', batchId: 1, at: '2026-11-20T09:00:00' },
  changes,
  alike: [],
  counts: { tasks: 5, obligations: 12, doubts: 2 },
};

const sameAs = { batchId: 1, at: '2026-11-20T09:00:00', file: '花都区.xlsx' };
const plan = { id: 'p1', files: [file] };

function preview(...events: Parameters<typeof reduceImport>[1][]): Extract<ImportState, { step: 'preview' }> {
  const state = [{ kind: 'read', plan } as const, ...events].reduce(reduceImport, IDLE);
  if (state.step !== 'preview') throw new Error('no preview');
  return state;
}

test('a file like a plan of the ledger is a new version of it, with nothing accepted before somebody looked', () => {
  const { choices } = preview();
  expect(choices[0]?.accepted).toEqual(new Set());
  expect(summarizeImport(plan, choices)).toMatchObject({ undecided: '花都区（修订）.xlsx', tasks: 0 });
});

test('confirming says in numbers what changes, and asks the core for just that', () => {
  const { choices } = preview({ kind: 'chosen', index: 0, choice: { accepted: new Set([1, 4]) } });
  const summary = summarizeImport(plan, choices);
  expect(summarySentence(summary)).toBe('台账中的方案改动 1 项、删去 1 项，其余 3 项不动。');
  expect(summary.files).toEqual([{ index: 0, names: [], asVersion: { planId: 7, accept: [1, 4] } }]);
  expect(summary.undecided).toBeNull();
});

test('as a plan of its own it is counted in full, and nothing is said of the plan in the ledger', () => {
  const { choices } = preview({ kind: 'chosen', index: 0, choice: { accepted: null } });
  const summary = summarizeImport(plan, choices);
  expect(summary.files).toEqual([{ index: 0, names: [] }]);
  expect(summarySentence(summary)).toBe('将从 1 个文件新增 5 项任务、12 项单位任务，2 处存疑保留待核。');
});

test('the same bytes again are no new version, unless they hold changes that were left out', () => {
  const unchanged = { ...file, sameAs, changes: [change('same', 0)] };
  expect(isVersionOffered(unchanged)).toBe(false);
  expect(firstAccepted(unchanged)).toBeNull();
  expect(isVersionOffered({ ...file, sameAs })).toBe(true);
});

test('read again, a file keeps what was accepted only where the comparison is still the same', () => {
  const accepted = new Set([1]);
  expect(acceptedAfter(accepted, file, { ...file, changes: [...changes] })).toBe(accepted);
  expect(acceptedAfter(accepted, file, { ...file, changes: changes.slice(1) })).toEqual(new Set());
  expect(acceptedAfter(null, file, { ...file, changes: changes.slice(1) })).toBeNull();
  expect(acceptedAfter(accepted, file, { ...file, versionOf: null })).toBeNull();
});

test('a task that stays the same is never among what can be accepted, and a new one is no task that stays', () => {
  expect(acceptable(changes)).toEqual([1, 2, 3, 4]);
  const counts = countAccepted(changes, new Set([2]));
  expect(counts).toEqual({ changed: 0, moved: 0, added: 1, removed: 0, untouched: 5 });
  expect(countWords(counts)).toBe('新增 1 项');
});

test('changes of bodies, reasons and likeness are words', () => {
  expect(
    assignmentWords([
      { kind: 'added', department: '区医保局', role: 'support' },
      { kind: 'removed', department: '区财政局', role: 'unspecified' },
      { kind: 'role', department: '区民政局', before: 'support', after: 'lead' },
    ]),
  ).toBe('新增配合：区医保局；去掉责任单位：区财政局；区民政局由配合改为牵头');
  expect(matchWords({ reason: 'same-number', certainty: 0.927 })).toBe('序号相同，文字相近（92%）');
  expect(matchWords({ reason: 'same-place', certainty: 1 })).toBe('文字、类别相同');
  expect([1, 0.9, 0.72].map(likenessWords)).toEqual(['文字几乎相同', '文字很相近', '文字相近']);
});

test('pasted cells are a table, pasted words are text', async () => {
  expect(pastedFile('序号\t任务\n1\t建设')).toMatchObject({ name: '粘贴的表格.txt' });
  expect(pastedFile('一、加强领导。（责任单位：区民政局）')).toMatchObject({ name: '粘贴的文字.txt' });
  expect(await pastedFile('区民政局').text()).toBe('区民政局');
});
