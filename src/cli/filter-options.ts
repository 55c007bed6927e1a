import type { NamedFilter } from '../core/ledger/named-filter.ts';
import { ROLE_WORDS, ROLES } from '../shared/glossary.ts';
import type { Role } from '../shared/model/table.ts';
import { UsageError } from './usage-error.ts';

/** Options that choose tasks by name. */
export const FILTER_OPTIONS = {
  plan: { type: 'string' },
  department: { type: 'string' },
  role: { type: 'string' },
  text: { type: 'string' },
} as const;

type Values = { readonly [Name in keyof typeof FILTER_OPTIONS]?: string | undefined };

/** A role may be given as in the JSON (lead) or in Chinese (牵头). */
export function namedFilter({ plan, department, role, text }: Values): NamedFilter {
  return { plan, department, role: role === undefined ? undefined : parseRole(role), text };
}

function parseRole(word: string): Role {
  const found = ROLES.find((role) => role === word || ROLE_WORDS[role] === word);
  if (found) return found;
  const known = ROLES.map((role) => `${role}（${ROLE_WORDS[role]}）`).join('、');
  throw new UsageError(`没有“${word}”这个角色。可用的角色：${known}。`);
}
