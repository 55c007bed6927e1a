import { ROLES } from '../shared/glossary.ts';
import type { TaskFilter } from '../shared/model/ledger.ts';
import { BINDING_WORDS, STATES } from '../shared/tracking-words.ts';

const BINDINGS = Object.keys(BINDING_WORDS) as readonly (keyof typeof BINDING_WORDS)[];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the address as `YYYY-MM-DD`, undefined for anything else. */
export function dayOf(value: string | null): string | undefined {
  return value !== null && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** A positive whole number of the address, undefined for anything else. */
export function idOf(value: string | null): number | undefined {
  const id = Number(value);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The filter without its empty members, so that equal filters have equal addresses and equal query keys. */
export function cleanFilter(filter: TaskFilter): TaskFilter {
  const text = filter.text?.trim();
  const { planId, departmentId, role, accountable, states, ratings, lights, dueFrom, dueBefore } = filter;
  const { bindings, notReturnedIn, lateOnly, lagging } = filter;
  return {
    ...(planId ? { planId } : {}),
    ...(departmentId ? { departmentId } : {}),
    ...(role ? { role } : {}),
    ...(accountable ? { accountable } : {}),
    ...(states?.length ? { states } : {}),
    ...(ratings?.length ? { ratings } : {}),
    ...(lights?.length ? { lights } : {}),
    ...(dueFrom ? { dueFrom } : {}),
    ...(dueBefore ? { dueBefore } : {}),
    ...(bindings?.length ? { bindings } : {}),
    ...(notReturnedIn ? { notReturnedIn } : {}),
    ...(lateOnly ? { lateOnly } : {}),
    ...(lagging ? { lagging } : {}),
    ...(text ? { text } : {}),
  };
}

/** Reads a filter from the values of an address; what it does not know is left out, never an error. */
export function readFilter(values: URLSearchParams): TaskFilter {
  const day = (name: string) => values.getAll(name).find((value) => DAY.test(value));
  return cleanFilter({
    planId: idOf(values.get('plan')),
    departmentId: idOf(values.get('department')),
    role: ROLES.find((role) => role === values.get('role')),
    accountable: values.get('accountable') === '1',
    states: STATES.filter((state) => values.getAll('state').includes(state)),
    ratings: values.getAll('rating'),
    lights: values.getAll('light'),
    dueFrom: day('from'),
    dueBefore: day('before'),
    bindings: BINDINGS.filter((binding) => values.getAll('binding').includes(binding)),
    notReturnedIn: idOf(values.get('not-returned')),
    lateOnly: values.get('late') === '1',
    lagging: values.get('lagging') === '1',
    text: values.get('text')?.slice(0, 200),
  });
}

/** Writes a filter into the values of an address, in one order, so that equal filters have equal addresses. */
export function writeFilter(filter: TaskFilter, values: URLSearchParams): void {
  const clean = cleanFilter(filter);
  if (clean.planId) values.set('plan', String(clean.planId));
  if (clean.departmentId) values.set('department', String(clean.departmentId));
  if (clean.role) values.set('role', clean.role);
  if (clean.accountable) values.set('accountable', '1');
  for (const state of STATES) if (clean.states?.includes(state)) values.append('state', state);
  for (const rating of clean.ratings ?? []) values.append('rating', rating);
  for (const light of clean.lights ?? []) values.append('light', light);
  if (clean.dueFrom) values.set('from', clean.dueFrom);
  if (clean.dueBefore) values.set('before', clean.dueBefore);
  for (const binding of BINDINGS) if (clean.bindings?.includes(binding)) values.append('binding', binding);
  if (clean.notReturnedIn) values.set('not-returned', String(clean.notReturnedIn));
  if (clean.lateOnly) values.set('late', '1');
  if (clean.lagging) values.set('lagging', '1');
  if (clean.text) values.set('text', clean.text);
}
