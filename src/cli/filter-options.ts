import type { App } from '../core/app.ts';
import { ROLE_WORDS } from '../shared/glossary.ts';
import { BINDING_WORDS, TRACKING_STATE_WORDS } from '../shared/tracking-words.ts';
import { UsageError } from './usage-error.ts';

/** Options that choose tasks, and how their obligations stand, by name. */
export const FILTER_OPTIONS = {
  plan: { type: 'string' },
  department: { type: 'string' },
  role: { type: 'string' },
  text: { type: 'string' },
  state: { type: 'string', multiple: true },
  rating: { type: 'string', multiple: true },
  light: { type: 'string', multiple: true },
  binding: { type: 'string', multiple: true },
  'due-from': { type: 'string' },
  'due-before': { type: 'string' },
  'not-returned': { type: 'string' },
  late: { type: 'boolean' },
  lagging: { type: 'boolean' },
  accountable: { type: 'boolean' },
} as const;

type Options = typeof FILTER_OPTIONS;
type ValueOf<Option> = Option extends { readonly type: 'boolean' }
  ? boolean
  : Option extends { readonly multiple: true }
    ? string[]
    : string;
type Values = { readonly [Name in keyof Options]?: ValueOf<Options[Name]> | undefined };

/** Codes may be given as in the JSON (lead) or in Chinese (牵头). */
export function namedFilter(values: Values): Parameters<App['findFilters']>[0] {
  const { plan, department, role, text, state, rating, light, binding, late, lagging, accountable } = values;
  return {
    plan,
    department,
    role: role === undefined ? undefined : parseCode('角色', ROLE_WORDS, role),
    text,
    states: state?.map((word) => parseCode('状态', TRACKING_STATE_WORDS, word)),
    ratings: rating,
    lights: light,
    bindings: binding?.map((word) => parseCode('时限', BINDING_WORDS, word)),
    dueFrom: parseDay('due-from', values['due-from']),
    dueBefore: parseDay('due-before', values['due-before']),
    notReturnedIn: values['not-returned'],
    lateOnly: late,
    lagging,
    accountable,
  };
}

/** A day as options write it. */
export function parseDay(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new UsageError(`--${option} 须写成 2026-11-22 这样的日期。`);
  return text;
}

function parseCode<Code extends string>(kind: string, words: Readonly<Record<Code, string>>, word: string): Code {
  const codes = Object.keys(words) as Code[];
  const found = codes.find((code) => code === word || words[code] === word);
  if (found) return found;
  const known = codes.map((code) => `${code}（${words[code]}）`).join('、');
  throw new UsageError(`没有“${word}”这个${kind}。可用的${kind}：${known}。`);
}
