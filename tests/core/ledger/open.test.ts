import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../../src/core/ledger/open.ts';
import { importInto, now, refusal, tempFolder } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';

const CHINESE = /^[“台].*(?:[\u4e00-\u9fff]|）)。$/;

/** A closed ledger with some content, and a path for another file beside it. */
function closedLedger(): string {
  const path = join(tempFolder(), '台账.db');
  const ledger = openLedger(path, { now });
  importInto(
    ledger,
    recognized(
      '甲.xlsx',
      Array.from({ length: 300 }, (_, index) => task(index + 5)),
    ),
  );
  ledger.close();
  return path;
}

/** Refuses to open `path`, and leaves its bytes and the folder as they were. */
function expectRefusedUntouched(path: string, code: string): void {
  const bytes = readFileSync(path);
  const names = readdirSync(join(path, '..')).sort();
  const refused = refusal(() => openLedger(path, { now }));
  expect(refused.code).toBe(code);
  expect(refused.message).toMatch(CHINESE);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(join(path, '..')).sort()).toEqual(names);
}

describe('openLedger', () => {
  it('makes a new ledger where there is no file, whole and under its own name at once', () => {
    const folder = tempFolder();
    openLedger(join(folder, '台账 #1?.db'), { now }).close();
    expect(readdirSync(folder)).toEqual(['台账 #1?.db']);
  });

  it('makes no ledger where one must exist, and none in a folder that does not exist', () => {
    const folder = tempFolder();
    expect(refusal(() => openLedger(join(folder, 'x.db'), { now, mustExist: true })).code).toBe('ledger-missing');
    expect(refusal(() => openLedger(join(folder, 'no', 'x.db'), { now })).message).toContain('不存在');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('works with full durability and foreign keys on', () => {
    const path = closedLedger();
    const ledger = openLedger(path, { now });
    const setting = (name: string) => Object.values(ledger.db.prepare<object>(`PRAGMA ${name}`).get() ?? {})[0];
    expect([setting('synchronous'), setting('foreign_keys')]).toEqual([2, 1]);
    expect([setting('trusted_schema'), setting('cell_size_check')]).toEqual([0, 1]);
    expect(readFileSync(path)[18], 'the header says WAL').toBe(2);
    ledger.close();
  });

  it('takes a name for a file name, never for an address of SQLite', () => {
    const folder = tempFolder();
    const path = join(folder, ':memory:');
    openLedger(path, { now }).close();
    expect(existsSync(path)).toBe(true);
  });

  it('does not let a query write', () => {
    const ledger = openLedger(closedLedger(), { now });
    expect(() => ledger.db.prepare('DELETE FROM tasks')).toThrow();
    ledger.close();
  });

  it('refuses a folder in its place', () => {
    const path = join(tempFolder(), '台账.db');
    mkdirSync(path);
    expect(refusal(() => openLedger(path, { now })).code).toBe('ledger-not-a-file');
  });

  it('refuses a file that is no database', () => {
    const path = join(tempFolder(), '通知.txt');
    writeFileSync(path, '关于做好督办工作的通知'.repeat(100));
    expectRefusedUntouched(path, 'ledger-damaged');
  });

  it("refuses another program's database", () => {
    const path = join(tempFolder(), 'other.db');
    new Database(path).exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)').close();
    expectRefusedUntouched(path, 'not-a-ledger');
  });

  it('refuses a ledger of a newer program', () => {
    const path = closedLedger();
    const raw = new Database(path);
    raw.pragma('user_version = 99');
    raw.close();
    expectRefusedUntouched(path, 'ledger-newer');
  });

  it('refuses an empty file instead of beginning a new ledger in it', () => {
    const path = closedLedger();
    truncateSync(path, 0);
    expectRefusedUntouched(path, 'ledger-damaged');
  });

  it.each([
    ['the header overwritten', (bytes: Buffer) => bytes.fill(0, 0, 16)],
    ['the second half cut off', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    ['cut within a page', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000)],
    ['a block of noise in the middle', (bytes: Buffer) => bytes.fill(0xa5, 40_000, 80_000)],
    ['the root of the schema overwritten', (bytes: Buffer) => bytes.fill(0xff, 100, 2000)],
  ])('refuses a damaged ledger: %s', (_, damage) => {
    const path = closedLedger();
    writeFileSync(path, damage(readFileSync(path)));
    expectRefusedUntouched(path, 'ledger-damaged');
  });

  it('refuses to begin anew where the file is gone but its log is left', () => {
    const path = closedLedger();
    const ledger = openLedger(path, { now });
    importInto(ledger, recognized('乙.xlsx', [task(5)]));
    const orphan = join(tempFolder(), '台账.db');
    copyFileSync(`${path}-wal`, `${orphan}-wal`);
    ledger.close();
    expect(refusal(() => openLedger(orphan, { now })).code).toBe('ledger-missing');
    expect(existsSync(orphan)).toBe(false);
  });

  it('finds everything again after the program died with work only in the log', () => {
    const path = closedLedger();
    const ledger = openLedger(path, { now });
    importInto(ledger, recognized('乙.xlsx', [task(5)]));
    const crashed = join(tempFolder(), '台账.db');
    for (const ending of ['', '-wal']) copyFileSync(path + ending, crashed + ending);
    ledger.close();
    rmSync(path);
    const again = openLedger(crashed, { now });
    expect(again.db.prepare('SELECT COUNT(*) AS n FROM import_batches').get()).toEqual({ n: 2 });
    again.close();
  });
});
