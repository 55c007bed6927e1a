import { describe, expect, it } from 'vitest';
import { baseLedger } from './base.ts';
import { openDesk } from './desk.ts';
import { expect as expectations, sendBack } from './expected.ts';
import { dice, STEPS } from './fuzz-ops.ts';
import { prove } from './prove.ts';

const RUNS = 30;

/** Damages upon damages: whatever happened, nothing is lost, and nothing that is wrong is taken for certain. */
describe('forms damaged in several ways at once', () => {
  it.each(Array.from({ length: RUNS }, (_, seed) => seed))('by dice %i', async (seed) => {
    const roll = dice(seed);
    const base = await baseLedger();
    const form = await openDesk(base).filled('花都区', '区卫计局');
    const taken = Array.from({ length: 2 + roll(3) }, () => STEPS[roll(STEPS.length)]).filter(
      (step) => step !== undefined,
    );
    for (const [, take] of taken) take(form, roll);
    const made = await sendBack(form, expectations(form).set('all', 'all', 'free'), { mayGo: ['—', '#REF!'] });
    const said = taken.map(([name]) => name).join(', ');
    expect({ said, faults: await prove(base, made) }).toEqual({ said, faults: [] });
  });
});
