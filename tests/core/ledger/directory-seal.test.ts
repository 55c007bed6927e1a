import { expect, it } from 'vitest';
import { makeChange } from '../../../src/core/ledger/changes.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { importInto, newLedger, STAMP } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';

/** A ledger in which another program has changed a name. */
function tampered(): Ledger {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5)]));
  ledger.db.execute("UPDATE departments SET name = '市民政局' WHERE name = '区民政局'");
  return ledger;
}

it('finds a name that another program changed, also after a step that leaves the directory alone', () => {
  const { db } = tampered();
  makeChange(db, STAMP, 'add-period', (rows) => {
    rows.insert('periods', { name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-25' });
    return '新增“2026年11月”';
  });
  expect(checkLedger(db).join()).toContain('单位名册与最后一次操作留下的不一致');
});

it('is made anew by a step on the directory', () => {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5)]));
  makeChange(ledger.db, STAMP, 'rename', (rows) => {
    const { id } = ledger.db.prepare<{ id: number }>("SELECT id FROM departments WHERE name = '区民政局'").get() ?? {
      id: 0,
    };
    rows.update('departments', id, { name: '区民政和社会工作局' });
    return '“区民政局”更名';
  });
  expect(checkLedger(ledger.db)).toEqual([]);
});
