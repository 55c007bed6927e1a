import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoDays } from '../../src/cli/demo/days.ts';
import { playDemo } from '../../src/cli/demo/play.ts';
import { demoRequests } from '../../src/cli/demo/requests.ts';
import { withApp } from '../../src/cli/with-app.ts';
import type { App } from '../../src/core/app.ts';
import type { Report, ReportKind } from '../../src/shared/model/report.ts';
import { CHAOYANG, duban, HUADU } from './cli.ts';
import { processFolder } from './ledger.ts';

export const SAMPLE_DAY = '2026-11-22';

let made: Promise<string> | null = null;

/**
 * The real tables of 花都区 and 朝阳区 in a ledger of their own, with three periods of progress, two of them frozen.
 * @param folder in which the ledger is put: a copy of one made for all tests of the process
 */
export async function sampleLedger(folder: string): Promise<string> {
  made ??= makeSample(join(processFolder(), '督办台账.db'));
  const db = join(folder, '督办台账.db');
  copyFileSync(await made, db);
  return db;
}

async function makeSample(db: string): Promise<string> {
  const days = demoDays(SAMPLE_DAY);
  const { status, err } = await duban('import', HUADU, CHAOYANG, '--db', db, '--today', days.months[0]?.on(2) ?? '');
  if (status !== 0) throw new Error(err);
  await playDemo(days, (today, work) => withApp({ db, today }, work));
  return db;
}

/** Works on the sample ledger as of its day. */
export const onSample = <T>(db: string, work: (app: App) => T | Promise<T>): Promise<T> =>
  withApp({ db, today: SAMPLE_DAY }, work);

/** One report of each kind, over the sample ledger. */
export async function sampleReports(folder: string): Promise<Record<ReportKind, Report>> {
  const db = await sampleLedger(folder);
  return onSample(db, (app) => {
    const requests = Object.entries(demoRequests(app));
    return Object.fromEntries(requests.map(([kind, request]) => [kind, app.reports.build(request)])) as Record<
      ReportKind,
      Report
    >;
  });
}
