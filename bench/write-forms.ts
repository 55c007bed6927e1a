/**
 * What 200 forms cost, in processor time: rows spliced into a template, against each form made whole by exceljs.
 * `npm exec -- node bench/write-forms.ts`
 */
import { planForm, writeFormWorkbook } from '../src/core/sheets/form/write-form-workbook.ts';
import { manyForms } from '../tests/core/sheets/form/many-forms.ts';
import { writePlainly } from '../tests/core/sheets/form/write-plainly.ts';

const FORMS = 200;
const forms = manyForms(FORMS);
const rows = forms.reduce((sum, form) => sum + form.rows.length, 0);

async function time(name: string, work: () => Promise<unknown> | unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  process.stdout.write(`${name.padEnd(44)}${ms.toFixed(0).padStart(7)} ms\n`);
  return ms;
}

process.stdout.write(`${FORMS} forms, ${rows} rows\n`);
const [first] = forms;
// exceljs is loaded and warm for both.
if (first) await writePlainly(planForm(first), { asOf: first.asOf, isProtected: true });
await time('planned only', () => forms.map(planForm));
const spliced = await time('rows spliced into a template', async () => {
  for (const form of forms) await writeFormWorkbook(form);
});
const plain = await time('each made whole by exceljs', async () => {
  for (const form of forms) await writePlainly(planForm(form), { asOf: form.asOf, isProtected: true });
});
process.stdout.write(`ratio${' '.repeat(44)}${(spliced / plain).toFixed(3).padStart(6)}\n`);
