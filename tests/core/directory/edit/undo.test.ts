import { describe, expect, it } from 'vitest';
import type { DirectoryUseCases } from '../../../../src/core/directory/use-cases.ts';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import type { Ledger } from '../../../../src/core/ledger/open.ts';
import { undoBatch } from '../../../../src/core/ledger/undo-batch.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import {
  bodyOf,
  dumpDirectory,
  ledgerOf,
  namingOf,
  obligationsNaming,
  saying,
  stepsOn,
  takeIn,
} from '../../../helpers/directory.ts';
import { newLedger, refusal, STAMP } from '../../../helpers/ledger.ts';
import { SEED_DATA } from '../../../helpers/starting-data.ts';

/** Any number from 0 to 1, the same ones again for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES = [
  '区卫计局',
  '区卫生健康局',
  '区民政局',
  '区人社局',
  '区国土局',
  '区规划局',
  '市民政局',
  '各街乡',
  '街道甲',
];

function anyLedger(random: () => number): Ledger {
  const ledger = newLedger();
  const some = () => NAMES.filter(() => random() < 0.4);
  for (const file of ['甲.xlsx', '乙.xlsx']) {
    const tasks = [5, 6, 7, 8].map((row) =>
      saying(row, '纳入医保定点，发展养老', { lead: some(), support: some(), joint: some() }),
    );
    takeIn(ledger, tasks, { file });
  }
  return ledger;
}

/** One step of any kind with any input; most are possible, others are refused. */
function anyStep(ledger: Ledger, { departments, setGroupCounting }: DirectoryUseCases, random: () => number): unknown {
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const idsOf = (table: string) =>
    ledger.db
      .prepare<{ id: number }>(`SELECT id FROM ${table}`)
      .all()
      .map(({ id }) => id);
  const some = (ids: readonly number[]) => ids.filter(() => random() < 0.3).slice(0, 5);
  const body = () => one(idsOf('departments')) ?? 0;
  const name = () => one([...NAMES, '区医保局', '新名称局', '另一名称']) ?? '';
  const day = () => `20${10 + Math.floor(random() * 17)}-0${1 + Math.floor(random() * 9)}-15`;
  const span = () => ({ since: random() < 0.5 ? null : day(), until: null });
  const steps: (() => unknown)[] = [
    () =>
      departments.add({
        place: '花都区',
        name: name(),
        level: 'county',
        kind: one(['government', 'group']) ?? 'other',
      }),
    () => departments.edit({ id: body(), level: one(['county', 'city', null]) ?? null, kind: 'government' }),
    () => departments.rename({ id: body(), name: name(), since: day(), document: null }),
    () => departments.addShortName({ id: body(), name: name() }),
    () => departments.removeName({ nameId: one(idsOf('department_names')) ?? 0 }),
    () => departments.order({ ids: [body(), body()] }),
    () => departments.join({ id: body(), into: body() }),
    () =>
      departments.split({ id: body(), namings: [one(idsOf('namings')) ?? 0], into: random() < 0.5 ? body() : name() }),
    () => departments.move({ obligations: some(idsOf('obligations')), to: body() }),
    () =>
      departments.transfer({
        obligations: some(idsOf('obligations')),
        to: body(),
        on: day(),
        document: null,
        matter: '医保定点',
      }),
    () => departments.setMembers({ groupId: body(), members: [{ departmentId: body(), ...span() }] }),
    () => departments.setContacts({ id: body(), contacts: [{ post: '主任', person: name(), phone: '', ...span() }] }),
    () => setGroupCounting({ id: 1, counting: one(['one', 'members']) ?? 'one' }),
    () => {
      const question = one(departments.questions());
      const choice = one(question?.choices ?? []);
      if (!question || !choice) return null;
      return departments.answer([{ key: question.key, choice: choice.id, departmentId: body(), name: choice.name }]);
    },
  ];
  return one(steps)?.();
}

describe('any sequence of steps', () => {
  it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'is taken back row by row, and done again (%i)',
    (seed) => {
      const random = randomFrom(seed);
      const ledger = anyLedger(random);
      const steps = stepsOn(ledger, '2026-11-22', SEED_DATA);
      steps.departments.add({ place: '花都区', name: '区档案局', level: 'county', kind: 'government' });
      const dumps = [dumpDirectory(ledger)];
      for (let done = 0; done < 40; done += 1) {
        const before = steps.changes.list(1)[0]?.id;
        try {
          anyStep(ledger, steps, random);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          expect(dumpDirectory(ledger), 'a refused step changes nothing').toBe(dumps.at(-1));
        }
        if (steps.changes.list(1)[0]?.id !== before) dumps.push(dumpDirectory(ledger));
      }
      expect(checkLedger(ledger.db)).toEqual([]);
      expect(dumps.length).toBeGreaterThan(10);

      const changes = steps.changes.list(dumps.length - 1);
      for (const [index, { id }] of changes.entries()) {
        steps.changes.undo(id);
        expect(dumpDirectory(ledger)).toBe(dumps.at(-2 - index));
      }
      expect(checkLedger(ledger.db)).toEqual([]);
      for (const { id } of changes.toReversed()) steps.changes.redo(id);
      expect(dumpDirectory(ledger)).toBe(dumps.at(-1));
      expect(checkLedger(ledger.db)).toEqual([]);
    },
  );
});

describe('taking a step back', () => {
  const open = () => ledgerOf(saying(5, '工作', { lead: ['区民政局'], support: ['街道甲', '街道乙'] }));

  it('is refused where a later step changed what it touched, and twice', () => {
    const ledger = open();
    const { departments, changes } = stepsOn(ledger);
    const { id } = bodyOf(ledger, '区民政局');
    departments.rename({ id, name: '区民政和老龄局', since: '2020-01-01', document: null });
    departments.rename({ id, name: '区民政老龄局', since: '2021-01-01', document: null });
    const [second, first] = changes.list(3);
    expect(refusal(() => changes.undo(first?.id ?? 0))).toEqual({
      code: 'changed-since',
      message:
        '不能撤销：“区民政局”（花都区）自 2020-01-01 起更名为“区民政和老龄局”。其中的内容后来又改过，台账没有改动，请先撤销后来的操作。',
    });
    expect(changes.undo(second?.id ?? 0)).toMatchObject({ state: 'undone' });
    expect(refusal(() => changes.undo(second?.id ?? 0)).code).toBe('already-turned');
    expect(refusal(() => changes.undo(999)).code).toBe('no-such-change');
    changes.undo(first?.id ?? 0);
    expect(departments.get(id).name).toBe('区民政局');
  });

  it('is refused where an import came to hang on what it entered', () => {
    const ledger = open();
    const { departments, changes } = stepsOn(ledger);
    departments.add({ place: '花都区', name: '区税务局', level: 'county', kind: 'vertical' });
    takeIn(ledger, [saying(5, '另一项', { lead: ['区税务局'] })], { file: '乙.xlsx' });
    expect(refusal(() => changes.undo(changes.list(1)[0]?.id ?? 0)).code).toBe('changed-since');
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('leaves traces of both in the audit log', () => {
    const ledger = open();
    const { departments, changes } = stepsOn(ledger);
    departments.split({ id: bodyOf(ledger, '街道乙').id, namings: [namingOf(ledger, '街道乙')], into: '乙街道' });
    changes.undo(changes.list(1)[0]?.id ?? 0);
    const details = ledger.db
      .prepare<{ details: string }>("SELECT details FROM audit_log WHERE action = 'change' ORDER BY id")
      .all();
    const summary = '“街道乙”不指“街道乙”（花都区），改指“乙街道”（花都区）';
    expect(details.map((row) => row.details)).toEqual([summary, `撤销：${summary}`]);
  });
});

describe('an import taken back after steps', () => {
  it('leaves what a person entered, and no entry that only the import brought', () => {
    const ledger = ledgerOf(saying(5, '工作', { lead: ['区民政局'], support: ['街道甲', '街道乙'] }));
    const { departments } = stepsOn(ledger);
    const { id } = departments.add({ place: '花都区', name: '区税务局', level: 'county', kind: 'vertical' });
    departments.transfer({
      obligations: obligationsNaming(ledger, '街道甲'),
      to: id,
      on: '2020-01-01',
      document: null,
      matter: '征收',
    });
    departments.join({ id: bodyOf(ledger, '街道乙').id, into: bodyOf(ledger, '区民政局').id });
    undoBatch(ledger.db, 1, STAMP);
    expect(departments.list().map(({ name }) => name)).toEqual(['区税务局']);
    expect(checkLedger(ledger.db)).toEqual([]);
    takeIn(ledger, [saying(5, '工作', { lead: ['街道乙'] })], { file: '丙.xlsx' });
    expect(
      departments.list().map(({ name }) => name),
      'what was said of a name is remembered',
    ).toContain('区民政局');
  });
});
