import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf } from './answers.ts';
import { type Base, baseLedger } from './base.ts';
import { insertColumn, removeColumn, saveBook } from './book.ts';
import { type Desk, openDesk } from './desk.ts';
import { type Expectations, expect as expectations, type Made, type NamedBytes } from './expected.ts';
import { type Filled, fill } from './fill.ts';
import { fillInPlace } from './fill-in-place.ts';
import { COLUMNS, columnOf, keyColumns } from './layout.ts';
import { convert, GBK_CSV, hasLibreOffice, type Target } from './libreoffice.ts';
import { prove } from './prove.ts';
import { sortRows } from './sorting.ts';

const MINUTE = 60_000;
const installed = hasLibreOffice();
const title = installed ? 'forms saved by LibreOffice' : 'forms saved by LibreOffice (skipped: no soffice here)';

/** Forms of both districts, one of them with many indicators, named without Chinese for the other program's sake. */
const FORMS = [
  ['花都区', '区民政局', 'hd-minzheng.xlsx'],
  ['花都区', '区人社局', 'hd-renshe.xlsx'],
  ['朝阳区', '区卫生计生委', 'cy-weiji.xlsx'],
] as const;

/** One that was sorted, lost its hidden sheets and a column of keys, and had a column put in, before it was saved. */
async function damagedForm(desk: Desk): Promise<Filled> {
  const form = { ...(await desk.filled('花都区', '区卫计局')), name: 'hd-weiji.xlsx' };
  sortRows(form, 'whole rows');
  form.book.pages = form.book.pages.filter(({ state }) => state === 'visible');
  const [key = 0] = keyColumns(form.page);
  removeColumn(form.page, key);
  insertColumn(form.page, columnOf(form.page, COLUMNS.rating));
  return form;
}

describe.skipIf(!installed)(title, () => {
  let folder = '';
  let base: Base;
  let forms: readonly Filled[] = [];
  let filled: readonly NamedBytes[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
    base = await baseLedger();
    const desk: Desk = openDesk(base);
    const sent = FORMS.map(([place, department, name]) => ({ ...desk.sent(place, department), name }));
    forms = await Promise.all(sent.map((form) => fill(form, answersOf(form.form))));
    filled = await Promise.all(
      sent.map(async (form) => ({ name: form.name, bytes: await fillInPlace(form, answersOf(form.form)) })),
    );
    const damaged = await damagedForm(desk);
    forms = [...forms, damaged];
    filled = [...filled, { name: damaged.name, bytes: await saveBook(damaged.book) }];
  }, MINUTE);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function returned(files: readonly NamedBytes[], expected: (form: Filled) => Expectations): Made {
    return {
      files,
      expected: forms.flatMap((form) => expected(form).list()),
      damages: [],
      typed: [],
    };
  }

  const saved = (target: Target, files = filled) => convert(folder, files, target);
  const certain = (form: Filled) => expectations(form);

  it('as they were sent, filled in with styles, checks and protection: nothing is asked', async () => {
    expect(await prove(base, returned(filled, certain))).toEqual([]);
  });

  it('.xlsx: nothing is asked', async () => {
    expect(await prove(base, returned(saved({ ending: 'xlsx' }), certain))).toEqual([]);
  });

  it('.xls: nothing is asked', async () => {
    expect(await prove(base, returned(saved({ ending: 'xls' }), certain))).toEqual([]);
  });

  it('.ods, and that as .xlsx: nothing is asked', async () => {
    const files = saved({ ending: 'xlsx' }, saved({ ending: 'ods' }));
    expect(await prove(base, returned(files, certain))).toEqual([]);
  });

  it('.csv in GBK, the first sheet alone: every answer of it stands in its row', async () => {
    const made = returned(saved(GBK_CSV), (form) =>
      certain(form).set('all', 'all', 'right').set('all', 'value', 'none'),
    );
    expect(await prove(base, { ...made, damages: ['other-format'] })).toEqual([]);
  });

  it('.html named .xls: every answer stands in its row', async () => {
    const files = saved({ ending: 'html', filter: 'HTML (StarCalc)' });
    const renamed = files.map(({ name, bytes }) => ({ name: name.replace('.html', '.xls'), bytes }));
    const made = returned(renamed, (form) => certain(form).set('all', 'all', 'right'));
    expect(await prove(base, { ...made, damages: ['other-format'] })).toEqual([]);
  });
});
