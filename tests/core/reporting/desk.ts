import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { withApp } from '../../../src/cli/with-app.ts';
import type { App } from '../../../src/core/app.ts';
import { SAMPLE_DAY, sampleLedger } from '../../helpers/reports.ts';

/** Two workbooks are read and three months entered, on a computer that may be busy. */
const HOOK_MILLISECONDS = 60_000;

/** The sample ledger for the tests of one file: made once, copied for those that write to it. */
export function sampleDesk(): {
  /** Works on the ledger itself, which must stay as it is. */
  look<T>(work: (app: App) => T | Promise<T>): Promise<T>;
  /** Works on a copy of its own, on a day. */
  change<T>(work: (app: App) => T | Promise<T>, today?: string): Promise<T>;
} {
  let folder = '';
  let db = '';
  let copies = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-reports-'));
    db = await sampleLedger(folder);
  }, HOOK_MILLISECONDS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    look: (work) => withApp({ db, today: SAMPLE_DAY }, work),
    change(work, today = SAMPLE_DAY) {
      copies += 1;
      const copy = join(folder, `副本${copies}.db`);
      copyFileSync(db, copy);
      return withApp({ db: copy, today }, work);
    },
  };
}
