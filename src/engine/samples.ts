import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedBytes } from '../core/app.ts';

const SAMPLES = ['花都区医养结合试点工作任务分解表.xlsx', '朝阳区医养结合重点任务分工表.xlsx'];

/** The two tables that the app offers while its ledger is empty. */
export function readSamples(folder: string): readonly NamedBytes[] {
  return SAMPLES.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
