import { expect, test } from 'vitest';
import { listPossible } from '../../../src/core/tracking/transitions.ts';
import { arrangeActions, sharedActions, waitingOf } from '../../../src/renderer/components/task/duties/duty-actions.ts';
import { urgeNote } from '../../../src/renderer/components/task/steps/step-words.ts';
import { STATES } from '../../../src/shared/tracking-words.ts';
import { event } from './fixtures.ts';

const DAY = '2026-10-31';
const NOTHING = { extension: null, dispute: null };

test('every step that the table admits is offered once, and none besides', () => {
  const waiting = { extension: event(1, { kind: 'extension-asked' }), dispute: event(2, { kind: 'dispute' }) };
  for (const state of STATES) {
    const possible = listPossible({ state, role: 'lead' });
    const { front, more } = arrangeActions(possible, { state, due: DAY }, waiting);
    expect([...front, ...more].toSorted()).toEqual(possible.toSorted());
  }
});

test('the likeliest step stands first: 交办, then 签收, at last 销号', () => {
  const first = (state: (typeof STATES)[number]) =>
    arrangeActions(listPossible({ state, role: 'lead' }), { state, due: DAY }, NOTHING).front[0];
  expect(STATES.map(first)).toEqual([
    'assign',
    'receive',
    'start',
    'report',
    'accept',
    'start',
    'close',
    undefined,
    'resume',
    'resume',
  ]);
});

test('an extension that was asked for is to be decided before anything else, and is not asked for twice', () => {
  const asked = event(2, { kind: 'extension-asked', askedDue: '2026-12-31' });
  const waiting = waitingOf([event(1), asked]);
  expect(waiting.extension).toBe(asked);
  const { front } = arrangeActions(
    listPossible({ state: 'active', role: 'lead' }),
    { state: 'active', due: DAY },
    waiting,
  );
  expect(front).toEqual(['extension-decided', 'report', 'urge']);
});

test('what was decided waits no longer; a wording that nobody disputed has nothing to settle', () => {
  const decided = [event(1, { kind: 'extension-asked' }), event(2, { kind: 'extension-decided' })];
  expect(waitingOf(decided)).toEqual(NOTHING);
  const { front, more } = arrangeActions(
    listPossible({ state: 'active', role: 'lead' }),
    { state: 'active', due: DAY },
    NOTHING,
  );
  expect([...front, ...more]).not.toContain('dispute-settled');
});

test('an extension is asked for only where there is a day to be moved', () => {
  const possible = listPossible({ state: 'active', role: 'lead' });
  const { front, more } = arrangeActions(possible, { state: 'active', due: null }, NOTHING);
  expect([...front, ...more]).not.toContain('extension-asked');
  expect([...front, ...more]).toContain('extension-decided');
});

test('a step for several bodies at once is offered where two or more can take it, never for one', () => {
  const possible = { 1: ['assign', 'note'], 2: ['assign', 'note'], 3: ['receive', 'note'] } as const;
  expect(sharedActions(possible)).toEqual([{ kind: 'assign', obligationIds: [1, 2] }]);
});

test('the record of a telephone call names whom one spoke to', () => {
  expect(urgeNote(' 李主任 ', '本周五前报送进展')).toBe('接话人：李主任；本周五前报送进展');
  expect(urgeNote('', '本周五前报送进展')).toBe('本周五前报送进展');
  expect(urgeNote('', '')).toBe('');
});
