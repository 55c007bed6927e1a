import type { ReadableDB } from './database.ts';

/** The tables by which an office works and which it may change. */
export type OfficeRuleKind = 'lights' | 'ratings' | 'calendar' | 'reminders' | 'serials';

/** The office's own table, as it was put in; null where it works by the program's. */
export function findOfficeRules<Rules>(
  db: ReadableDB,
  kind: OfficeRuleKind,
): { readonly id: number; readonly rules: Rules } | null {
  const row = db
    .prepare<{ id: number; content: string }>('SELECT id, content FROM office_rules WHERE kind = ?')
    .get(kind);
  return row ? { id: row.id, rules: JSON.parse(row.content) as Rules } : null;
}
