import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { listBatches } from '../../src/core/ledger/batches.ts';
import { checkLedger } from '../../src/core/ledger/check.ts';
import { openLedger } from '../../src/core/ledger/open.ts';
import { duban, startDuban, writeTable } from '../helpers/cli.ts';
import { now, tempFolder } from '../helpers/ledger.ts';

const ROUNDS = 10;

it('keeps the ledger whole when an import is killed at any moment, and every import that was reported', {
  timeout: 120_000,
}, async () => {
  const folder = tempFolder();
  const db = join(folder, '台账.db');
  const table = writeTable(folder, '甲区', 800);
  const importAgain = () => startDuban(['import', table, '--db', db, '--again']);

  await duban('import', table, '--db', db);
  const started = performance.now();
  await importAgain().ended;
  const whole = performance.now() - started;
  let known = batchesOf(db).length;

  for (let round = 1; round <= ROUNDS; round += 1) {
    const child = importAgain();
    await pause((whole * round) / ROUNDS);
    child.kill();
    const { out } = await child.ended;
    const batches = batchesOf(db);
    expect(batches.length - known, `round ${round}`).toBeLessThanOrEqual(1);
    if (out.includes('新增')) expect(batches.length, 'a reported import is there').toBe(known + 1);
    expect(new Set(batches.map(({ tasks, obligations }) => `${tasks} ${obligations}`))).toEqual(new Set(['800 2400']));
    known = batches.length;
  }
});

/** Opens the ledger as the next start of the program would, and finds nothing wrong in it. */
function batchesOf(db: string) {
  const ledger = openLedger(db, { now, mustExist: true });
  try {
    expect(checkLedger(ledger.db)).toEqual([]);
    return listBatches(ledger.db);
  } finally {
    ledger.close();
  }
}
