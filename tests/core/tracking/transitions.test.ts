import { describe, expect, it } from 'vitest';
import { applyEvent, findRefusal, listPossible, type Step } from '../../../src/core/tracking/transitions.ts';
import type { EventKind, ObligationState } from '../../../src/shared/model/tracking.ts';
import { EVENT_KINDS, STATES } from '../../../src/shared/tracking-words.ts';
import { createNumbers } from './numbers.ts';

const lead = (kind: EventKind, state: ObligationState, more: Partial<Step> = {}): Step => ({
  kind,
  state,
  role: 'lead',
  ...more,
});
const messageOf = (step: Step) => findRefusal(step)?.message;

describe('the life of an obligation', () => {
  it('runs from 待交办 to 销号, with one return, in the order of the papers', () => {
    const papers: readonly (readonly [EventKind, ObligationState])[] = [
      ['assign', 'assigned'],
      ['receive', 'received'],
      ['start', 'active'],
      ['urge', 'active'],
      ['extension-asked', 'active'],
      ['extension-decided', 'active'],
      ['report', 'reported'],
      ['return', 'returned'],
      ['report', 'reported'],
      ['accept', 'accepted'],
      ['close', 'closed'],
    ];
    let state: ObligationState = 'pending';
    for (const [kind, after] of papers) {
      state = applyEvent(lead(kind, state));
      expect(state).toBe(after);
    }
  });

  it('takes 办结 and 销号 as two steps', () => {
    expect(messageOf(lead('close', 'reported'))).toBe(
      '该项现为“已反馈”，不能销号；现在可以反馈、退回、办结、中止、挂账、催办、申请延期、批复延期、提出表述异议、处理表述异议、备注。',
    );
  });

  it('lets an office leave out a paper in between, but never 交办', () => {
    expect(applyEvent(lead('accept', 'assigned'))).toBe('accepted');
    expect(messageOf(lead('accept', 'pending'))).toContain('该项现为“待交办”，不能办结；现在可以交办');
    expect(messageOf(lead('urge', 'pending'))).toContain('不能催办');
  });

  it('hands an accepted one out again on a new 批示, and leaves a closed one alone', () => {
    expect(applyEvent(lead('assign', 'accepted'))).toBe('assigned');
    expect(listPossible({ state: 'closed', role: 'lead' })).toEqual(['note']);
  });

  it('goes back after 中止 and 挂账 to where it stood', () => {
    for (const earlier of ['assigned', 'active', 'returned'] as const) {
      expect(applyEvent(lead('suspend', earlier))).toBe('suspended');
      expect(applyEvent(lead('park', earlier))).toBe('parked');
      expect(applyEvent(lead('resume', 'suspended', { earlier }))).toBe(earlier);
      expect(applyEvent(lead('resume', 'parked', { earlier }))).toBe(earlier);
    }
    expect(messageOf(lead('resume', 'parked'))).toContain('不知道此前的状态');
    expect(messageOf(lead('resume', 'active', { earlier: 'active' }))).toContain('不能恢复');
    expect(messageOf(lead('urge', 'suspended'))).toContain('该项现为“已中止”，不能催办');
  });
});

describe('who can be accepted', () => {
  const others = [
    { role: 'lead', state: 'accepted' },
    { role: 'lead', state: 'active' },
    { role: 'support', state: 'assigned' },
  ] as const;

  it.each(['sole', 'joint', 'lead', 'unspecified'] as const)('%s, by itself', (role) => {
    expect(applyEvent({ kind: 'accept', state: 'reported', role, others })).toBe('accepted');
  });

  it('not a cooperating body before those who answer for the task', () => {
    expect(messageOf({ kind: 'accept', state: 'reported', role: 'support', others })).toBe(
      '配合单位随牵头单位办结，本任务还有 1 家单位没有办结，配合单位暂不能办结。',
    );
    expect(listPossible({ state: 'reported', role: 'support', others })).not.toContain('accept');
  });

  it('a cooperating body after them, however far its own papers came', () => {
    const done = others.map((other) => ({ ...other, state: 'closed' as const }));
    for (const state of ['pending', 'assigned', 'reported', 'suspended'] as const) {
      expect(applyEvent({ kind: 'accept', state, role: 'support', others: done })).toBe('accepted');
    }
    expect(findRefusal({ kind: 'accept', state: 'closed', role: 'support', others: done })).not.toBeNull();
  });

  it('a cooperating body by itself where nobody else is named', () => {
    const step = { kind: 'accept', role: 'support', others: [{ role: 'support', state: 'active' }] } as const;
    expect(applyEvent({ ...step, state: 'reported' })).toBe('accepted');
    expect(findRefusal({ ...step, state: 'pending' })).not.toBeNull();
  });
});

describe('any series of papers', () => {
  it('is either put on record or refused with the present state named, and never leaves 销号', () => {
    const numbers = createNumbers(4);
    for (let life = 0; life < 500; life += 1) {
      let state: ObligationState = 'pending';
      let earlier: ObligationState = 'pending';
      for (let paper = 0; paper < 30; paper += 1) {
        const kind = EVENT_KINDS[numbers.below(EVENT_KINDS.length)] ?? 'note';
        const step = lead(kind, state, { earlier });
        const refusal = findRefusal(step);
        expect(refusal === null).toBe(listPossible(step).includes(kind));
        if (refusal) {
          expect(refusal.code).toBe('event-refused');
          expect(() => applyEvent(step)).toThrow(refusal.message);
          continue;
        }
        if (kind === 'suspend' || kind === 'park') earlier = state;
        const after = applyEvent(step);
        expect(STATES).toContain(after);
        if (state === 'closed') expect(after).toBe('closed');
        state = after;
      }
    }
  });
});
