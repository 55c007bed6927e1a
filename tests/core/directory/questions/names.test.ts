import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import type { Ledger } from '../../../../src/core/ledger/open.ts';
import type { Question } from '../../../../src/shared/model/directory.ts';
import { bodyOf, dumpDirectory, duties, ledgerOf, saying, stepsOn, takeIn } from '../../../helpers/directory.ts';
import { refusal } from '../../../helpers/ledger.ts';
import { SEED_DATA } from '../../../helpers/starting-data.ts';

const steps = (ledger: Ledger) => stepsOn(ledger, '2026-11-22', SEED_DATA);
const namesAsked = (ledger: Ledger) =>
  steps(ledger)
    .departments.questions()
    .filter(({ kind }) => kind === 'name');

/** 人力资源社会保障 lacks its last character, as a real table of the state has it. */
const open = () =>
  ledgerOf(
    saying(5, '发展养老', { lead: ['区人力资源社会保障局'], support: ['区民政局'] }),
    saying(6, '培训人员', { joint: ['区人力资源社会保障'] }),
  );

function first(questions: readonly Question[]): Question {
  const [question] = questions;
  if (!question) throw new Error('nothing is asked');
  return question;
}

describe('a name that no rule reads for certain', () => {
  it('is asked with what it was read as, where it stands, and other ways out', () => {
    const ledger = open();
    const { id } = bodyOf(ledger, '区人力资源社会保障局');
    expect(namesAsked(ledger)).toMatchObject([
      {
        key: 'name:花都区:区人力资源社会保障',
        message: '花都区文件中的“区人力资源社会保障”按“区人力资源社会保障局”登记，请核对。',
        departmentId: id,
        place: '花都区',
        taskCount: 1,
        tasks: [{ plan: '甲任务分工表', number: '2', content: '培训人员' }],
        choices: [
          { id: `is-${id}`, label: '是“区人力资源社会保障局”' },
          { id: 'own', label: '是单独的单位' },
          { id: 'other', label: '另选单位', asks: 'body' },
        ],
      },
    ]);
    expect(bodyOf(ledger, '区人力资源社会保障局').doubtful).toBe(true);
  });

  it('is settled by a word, and not asked again, nor for the next file', () => {
    const ledger = open();
    const { key, choices } = first(namesAsked(ledger));
    const change = steps(ledger).departments.answer([{ key, choice: choices[0]?.id ?? '' }]);
    expect(change?.summary).toContain('答：是“区人力资源社会保障局”');
    expect(namesAsked(ledger)).toEqual([]);
    expect(bodyOf(ledger, '区人力资源社会保障局').doubtful).toBe(false);
    takeIn(ledger, [saying(5, '另一项', { lead: ['区人力资源社会保障'] })], { file: '乙.xlsx' });
    expect(namesAsked(ledger)).toEqual([]);
    expect(duties(ledger).at(-1)).toBe('1 区人力资源社会保障局/lead');
  });

  it('becomes an entry of its own where a person says so, and goes back with that step', () => {
    const ledger = open();
    const before = dumpDirectory(ledger);
    const { key } = first(namesAsked(ledger));
    const { departments, changes } = steps(ledger);
    const change = departments.answer([{ key, choice: 'own' }]);
    expect(duties(ledger).at(-1)).toBe('2 区人力资源社会保障/joint');
    expect(checkLedger(ledger.db)).toEqual([]);
    changes.undo(change?.id ?? 0);
    expect(dumpDirectory(ledger)).toBe(before);
    expect(namesAsked(ledger)).toHaveLength(1);
  });

  it('goes to the body that a person names, which must be named', () => {
    const ledger = open();
    const { key } = first(namesAsked(ledger));
    const { departments } = steps(ledger);
    expect(refusal(() => departments.answer([{ key, choice: 'other' }])).code).toBe('no-body-named');
    departments.answer([{ key, choice: 'other', departmentId: bodyOf(ledger, '区民政局').id }]);
    expect(duties(ledger).at(-1)).toBe('2 区民政局/joint');
  });

  it('refuses an answer that is not offered, and a question that is none any more', () => {
    const ledger = open();
    const { key } = first(namesAsked(ledger));
    const { departments } = steps(ledger);
    expect(refusal(() => departments.answer([{ key, choice: 'yes' }])).code).toBe('no-such-question');
    departments.answer([{ key, choice: 'own' }]);
    expect(refusal(() => departments.answer([{ key, choice: 'own' }])).code).toBe('no-such-question');
  });
});

describe('a body named more than once in a task', () => {
  it('is a question until a person leaves it so', () => {
    const ledger = ledgerOf(saying(5, '发展养老', { lead: ['区民政局'], support: ['区卫计局', '区民政局'] }));
    const { departments, changes } = steps(ledger);
    const asked = () => departments.questions().filter(({ kind }) => kind === 'twice');
    expect(asked()).toMatchObject([
      { message: '同一项任务中“区民政局”（牵头）、“区民政局”（配合）都是“区民政局”。', taskCount: 1 },
    ]);
    const change = departments.answer([{ key: first(asked()).key, choice: 'keep' }]);
    expect(asked()).toEqual([]);
    changes.undo(change?.id ?? 0);
    expect(asked()).toHaveLength(1);
  });
});
