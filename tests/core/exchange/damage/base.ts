import { join } from 'node:path';
import { buildForms } from '../../../../src/core/exchange/forms/build-form.ts';
import { makeChange } from '../../../../src/core/ledger/changes.ts';
import { insertForm } from '../../../../src/core/ledger/forms.ts';
import { type Ledger, openLedger } from '../../../../src/core/ledger/open.ts';
import { writeFormWorkbook } from '../../../../src/core/sheets/form/write-form-workbook.ts';
import { formSource, sampleForms } from '../../../helpers/forms.ts';
import { now, processFolder, STAMP } from '../../../helpers/ledger.ts';
import { openDesk } from '../../tracking/keep/office.ts';
import type { Sent } from './fill.ts';

/** A ledger of 花都区 and 朝阳区 that sent its forms; each case works on a copy of it. */
export type Base = {
  readonly path: string;
  readonly sent: readonly Sent[];
};

export const SEPTEMBER = '2026年9月';
export const OCTOBER = '2026年10月';
export const NOVEMBER = '2026年11月';
export const DECEMBER = '2026年12月';

let made: Promise<Base> | null = null;

/** Made once in each test process, gone with it. */
export function baseLedger(): Promise<Base> {
  made ??= makeBase();
  return made;
}

async function makeBase(): Promise<Base> {
  const path = join(processFolder(), '台账.db');
  const ledger = openLedger(path, { now });
  const { files } = await sampleForms(ledger);
  const { periods } = openDesk(ledger);
  periods.add({ name: SEPTEMBER, start: '2026-09-01', cutoff: '2026-09-25' });
  periods.add({ name: DECEMBER, start: '2026-12-01', cutoff: '2026-12-25' });
  const idOf = (name: string) => periods.list().find((each) => each.name === name)?.id ?? 0;
  const departments = files
    .filter(({ form: { department } }) => ['区民政局', '区卫计局'].includes(department.name))
    .map(({ form }) => form.department.id);
  const treasury = files
    .filter(({ form }) => form.department.name === '区财政局')
    .map(({ form }) => form.department.id);
  const more = [
    ...(await send(ledger, idOf(SEPTEMBER), departments)),
    ...(await send(ledger, idOf(OCTOBER), departments)),
    ...(await send(ledger, idOf(NOVEMBER), treasury)),
    ...(await send(ledger, idOf(DECEMBER), treasury)),
  ];
  periods.freeze(idOf(SEPTEMBER));
  ledger.close();
  return { path, sent: [...files, ...more] };
}

async function send(ledger: Ledger, periodId: number, departments: readonly number[]): Promise<readonly Sent[]> {
  const forms = buildForms(formSource(ledger), periodId, departments);
  const sent: Sent[] = [];
  for (const form of forms) {
    const name = `${form.department.place}${form.department.name}-${form.period.name}-${form.version}.xlsx`;
    sent.push({ form, name, bytes: await writeFormWorkbook(form) });
  }
  makeChange(ledger.db, STAMP, 'send-forms', (rows) => {
    for (const { form, name } of sent) insertForm(rows, form, { file: name, stamp: STAMP });
    return `下发反馈表 ${sent.length} 份`;
  });
  return sent;
}
