import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { applyImport } from '../../src/core/importing/apply-import.ts';
import { knownTo } from '../../src/core/importing/compare-with-ledger.ts';
import { planImport } from '../../src/core/importing/plan-import.ts';
import { type Ledger, openLedger } from '../../src/core/ledger/open.ts';
import type { NameAnswer, StartingData } from '../../src/shared/model/directory.ts';
import type { ImportResult } from '../../src/shared/model/import-plan.ts';
import type { RecognizedFile } from '../../src/shared/model/table.ts';
import { bytesOf } from './recognized.ts';
import { NO_DATA } from './starting-data.ts';

export const NOW = new Date(2026, 10, 22, 9, 30, 0);
export const now = () => NOW;
export const STAMP = { at: '2026-11-22T09:30:00', actor: '测试员' };

/** A folder that goes with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for what all tests of the process share, made once and copied by each; gone with the run (run-folder.ts). */
export function processFolder(): string {
  return mkdtempSync(join(tmpdir(), 'duban-process-'));
}

/** A new ledger in a folder of its own, closed when the test ends. */
export function newLedger(): Ledger {
  const ledger = openLedger(join(tempFolder(), '台账.db'), { now });
  onTestFinished(() => ledger.close());
  return ledger;
}

type ImportChoice = {
  readonly again?: boolean;
  readonly data?: StartingData;
  readonly names?: readonly NameAnswer[];
};

/** Takes one reading in, as a confirmed plan would. */
export function importInto(
  ledger: Ledger,
  file: RecognizedFile,
  { again = false, data = NO_DATA, names }: ImportChoice = {},
): ImportResult {
  const plan = planImport('plan', [{ kind: 'read', recognized: file }], knownTo(ledger.db, data));
  const [planned] = plan.files;
  if (planned?.kind !== 'ready') throw new Error('the reading was refused');
  const confirmed = { planned, content: bytesOf(file.file), again, names };
  const [result] = applyImport(ledger.db, { plan, files: [confirmed], data }, STAMP);
  if (!result) throw new Error('nothing was taken in');
  return result;
}

/** Every row of the tables that hold work, as text; history (batches, audit) is left out. */
export function dumpWork(ledger: Ledger): string {
  const tables = ledger.db
    .prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => name)
    .filter((name) => !['import_batches', 'audit_log'].includes(name));
  return tables
    .map((name) => `${name}\n${JSON.stringify(ledger.db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all())}`)
    .join('\n');
}

/** What a refusal says; fails where nothing is refused. */
export function refusal(work: () => unknown): { code: string; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
}
