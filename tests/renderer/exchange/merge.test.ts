import { describe, expect, it } from 'vitest';
import {
  arrangeChanges,
  changesOfFile,
  countKinds,
} from '../../../src/renderer/pages/exchange/merge/arrange-changes.ts';
import {
  canCorrect,
  canKeepBoth,
  canTake,
  choicesOf,
  countDecisions,
  decide,
  reopen,
  takeCertain,
  UNDECIDED,
} from '../../../src/renderer/pages/exchange/merge/decisions.ts';
import { readMergeKey } from '../../../src/renderer/pages/exchange/merge/merge-keys.ts';
import { IDLE, type MergeState, reduceMerge } from '../../../src/renderer/pages/exchange/merge/merge-state.ts';
import { fieldWords } from '../../../src/renderer/pages/exchange/merge/merge-words.ts';
import { change, mergePlan } from './fixtures.ts';

const certain = change(0);
const doubtful = change(1, { field: 'rating', is: '达序时', value: 'on-track', doubts: ['“差不多”不在评价词表中'] });
/** Two files answer one cell differently. */
const mine = change(2, { field: 'problem', is: '全科医生不足', value: '全科医生不足', conflict: 7 });
const theirs = change(3, {
  field: 'problem',
  is: '无',
  value: '无',
  conflict: 7,
  source: { file: 1, sheet: '反馈表', cell: 'I5' },
});
const all = [certain, doubtful, mine, theirs];

describe('what a person says of the changes', () => {
  it('takes nothing by itself: what nobody spoke of stays open', () => {
    expect(choicesOf(UNDECIDED)).toEqual([]);
    expect(countDecisions(all, UNDECIDED)).toMatchObject({
      taken: 0,
      openCertain: 1,
      openDoubtful: 1,
      openConflicting: 2,
    });
  });

  it('one key takes all certain ones, none that is doubtful or contradicted, and none that was decided otherwise', () => {
    expect(choicesOf(takeCertain(all, UNDECIDED))).toEqual([{ id: 0, choice: 'take' }]);
    const left = decide(all, UNDECIDED, certain, { choice: 'leave' });
    expect(choicesOf(takeCertain(all, left))).toEqual([{ id: 0, choice: 'leave' }]);
    const unsure = change(9, { match: { by: 'likeness', certain: false, reason: '文字相近' } });
    const unread = change(10, { field: 'rating', is: '进度还可以', value: '' });
    expect(takeCertain([unsure, unread], UNDECIDED).size).toBe(0);
    expect(canTake(unread)).toBe(false);
  });

  it('of two that contradict each other one is taken, and the other is left', () => {
    const decided = decide(all, UNDECIDED, theirs, { choice: 'take' });
    expect(choicesOf(decided)).toEqual([
      { id: 3, choice: 'take' },
      { id: 2, choice: 'leave' },
    ]);
    const turned = decide(all, decided, mine, { choice: 'take' });
    expect(turned.get(3)?.choice).toBe('leave');
  });

  it('并存 holds for all sides or for none, and only for texts', () => {
    const both = decide(all, UNDECIDED, mine, { choice: 'both' });
    expect([both.get(2)?.choice, both.get(3)?.choice]).toEqual(['both', 'both']);
    const less = decide(all, both, mine, { choice: 'leave' });
    expect([less.get(2)?.choice, less.get(3)]).toEqual(['leave', undefined]);
    expect(countDecisions(all, both)).toMatchObject({ taken: 1, left: 0 });
    expect(canKeepBoth(mine)).toBe(true);
    expect(canKeepBoth(certain)).toBe(false);
    expect(canKeepBoth(change(4, { field: 'rating', conflict: 1 }))).toBe(false);
  });

  it('to open one side again opens the other, too', () => {
    const decided = decide(all, UNDECIDED, mine, { choice: 'take' });
    expect(reopen(all, decided, theirs).size).toBe(0);
  });

  it('keeps the words corrected by hand', () => {
    const decided = decide(all, UNDECIDED, certain, { choice: 'take', value: '已有13家机构开展签约' });
    expect(choicesOf(decided)).toEqual([{ id: 0, choice: 'take', value: '已有13家机构开展签约' }]);
  });

  it('counts what merging does: cells, unit duties, departments', () => {
    const other = change(4, { kind: 'changed', obligationId: 17, department: '区卫计局' });
    const changes = [certain, other];
    expect(countDecisions(changes, takeCertain(changes, UNDECIDED))).toMatchObject({
      taken: 2,
      fresh: 1,
      changed: 1,
      obligations: 2,
      departments: 2,
    });
  });
});

describe('the list of changes', () => {
  it('groups by task and department, answers to one column next to each other', () => {
    const elsewhere = change(4, { obligationId: 17, number: '17', department: '区卫计局' });
    const later = change(5, { field: 'progress', conflict: 8 });
    const { rows, groups } = arrangeChanges([doubtful, elsewhere, mine, later, theirs], 'all');
    expect(rows.map(({ id }) => id)).toEqual([5, 2, 3, 1, 4]);
    expect(groups.map(({ start }) => start)).toEqual([0, 4]);
    expect(groups[0]?.label).toBe('区民政局 · 16 全面推进家庭医生签约服务');
  });

  it('keeps two periods of one duty apart', () => {
    expect(arrangeChanges([certain, change(6, { periodId: 2 })], 'all').groups).toHaveLength(2);
  });

  it('counts each change once, and shows those of one kind alone', () => {
    const inBoth = change(8, { conflict: 9, doubts: ['评价写在进展栏'] });
    expect(countKinds([...all, inBoth])).toEqual({ all: 5, certain: 1, doubtful: 1, conflict: 3 });
    expect(arrangeChanges(all, 'conflict').rows).toEqual([mine, theirs]);
  });

  it('of one file shows its changes and what another file says against them', () => {
    expect(changesOfFile(all, 1)).toEqual([mine, theirs]);
    expect(changesOfFile(all, null)).toEqual(all);
    expect(changesOfFile([certain], 1)).toEqual([]);
  });
});

describe('the keys', () => {
  const key = (name: string, held: Partial<Parameters<typeof readMergeKey>[0]> = {}) =>
    readMergeKey({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

  it('A takes, R leaves, Shift+A takes the certain ones, 1 to 9 choose another reading', () => {
    expect(key('a')).toEqual({ act: 'take' });
    expect(key('R')).toEqual({ act: 'leave' });
    expect(key('A', { shiftKey: true })).toEqual({ act: 'take-certain' });
    expect(key('3')).toEqual({ act: 'alternative', at: 2 });
  });

  it('leaves alone what belongs to the window and to the table', () => {
    expect(key('a', { ctrlKey: true })).toBeNull();
    expect(key('R', { shiftKey: true })).toBeNull();
    expect(key('0')).toBeNull();
    expect(key('ArrowDown')).toBeNull();
  });
});

describe('the way of a merge', () => {
  const review = (): MergeState => {
    const reading = reduceMerge(IDLE, { kind: 'started', at: 0 });
    return reduceMerge(reading, { kind: 'read', plan: mergePlan(all) });
  };

  it('a late answer after 取消 changes nothing', () => {
    const cancelled = reduceMerge(reduceMerge(IDLE, { kind: 'started', at: 0 }), { kind: 'reset' });
    expect(reduceMerge(cancelled, { kind: 'read', plan: mergePlan(all) })).toEqual(IDLE);
  });

  it('takes decisions back one by one, the last first', () => {
    const one = reduceMerge(review(), { kind: 'decided', decisions: takeCertain(all, UNDECIDED) });
    const two = reduceMerge(one, { kind: 'decided', decisions: new Map([[1, { choice: 'leave' }]]) });
    const back = reduceMerge(two, { kind: 'step-back' });
    expect(back.step === 'review' && choicesOf(back.decisions)).toEqual([{ id: 0, choice: 'take' }]);
    const start = reduceMerge(reduceMerge(back, { kind: 'step-back' }), { kind: 'step-back' });
    expect(start.step === 'review' && start.decisions.size).toBe(0);
  });

  it('a refusal keeps what was decided; while merging nothing is decided any more', () => {
    const decided = reduceMerge(review(), { kind: 'decided', decisions: takeCertain(all, UNDECIDED) });
    const applying = reduceMerge(decided, { kind: 'applying' });
    expect(reduceMerge(applying, { kind: 'decided', decisions: UNDECIDED })).toBe(applying);
    expect(reduceMerge(applying, { kind: 'step-back' })).toBe(applying);
    const refused = reduceMerge(applying, {
      kind: 'failed',
      error: { code: 'period-frozen', message: '这一期已冻结。' },
    });
    expect(refused.step === 'review' && refused.decisions.size).toBe(1);
    expect(refused.step === 'review' && refused.applying).toBe(false);
  });
});

describe('a part of a task that another office has', () => {
  const part = change(0, {
    ...{ field: 'milestone', is: '子项“完成选址”（时限 2026-10-31；未完成）', value: '{}' },
    milestone: { kind: 'part', title: '完成选址', key: '完成选址 1', own: null },
  });

  it('is told by its kind and name', () => {
    expect(fieldWords(part)).toBe('子项：完成选址');
  });

  it('is taken as it is or not at all: neither corrected by hand nor put beside another', () => {
    expect(canTake(part)).toBe(true);
    expect(canCorrect(part)).toBe(false);
    expect(canKeepBoth({ ...part, conflict: 1 })).toBe(false);
  });
});
