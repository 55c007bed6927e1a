import { expect, it } from 'vitest';
import { redoChange, undoChange } from '../../../src/core/ledger/changes.ts';
import { importInto, newLedger, STAMP } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';

it('takes a step back that an older schema kept, with a column that is no more', () => {
  const { db, ...ledger } = newLedger();
  importInto({ db, ...ledger }, recognized('甲.xlsx', [task(5)]));
  const rowOf = () => db.prepare<Record<string, string | number>>('SELECT * FROM obligations WHERE id = 2').get();
  const now = rowOf();
  // Until schema 4 the state stood with the obligation.
  const before = JSON.stringify({ ...now, department_id: 1, state: 'pending' });
  const after = JSON.stringify({ ...now, state: 'pending' });
  db.execute("INSERT INTO changes (at, actor, kind, summary) VALUES ('2026-11-01T09:00:00', '甲', 'move', '改指')");
  db.prepareWrite('INSERT INTO change_rows VALUES (1, 0, ?, 2, ?, ?)').run('obligations', before, after);
  undoChange(db, 1, STAMP);
  expect(rowOf()).toEqual({ ...now, department_id: 1 });
  redoChange(db, 1, STAMP);
  expect(rowOf()).toEqual(now);
});
