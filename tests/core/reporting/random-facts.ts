import type { PeriodFacts } from '../../../src/core/tracking/freeze/snapshot.ts';
import type { Role } from '../../../src/shared/model/table.ts';
import type { Binding, ObligationState, Standing } from '../../../src/shared/model/tracking.ts';
import { BINDING_WORDS, STATES } from '../../../src/shared/tracking-words.ts';
import { ratings, schemeOf } from '../tracking/tracked.ts';

const ROLES: readonly Role[] = ['lead', 'support', 'joint', 'sole', 'unspecified'];
const BINDINGS = Object.keys(BINDING_WORDS) as readonly Binding[];
const SCHEME = schemeOf('宜昌');
const PERIOD = {
  id: 3,
  name: '2026年3月',
  start: '2026-03-01',
  cutoff: '2026-03-25',
  state: 'open',
  frozenAt: null,
} as const;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A ledger as it may stand on a day: whatever can meet, meets, whether an office would bring it about or not. */
export function randomFacts(seed: number): PeriodFacts {
  const random = randomOf(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Each>(list: readonly [Each, ...Each[]] | readonly Each[]): Each => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('nothing to pick');
    return found;
  };
  const departments = Array.from({ length: 1 + below(6) }, (_, index) => ({
    id: index + 1,
    name: `区${pick(['民政', '财政', '教育'])}局`,
    place: `${'甲乙丙丁戊己庚'[index]}区`,
    names: [],
    members: random() < 0.2 ? 1 + below(43) : null,
  }));
  const plans = Array.from({ length: 1 + below(3) }, (_, index) => ({
    ...{ id: index + 1, title: `第${below(2)}方案`, documentNumber: null, issuer: null, issuedOn: null },
    ...{ place: '甲区', groupCounting: pick(['one', 'members'] as const), sourceFile: '甲.xlsx', tasks: 9 },
  }));
  const tasks = Array.from({ length: below(12) }, (_, index) => ({
    id: index + 1,
    planId: pick(plans).id,
    number: random() < 0.1 ? null : String(index + 1),
    category: [],
    content: `第${index + 1}项工作`,
    responsibility: '有关单位负责',
    ...{ openList: false, deadline: null, due: null, doubts: 0, extras: [], summarizing: null },
    ...{ milestones: [], values: [] },
  }));
  const standing = (id: number): Standing => {
    const state: ObligationState = pick(STATES);
    const isRunning = !['accepted', 'closed', 'suspended', 'parked'].includes(state);
    const due = random() < 0.5 ? `2026-0${1 + below(9)}-15` : null;
    const light = pick([null, ...SCHEME.rules]);
    return {
      obligationId: id,
      state,
      binding: due === null ? pick(BINDINGS.filter((each) => each !== 'dated')) : 'dated',
      ...{ due, originalDue: due, daysLate: isRunning && due !== null && due < '2026-03-25' ? 10 : 0, doneOn: null },
      rating: random() < 0.3 ? null : pick(ratings).code,
      percent: null,
      light: light && { color: light.color, word: light.word, meaning: light.meaning, alarm: light.alarm },
      wasAlarm: random() < 0.2,
      entry: null,
      returned: random() < 0.5,
    };
  };
  let id = 0;
  const obligations = tasks.flatMap((task) =>
    departments
      .filter(() => random() < 0.4)
      .map(({ id: departmentId, name, place, members }) => {
        id += 1;
        const stands = standing(id);
        const role = pick(ROLES);
        const byMembers = plans.find((plan) => plan.id === task.planId)?.groupCounting === 'members';
        return {
          ...{ id, taskId: task.id, departmentId, department: name, place, wording: name, expanded: name, named: null },
          ...{ role, inferred: role === 'lead' && random() < 0.3, collective: members !== null },
          weight: byMembers && members !== null ? members : 1,
          standing: stands,
          notReturned: role !== 'support' && !stands.returned && random() < 0.7,
        };
      }),
  );
  return {
    ...{ office: '', period: PERIOD, frozen: false, asOf: '2026-03-25', ratings, scheme: SCHEME },
    ...{ plans, departments, tasks, obligations, events: [] },
  };
}
