import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Vitest calls it once around all tests: what they leave among the temporary files goes with the run. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'duban-run-'));
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
