import { spellsInitials } from '../../shared/initials.ts';
import { among, type Condition } from './condition.ts';
import type { ReadableDB } from './database.ts';
import { searchText, searchWords } from './search-text.ts';

/** A single letter would spell half of the ledger. */
const INITIALS = /^(?=.*[a-z])[a-z0-9]{2,}$/;

/**
 * The conditions on `tasks t JOIN plans p` that typed words mean: each must occur in the task, in its plan's title or in
 * a name of a body that owes it, in signs or by the initials of their pinyin.
 */
export function searchConditions(db: ReadableDB, query: string): readonly Condition[] {
  return searchWords(query).map((word) => wordCondition(db, word));
}

function wordCondition(db: ReadableDB, word: string): Condition {
  const matches = INITIALS.test(word)
    ? (text: string) => text.includes(word) || spellsInitials(text, word)
    : (text: string) => text.includes(word);
  const spelled = INITIALS.test(word)
    ? [among('t.id', spellingTasks(db, word)), among('p.id', spellingPlans(db, word))]
    : [];
  const bodies = among('o.department_id', bodiesNamed(db, matches));
  // instr, unlike LIKE, knows no wildcards: 100% and a_b mean themselves.
  const parts: readonly Condition[] = [
    { sql: 'instr(t.search_text, ?) > 0', values: [word] },
    { sql: 'instr(p.search_text, ?) > 0', values: [word] },
    { ...bodies, sql: `t.id IN (SELECT o.task_id FROM live_obligations o WHERE ${bodies.sql})` },
    ...spelled,
  ];
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, values: parts.flatMap(({ values }) => values) };
}

/** Bodies of which a name of today or of another time matches; what the source calls them stands in the task itself. */
function bodiesNamed(db: ReadableDB, matches: (text: string) => boolean): readonly number[] {
  const names = db
    .prepare<{ id: number; name: string }>(
      'SELECT id, name FROM departments UNION SELECT department_id, name FROM department_names',
    )
    .all();
  return [...new Set(names.filter(({ name }) => matches(searchText([name]))).map(({ id }) => id))];
}

function spellingTasks(db: ReadableDB, word: string): readonly number[] {
  return db
    .prepare<{ id: number; text: string }>('SELECT id, search_text AS text FROM tasks WHERE retired_in_batch IS NULL')
    .all()
    .filter(({ text }) => spellsInitials(text, word))
    .map(({ id }) => id);
}

function spellingPlans(db: ReadableDB, word: string): readonly number[] {
  return db
    .prepare<{ id: number; text: string }>('SELECT id, search_text AS text FROM plans')
    .all()
    .filter(({ text }) => spellsInitials(text, word))
    .map(({ id }) => id);
}
