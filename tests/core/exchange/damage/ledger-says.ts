import type { Ledger } from '../../../../src/core/ledger/open.ts';
import type { AnswerField, MergeChange } from '../../../../src/shared/model/exchange.ts';

/** What the ledger says, read from its tables and not through the code that wrote them. */

export type Cell = string;

/** Text of each answer in force by "period/obligation.field", of a measured value by its indicator and day too. */
export function answersInForce({ db }: Ledger): ReadonlyMap<string, Cell> {
  const entries = db
    .prepare<Record<string, string | number | null>>(
      `SELECT * FROM progress_entries e WHERE withdrawn = 0
       AND NOT EXISTS (SELECT 1 FROM progress_entries c WHERE c.corrects = e.id AND c.withdrawn = 0) ORDER BY id`,
    )
    .all();
  const answers = new Map<string, Cell>();
  for (const entry of entries) {
    const key = (field: AnswerField) => `${entry.period_id}/${entry.obligation_id}.${field}`;
    answers.set(key('progress'), text(entry.progress));
    answers.set(key('problem'), text(entry.problem));
    answers.set(key('next'), text(entry.next));
    answers.set(key('rating'), text(entry.rating));
    answers.set(key('percent'), text(entry.percent));
    answers.set(key('saidBy'), text(entry.said_by));
    for (const { indicator, value, on } of valuesOf(db, Number(entry.id))) {
      answers.set(`${key('value')} ${indicator} ${on}`, text(value));
    }
  }
  return new Map([...answers].filter(([, said]) => said !== ''));
}

type Measured = { readonly indicator: string; readonly value: number; readonly on: string };

function valuesOf(db: Ledger['db'], entry: number): readonly Measured[] {
  return db
    .prepare<Measured>(
      'SELECT indicator, value, measured_on AS "on" FROM measured_values WHERE entry_id = ? AND withdrawn = 0',
    )
    .all(entry);
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Where a change stands in `answersInForce`, once it is taken over. */
export function keyOf({ periodId, obligationId, field, indicator }: MergeChange): string {
  const cell = `${periodId}/${obligationId}.${field}`;
  return indicator ? `${cell} ${indicator.text} ${indicator.on}` : cell;
}

/** Tables that a merge writes; all others must come through it as they were. */
const OF_A_MERGE = [
  'progress_entries',
  'measured_values',
  'import_batches',
  'returned_files',
  'returned_contents',
  'settled_answers',
  'reading_list',
  'changes',
  'change_rows',
  'audit_log',
];

/** Every row of every table that a merge must leave alone, by the table's name. */
export function untouched(ledger: Ledger): ReadonlyMap<string, string> {
  return dump(ledger, (table) => !OF_A_MERGE.includes(table));
}

/** Files and what was said of them count as long as their batch does. */
const OF_BATCHES = ['returned_files', 'returned_contents', 'settled_answers', 'reading_list'];

/** All of it but the history: a step that is taken back stays on record, marked as withdrawn. */
export function inForce(ledger: Ledger): ReadonlyMap<string, string> {
  const history = ['import_batches', 'changes', 'change_rows', 'audit_log', ...OF_BATCHES];
  return dump(ledger, (table) => !history.includes(table));
}

function dump({ db }: Ledger, isWanted: (table: string) => boolean): ReadonlyMap<string, string> {
  const tables = db
    .prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => name)
    .filter(isWanted);
  return new Map(
    tables.map((table) => {
      const columns = db.prepare<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all();
      const where = columns.some(({ name }) => name === 'withdrawn') ? 'WHERE withdrawn = 0' : '';
      return [table, JSON.stringify(db.prepare(`SELECT * FROM ${table} ${where} ORDER BY 1, 2`).all())];
    }),
  );
}
