import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildForms, type FormSource, isToBeAsked } from '../../src/core/exchange/forms/build-form.ts';
import { applyImport } from '../../src/core/importing/apply-import.ts';
import { knownTo } from '../../src/core/importing/compare-with-ledger.ts';
import { planImport } from '../../src/core/importing/plan-import.ts';
import { readFile } from '../../src/core/importing/read-file.ts';
import { makeChange } from '../../src/core/ledger/changes.ts';
import { insertForm } from '../../src/core/ledger/forms.ts';
import type { Ledger } from '../../src/core/ledger/open.ts';
import { setOffice } from '../../src/core/ledger/settings.ts';
import { writeFormWorkbook } from '../../src/core/sheets/form/write-form-workbook.ts';
import { createBoards } from '../../src/core/tracking/board.ts';
import { officeOf, sceneOf } from '../../src/core/tracking/office.ts';
import type { Form } from '../../src/shared/model/exchange.ts';
import type { Period } from '../../src/shared/model/tracking.ts';
import { type OfficeDesk, openDesk, plain, said } from '../core/tracking/keep/office.ts';
import { CHAOYANG, HUADU } from './cli.ts';
import { newLedger, STAMP } from './ledger.ts';
import { SEED_DATA, TRACKING_SEEDS } from './starting-data.ts';

/** The forms of two real tables as they are sent out, in a ledger on which work was put on record. */

export type SentFile = { readonly form: Form; readonly name: string; readonly bytes: Uint8Array };

export type SampleForms = {
  readonly ledger: Ledger;
  readonly desk: OfficeDesk;
  /** 2026年10月, and 2026年11月 for which the forms are. Today is 2026-11-22. */
  readonly periods: { readonly october: Period; readonly november: Period };
  /** On record as sent, one for each department of 花都区 and 朝阳区, in the order of the plans. */
  readonly files: readonly SentFile[];
};

/** Takes 花都区 and 朝阳区 in, hands all out but the last task, enters October for two thirds, and sends November's forms. */
export async function sampleForms(ledger = newLedger()): Promise<SampleForms> {
  const desk = await sampleLedger(ledger);
  const [november, october] = desk.periods.list();
  if (!november || !october) throw new Error('the periods are missing');
  const source = formSource(ledger);
  const forms = buildForms(source, november.id, listAsked(source));
  const files: SentFile[] = [];
  for (const form of forms) {
    const name = `${form.department.place}${form.department.name}-${november.name}反馈表.xlsx`;
    files.push({ form, name, bytes: await writeFormWorkbook(form) });
  }
  makeChange(ledger.db, STAMP, 'send-forms', (rows) => {
    for (const { form, name } of files) insertForm(rows, form, { file: name, stamp: STAMP });
    return `下发“${november.name}”反馈表 ${files.length} 份`;
  });
  return { ledger, desk, periods: { october, november }, files };
}

/** The same ledger before anything is sent. */
export async function sampleLedger(ledger = newLedger()): Promise<OfficeDesk> {
  for (const path of [HUADU, CHAOYANG]) await importWorkbook(ledger, path);
  setOffice(ledger.db, '花都区政府办公室');
  const desk = openDesk(ledger);
  desk.periods.add({ name: '2026年10月', start: '2026-10-01', cutoff: '2026-10-25' });
  desk.periods.add({ name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const tasks = desk.tasks().tasks.slice(0, -1);
  const duties = tasks.flatMap(({ obligations }) => obligations);
  desk.tracking.event({ obligations: duties.map(({ id }) => id), kind: 'assign', on: '2026-10-08', ...plain });
  const entries = duties
    .filter((_, index) => index % 3 !== 2)
    .map(({ id, department }, index) =>
      said(id, {
        progress: `${department}已印发实施方案，完成第 ${index + 1} 阶段工作。`,
        problem: index % 5 === 0 ? '数据尚未接入平台。' : '',
        rating: ['on-track', 'behind', 'ahead'][index % 3] ?? null,
        percent: index % 4 === 0 ? null : (index * 7) % 101,
        saidBy: '李四',
      }),
    );
  const [, october] = desk.periods.list();
  desk.tracking.enter({ periodId: october?.id ?? 0, entries });
  return desk;
}

/** Departments that a form sent now would ask for something, in the order of the plans. */
export function listAsked({ board }: Pick<FormSource, 'board'>): readonly number[] {
  return [...new Set(board.rows.filter(isToBeAsked).map(({ tracked }) => tracked.departmentId))];
}

/** Where all stand today, for making forms. */
export function formSource({ db }: Ledger, today = '2026-11-22'): FormSource {
  return { db, board: createBoards(db)(sceneOf(officeOf(db, TRACKING_SEEDS), today)) };
}

async function importWorkbook({ db }: Ledger, path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const { recognized } = await readFile({ name: basename(path), bytes });
  const plan = planImport('plan', [{ kind: 'read', recognized }], knownTo(db, SEED_DATA));
  const [planned] = plan.files;
  if (planned?.kind !== 'ready') throw new Error('the reading was refused');
  applyImport(db, { plan, files: [{ planned, content: bytes, again: false }], data: SEED_DATA }, STAMP);
}
