import { describe, expect, it } from 'vitest';
import {
  IDLE,
  type ImportState,
  isAnyRereading,
  reduceImport,
  summarizeImport,
  summarySentence,
} from '../../src/renderer/pages/import/import-state.ts';
import {
  answerWords,
  askedNames,
  choicesOf,
  countNames,
  keyOfName,
  listNames,
  NO_ANSWERS,
} from '../../src/renderer/pages/import/names/name-answers.ts';
import type { ImportPlan, PlannedFile, PlannedName } from '../../src/shared/model/import-plan.ts';

function name(text: string, changes: Partial<PlannedName> = {}): PlannedName {
  return {
    place: '花都区',
    name: text,
    rule: 'own-name',
    certainty: 'certain',
    reason: '首次出现。',
    departmentId: null,
    body: { place: '花都区', name: text, level: 'county', kind: 'government', line: null },
    candidates: [],
    wordings: [text],
    tasks: 1,
    sheet: 'Sheet1',
    cell: 'D5',
    known: false,
    ...changes,
  };
}

/** 区卫健局, read as the 区卫计局 of the same plan. */
const meaning = (body: string, changes: Partial<PlannedName> = {}) => ({
  body: { place: '花都区', name: body, level: 'county', kind: 'government', line: null } as const,
  ...changes,
});
const candidate = (text: string, departmentId: number | null = null) => ({
  departmentId,
  name: text,
  place: '花都区',
  why: `与“${text}”名称相近`,
});

const open = name('区残', { certainty: 'open', rule: 'none', candidates: [candidate('区残联', 3)] });
const likely = name('区城管办', {
  certainty: 'likely',
  rule: 'suffix',
  ...meaning('区城管局'),
  candidates: [candidate('区城管局')],
});

function file(names: readonly PlannedName[], changes: Partial<PlannedFile> = {}): PlannedFile {
  return {
    kind: 'ready',
    recognized: {
      file: '甲.xlsx',
      sha256: 'a',
      size: 1,
      document: { title: null, documentNumber: null, issuer: null, issuedOn: null, place: '花都区' },
      tables: [],
      issues: [],
    },
    place: '花都区',
    names,
    sameAs: null,
    versionOf: null,
    changes: [],
    alike: [],
    counts: { tasks: 1, obligations: 1, doubts: 0 },
    ...changes,
  };
}

const plan = (...files: readonly PlannedFile[]): ImportPlan => ({ id: 'p', files });
const taken = { take: true, accepted: null };

function preview(shown: ImportPlan, ...events: Parameters<typeof reduceImport>[1][]) {
  const state = [{ kind: 'read', plan: shown } as const, ...events].reduce(reduceImport, IDLE);
  if (state.step !== 'preview') throw new Error('no preview');
  return state satisfies ImportState;
}

describe('the names of a plan', () => {
  it('are one list over all files that are taken in, each once for its place', () => {
    const elsewhere = name('区残', { place: '朝阳区', certainty: 'open' });
    const shown = plan(
      file([open, likely]),
      file([open, name('区民政局')]),
      file([elsewhere]),
      file([name('区水务局')]),
    );
    const names = listNames(shown, [taken, taken, taken, { ...taken, take: false }]);
    expect(names.map(({ planned, file: index, tasks }) => [planned.place, planned.name, index, tasks])).toEqual([
      ['花都区', '区残', 0, 2],
      ['花都区', '区城管办', 0, 1],
      ['花都区', '区民政局', 1, 1],
      ['朝阳区', '区残', 2, 1],
    ]);
    expect(askedNames(names).map(({ planned }) => planned.name)).toEqual(['区残', '区残', '区城管办']);
  });

  it('are not asked about where the ledger knew them, however unsure it was', () => {
    expect(askedNames(listNames(plan(file([{ ...open, known: true }])), [taken]))).toEqual([]);
  });

  it('of a new version are those of the accepted changes', () => {
    const task = (department: string) => ({ assignments: [{ expanded: department }] });
    const tables = [{ tasks: [task('区残'), task('区民政局')] }] as unknown as PlannedFile['recognized']['tables'];
    const version = file([open, name('区民政局')]);
    const changes = [0, 1].map((index) => ({ index })) as unknown as PlannedFile['changes'];
    const shown = plan({ ...version, recognized: { ...version.recognized, tables }, changes });
    const named = (...accepted: readonly number[]) =>
      listNames(shown, [{ take: true, accepted: new Set(accepted) }]).map(({ planned }) => planned.name);
    expect([named(), named(1), named(0, 1)]).toEqual([[], ['区民政局'], ['区残', '区民政局']]);
  });
});

describe('the answers', () => {
  it('begin with the likeliest', () => {
    const labels = (planned: PlannedName) => choicesOf(planned).map(({ label }) => label);
    expect(labels(open)).toEqual(['是“区残联”', '是单独的单位']);
    expect(labels(likely)).toEqual(['是“区城管局”', '是单独的单位']);
    const own = name('区城管执法局', { certainty: 'likely', candidates: [candidate('区城管局')] });
    expect(labels(own)).toEqual(['是单独的单位', '是“区城管局”']);
    const slip = name('区人力资源社会保障', {
      rule: 'typo',
      certainty: 'likely',
      candidates: [candidate('区人力资源社会保障局')],
    });
    expect(labels(slip)).toEqual(['是“区人力资源社会保障局”', '是单独的单位']);
    const far = name('市规划局', { certainty: 'open', candidates: [{ ...candidate('市规划局'), place: '广州市' }] });
    expect(labels(far)[0]).toBe('是“市规划局”（广州市）');
  });

  it('are said in words', () => {
    const bodyName = (id: number) => (id === 9 ? '区老龄办' : '');
    expect(answerWords(open, { name: '区残', means: 'own' }, bodyName)).toBe('是单独的单位');
    expect(answerWords(open, { name: '区残', means: 'candidate', candidate: 0 }, bodyName)).toBe('是“区残联”');
    expect(answerWords(open, { name: '区残', means: 'department', departmentId: 9 }, bodyName)).toBe('是“区老龄办”');
  });

  it('change how many bodies will be entered, also by names that go under another one', () => {
    const names = listNames(plan(file([open, name('区城管局'), likely, name('区城管执法办', meaning('区残'))])), [
      taken,
    ]);
    expect(countNames(names, NO_ANSWERS)).toEqual({ names: 4, bodies: 2, open: 2 });
    const own = { name: '区城管办', means: 'own' } as const;
    expect(countNames(names, new Map([[keyOfName(likely), own]]))).toEqual({ names: 4, bodies: 3, open: 1 });
    const there = { name: '区残', means: 'candidate', candidate: 0 } as const;
    expect(countNames(names, new Map([[keyOfName(open), there]]))).toEqual({ names: 4, bodies: 1, open: 1 });
  });

  it('go to the core with every file that has the name, and what is left open is said in numbers', () => {
    const shown = plan(file([open, likely]), file([open]));
    const answer = { name: '区残', means: 'own' } as const;
    const answered = preview(shown, { kind: 'answered', key: keyOfName(open), answer });
    const summary = summarizeImport(answered.plan, answered.choices, answered.answers);
    expect(summary.files).toEqual([
      { index: 0, names: [answer] },
      { index: 1, names: [answer] },
    ]);
    expect(summarySentence(summary)).toContain('1 个单位名称未确认，先按现在的读法登记');
    const back = reduceImport(answered, { kind: 'answered', key: keyOfName(open), answer: null });
    expect(back).toMatchObject({ answers: new Map() });
  });

  it('stay when the plan changes, but not where another question is asked', () => {
    const before = plan(file([open, likely]));
    const after = plan(file([open, { ...likely, candidates: [candidate('区城管委'), candidate('区城管局')] }]));
    const state = preview(
      before,
      { kind: 'answered', key: keyOfName(open), answer: { name: '区残', means: 'own' } },
      { kind: 'answered', key: keyOfName(likely), answer: { name: '区城管办', means: 'candidate', candidate: 0 } },
      { kind: 'replanned', request: { kind: 'place', file: 0, place: '花都区' }, plan: after },
    );
    expect([...state.answers.keys()]).toEqual([keyOfName(open)]);
  });
});

describe('a place that is typed', () => {
  const typed = (place: string) => preview(plan(file([])), { kind: 'chosen', index: 0, choice: { place } } as const);

  it('is in force when the core has planned the file for it; until then nothing can be confirmed', () => {
    expect(isAnyRereading(typed('花都区 '))).toBe(false);
    expect(isAnyRereading(typed('广州市花都区'))).toBe(true);
    const request = { kind: 'place', file: 0, place: '广州市花都区' } as const;
    const placed = reduceImport(typed('广州市花都区'), {
      kind: 'replanned',
      request,
      plan: plan(file([], { place: '广州市花都区' })),
    });
    if (placed.step !== 'preview') throw new Error('no preview');
    expect(isAnyRereading(placed)).toBe(false);
  });

  it('gives way to the one before where the core refuses it, and is not asked for while it is empty', () => {
    const error = { code: 'plan-gone', message: '…' };
    const request = { kind: 'place', file: 0, place: '广州市花都区' } as const;
    const failed = reduceImport(typed('广州市花都区'), { kind: 'replan-failed', request, planId: 'p', error });
    expect(failed).toMatchObject({ error, choices: [{ place: '花都区' }] });
    expect(isAnyRereading(typed(' '))).toBe(false);
  });
});
