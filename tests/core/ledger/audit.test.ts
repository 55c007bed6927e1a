import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../src/core/ledger/audit.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { openLedger } from '../../../src/core/ledger/open.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import { importInto, newLedger, now, STAMP, tempFolder } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';

/** What the check finds after someone worked on the file with another program. */
function problemsAfter(sql: string): readonly string[] {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5), task(6)]));
  const { batchId } = importInto(ledger, recognized('乙.xlsx', [task(5)]));
  undoBatch(ledger.db, batchId, STAMP);
  importInto(ledger, recognized('丙.xlsx', [task(5)]));
  const path = join(tempFolder(), '台账.db');
  ledger.copyTo(path);
  const raw = new Database(path);
  raw.exec('DROP TRIGGER audit_log_is_never_changed; DROP TRIGGER audit_log_is_never_shortened');
  raw.exec(sql);
  raw.close();
  const again = openLedger(path, { now });
  const problems = checkLedger(again.db);
  again.close();
  return problems;
}

describe('the audit log', () => {
  it('says who did what and when, newest first', () => {
    const ledger = newLedger();
    const { batchId } = importInto(ledger, recognized('甲.xlsx', [task(5)]));
    undoBatch(ledger.db, batchId, STAMP);
    const [undo, taken] = listAudit(ledger.db, 10);
    expect(undo).toMatchObject({ id: 2, action: 'undo', actor: '测试员', at: '2026-11-22T09:30:00', batchId });
    expect(taken?.details).toMatch(/^导入“甲.xlsx”：1 项任务、2 项单位任务、0 处存疑，SHA-256 [0-9a-f]{64}$/);
    expect(listAudit(ledger.db, 1)).toHaveLength(1);
  });

  it('cannot be changed or shortened through the ledger', () => {
    const { db } = newLedger();
    db.transaction(() => undefined);
    const ledger = newLedger();
    importInto(ledger, recognized('甲.xlsx', [task(5)]));
    expect(() => ledger.db.prepareWrite("UPDATE audit_log SET actor = '别人'").run()).toThrow('append-only');
    expect(() => ledger.db.prepareWrite('DELETE FROM audit_log').run()).toThrow('append-only');
  });
});

describe('checkLedger', () => {
  it('finds nothing in a sound ledger', () => {
    expect(problemsAfter('')).toEqual([]);
  });

  it.each([
    ['an entry changed', "UPDATE audit_log SET actor = '别人' WHERE id = 2", '第 2 条'],
    ['an entry taken out', 'DELETE FROM audit_log WHERE id = 2', '第 2 条'],
    ['the first entry taken out', 'DELETE FROM audit_log WHERE id = 1', '第 1 条'],
    ['the last entry cut off', 'DELETE FROM audit_log WHERE id = 4', '第 4 条'],
  ])('names the audit entry: %s', (_, sql, words) => {
    expect(problemsAfter(sql).join()).toContain(words);
  });

  it.each([
    [
      'a word changed',
      "UPDATE tasks SET content = '另一项工作' WHERE id = 1",
      '第 1 批导入“甲.xlsx”的内容与导入时不一致',
    ],
    ['a role changed', "UPDATE obligations SET role = 'sole' WHERE id = 1", '第 1 批导入“甲.xlsx”的内容与导入时不一致'],
    [
      'a department renamed',
      "UPDATE departments SET name = '市民政局' WHERE name = '区民政局'",
      '单位名册与最后一次操作留下的不一致',
    ],
    ['a task taken out', 'DELETE FROM tasks WHERE id = 2', '应有任务、单位任务、存疑 2、4、0 条'],
    ['the workbook changed', "UPDATE source_files SET content = x'00' WHERE batch_id = 1", '原始文件与导入时不一致'],
    ['an obligation pointing nowhere', 'PRAGMA foreign_keys = OFF; DELETE FROM tasks WHERE id = 2', '不存在的行'],
    [
      'a department without work',
      "INSERT INTO departments (place, name) VALUES ('花都区', '区税务局')",
      '没有任何任务',
    ],
    [
      'a batch put back in force',
      "UPDATE import_batches SET state = 'active' WHERE id = 2",
      '第 2 批导入“乙.xlsx”应有',
    ],
  ])('finds %s', (_, sql, words) => {
    expect(problemsAfter(sql).join()).toContain(words);
  });
});
