import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../src/core/ledger/audit.ts';
import {
  backUpLedger,
  backupFolder,
  exportBackup,
  listBackups,
  sha256OfFile,
} from '../../../src/core/ledger/backup.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { openLedger } from '../../../src/core/ledger/open.ts';
import { restoreLedger } from '../../../src/core/ledger/restore.ts';
import { backupsToKeep } from '../../../src/core/ledger/rotation.ts';
import { dumpWork, importInto, NOW, newLedger, now, refusal, tempFolder } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';

const actor = '测试员';

/** A ledger with one import, a backup of that state, and then a second import. */
function ledgerWithBackup() {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5), task(6)]));
  const before = dumpWork(ledger);
  const backup = backUpLedger(ledger, 'import', NOW);
  importInto(ledger, recognized('乙.xlsx', [task(5)]));
  return { ledger, before, backup };
}

function workOf(path: string): string {
  const ledger = openLedger(path, { now });
  expect(checkLedger(ledger.db)).toEqual([]);
  const work = dumpWork(ledger);
  ledger.close();
  return work;
}

describe('backUpLedger', () => {
  it('writes a sound copy with its SHA-256 beside it, and nothing else', () => {
    const { ledger, before, backup } = ledgerWithBackup();
    expect(basename(backup)).toBe('2026-11-22T09-30-00 001 import.db');
    expect(readFileSync(`${backup}.sha256`, 'utf8')).toBe(`${sha256OfFile(backup)}  ${basename(backup)}\n`);
    expect(readdirSync(backupFolder(ledger.path))).toHaveLength(2);
    expect(listBackups(ledger.path)).toEqual([{ file: backup, at: '2026-11-22T09:30:00' }]);
    expect(workOf(backup)).toBe(before);
  });

  it('makes two of the same second without replacing the first', () => {
    const { ledger, backup } = ledgerWithBackup();
    const first = sha256OfFile(backup);
    expect(basename(backUpLedger(ledger, 'import', NOW))).toBe('2026-11-22T09-30-00 002 import.db');
    expect(sha256OfFile(backup)).toBe(first);
  });

  it('keeps the folder small, and leaves files of others in it alone', () => {
    const { ledger } = ledgerWithBackup();
    writeFileSync(join(backupFolder(ledger.path), '说明.txt'), '请勿删除');
    for (let minute = 0; minute < 12; minute += 1) backUpLedger(ledger, 'undo', new Date(2026, 10, 22, 10, minute));
    expect(listBackups(ledger.path).map(({ at }) => at)).toEqual([
      '2026-11-22T10:11:00',
      '2026-11-22T10:10:00',
      '2026-11-22T10:09:00',
    ]);
    expect(existsSync(join(backupFolder(ledger.path), '说明.txt'))).toBe(true);
  });
});

describe('backupsToKeep', () => {
  it('keeps three of today, one of each of seven days, one of each of eight weeks', () => {
    const everyHour = Array.from({ length: 24 * 120 }, (_, hour) => {
      const time = new Date(Date.UTC(2026, 10, 22, 23) - hour * 3_600_000).toISOString();
      return { at: time.slice(0, 19) };
    });
    const kept = [...backupsToKeep(everyHour)].map(({ at }) => at);
    expect(kept.slice(0, 3)).toEqual(['2026-11-22T23:00:00', '2026-11-22T22:00:00', '2026-11-22T21:00:00']);
    expect(kept.slice(3, 9).map((at) => at.slice(0, 10))).toEqual([
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
      '2026-11-16',
    ]);
    expect(kept.slice(9)).toEqual(
      ['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-25', '2026-10-18', '2026-10-11', '2026-10-04'].map(
        (sunday) => `${sunday}T23:00:00`,
      ),
    );
  });
});

describe('exportBackup', () => {
  it('never replaces a file', () => {
    const { ledger } = ledgerWithBackup();
    const file = join(tempFolder(), '备份.db');
    writeFileSync(file, '别的内容');
    expect(refusal(() => exportBackup(ledger, file)).code).toBe('file-exists');
    expect(readFileSync(file, 'utf8')).toBe('别的内容');
    expect(refusal(() => exportBackup(ledger, join(file, '..', '无', 'x.db'))).message).toContain('不存在');
    expect(readdirSync(join(file, '..'))).toEqual(['备份.db']);
  });
});

describe('restoreLedger', () => {
  it('puts the backup in the place of the ledger and keeps what it replaced', async () => {
    const { ledger, before, backup } = ledgerWithBackup();
    const replacedWork = dumpWork(ledger);
    ledger.close();
    const { replaced } = await restoreLedger(backup, ledger.path, { now, actor });
    expect(workOf(ledger.path)).toBe(before);
    expect(workOf(replaced ?? '')).toBe(replacedWork);
    const again = openLedger(ledger.path, { now });
    expect(listAudit(again.db, 1)).toMatchObject([{ action: 'restore', actor }]);
    again.close();
  });

  it('brings back a ledger that was deleted', async () => {
    const { ledger, before, backup } = ledgerWithBackup();
    const copy = join(tempFolder(), '新位置.db');
    ledger.close();
    expect(await restoreLedger(backup, copy, { now, actor })).toEqual({ replaced: null });
    expect(workOf(copy)).toBe(before);
  });

  it('keeps the bytes of a damaged ledger under another name', async () => {
    const { ledger, before, backup } = ledgerWithBackup();
    ledger.close();
    const damaged = readFileSync(ledger.path).fill(0xa5, 0, 6000);
    writeFileSync(ledger.path, damaged);
    const { replaced } = await restoreLedger(backup, ledger.path, { now, actor });
    expect(replaced).toContain('.damaged-2026-11-22T09-30-00');
    expect(readFileSync(replaced ?? '').equals(damaged)).toBe(true);
    expect(workOf(ledger.path)).toBe(before);
  });

  it('works while another program has the ledger open, which then sees the restored state', async () => {
    const { ledger, before, backup } = ledgerWithBackup();
    const other = new Database(ledger.path);
    expect(other.prepare('SELECT COUNT(*) AS n FROM plans').get()).toEqual({ n: 2 });
    ledger.close();
    await restoreLedger(backup, ledger.path, { now, actor });
    expect(other.prepare('SELECT COUNT(*) AS n FROM plans').get()).toEqual({ n: 1 });
    other.close();
    expect(workOf(ledger.path)).toBe(before);
  });

  it('refuses an altered backup, a file that is none, and the ledger itself, and changes nothing', async () => {
    const { ledger, backup } = ledgerWithBackup();
    const present = dumpWork(ledger);
    ledger.close();
    const bytes = readFileSync(backup);
    const word = bytes.indexOf('区民政局');
    bytes.write('市', word);
    writeFileSync(backup, bytes);
    const text = join(tempFolder(), '通知.txt');
    writeFileSync(text, '通知'.repeat(200));
    const restore = (file: string) => restoreLedger(file, ledger.path, { now, actor });
    await expect(restore(backup)).rejects.toMatchObject({ code: 'backup-altered' });
    await expect(restore(text)).rejects.toMatchObject({ code: 'ledger-damaged' });
    await expect(restore(join(text, '..', '无.db'))).rejects.toMatchObject({ code: 'ledger-missing' });
    await expect(restore(ledger.path)).rejects.toMatchObject({ code: 'same-file' });
    expect(workOf(ledger.path)).toBe(present);
  });

  it("does not touch another program's database", async () => {
    const { ledger, backup } = ledgerWithBackup();
    ledger.close();
    const other = join(tempFolder(), 'other.db');
    new Database(other).exec('CREATE TABLE t (x)').close();
    const bytes = readFileSync(other);
    await expect(restoreLedger(backup, other, { now, actor })).rejects.toMatchObject({ code: 'not-a-ledger' });
    expect(readFileSync(other).equals(bytes)).toBe(true);
  });
});
