import { type DirectoryUseCases, directoryUseCases } from '../../src/core/directory/use-cases.ts';
import type { Ledger } from '../../src/core/ledger/open.ts';
import type { StartingData } from '../../src/shared/model/directory.ts';
import type { DepartmentSummary } from '../../src/shared/model/ledger.ts';
import type { RecognizedTask, Role } from '../../src/shared/model/table.ts';
import { dumpWork, importInto, newLedger } from './ledger.ts';
import { assignment, recognized, task } from './recognized.ts';
import { NO_DATA, SEED_DATA } from './starting-data.ts';

/** A ledger with a directory, and the steps that a person takes in it. */

/** The steps as they are taken on a day, by default on that of `STAMP`. */
export function stepsOn(ledger: Ledger, today = '2026-11-22', data: StartingData = NO_DATA): DirectoryUseCases {
  return directoryUseCases({
    db: ledger.db,
    stamp: () => ({ at: `${today}T09:30:00`, actor: '测试员' }),
    data: () => data,
  });
}

/** What a task says: 牵头: ['区民政局'], 配合: ['区卫计局']. */
export type Said = Partial<Readonly<Record<Role, readonly string[]>>>;

/** A row of a table with that text and these bodies. */
export function saying(row: number, content: string, said: Said): RecognizedTask {
  const assignments = (Object.entries(said) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name) => assignment(name, role)),
  );
  return task(row, { content, assignments });
}

type Table = { readonly file?: string; readonly place?: string; readonly issuedOn?: string | null };

/** Takes a table of these tasks in, read with the facts that the program comes with. */
export function takeIn(
  ledger: Ledger,
  tasks: readonly RecognizedTask[],
  { file = '甲.xlsx', place = '花都区', issuedOn = '2017-05-01' }: Table = {},
): number {
  const read = recognized(file, tasks);
  const document = { ...read.document, place, issuedOn };
  return importInto(ledger, { ...read, document }, { data: SEED_DATA }).planId;
}

/** A new ledger with one table of 花都区. */
export function ledgerOf(...tasks: readonly RecognizedTask[]): Ledger {
  const ledger = newLedger();
  takeIn(ledger, tasks);
  return ledger;
}

/** The entry of that name; fails where there is none. */
export function bodyOf(ledger: Ledger, name: string, place = '花都区'): DepartmentSummary {
  const found = stepsOn(ledger)
    .departments.list()
    .find((each) => each.name === name && each.place === place);
  if (!found) throw new Error(`no ${name} of ${place}`);
  return found;
}

/** Every row that steps of a person may touch, as text; the record of the steps themselves is left out. */
export function dumpDirectory(ledger: Ledger): string {
  const history = ['changes', 'change_rows', 'starting_data'];
  return dumpWork(ledger)
    .split(/\n(?=[a-z_]+\n\[)/u)
    .filter((table) => !history.includes(table.split('\n')[0] ?? ''))
    .join('\n');
}

/** name/role of the obligations of each task, in force and counted once. */
export function duties(ledger: Ledger): readonly string[] {
  return ledger.db
    .prepare<{ line: string }>(
      `SELECT t.number || ' ' || d.name || '/' || o.role AS line
       FROM live_obligations o JOIN tasks t ON t.id = o.task_id JOIN departments d ON d.id = o.department_id
       ORDER BY t.plan_id, t.position, o.id`,
    )
    .all()
    .map(({ line }) => line);
}

/** The ids of all obligations whose source names that body in full. */
export function obligationsNaming(ledger: Ledger, expanded: string): readonly number[] {
  return ledger.db
    .prepare<{ id: number }>('SELECT id FROM obligations WHERE expanded = ? ORDER BY id')
    .all(expanded)
    .map(({ id }) => id);
}

/** The id of the naming of a name. */
export function namingOf(ledger: Ledger, name: string, place = '花都区'): number {
  const row = ledger.db.prepare<{ id: number }>('SELECT id FROM namings WHERE place = ? AND name = ?').get(place, name);
  if (!row) throw new Error(`${name} is not named`);
  return row.id;
}
