import exceljs from 'exceljs';
import type { App, NamedBytes } from '../../src/core/app.ts';

/** What makes the sample ledger of schema 6: forms sent and returned, papers issued. */

/**
 * Sends three forms, of which one sending is taken back; one comes back filled in, with words outside its rows, and is
 * merged but for one cell that is left; another merge is taken back.
 */
export async function exchangeForms(app: App): Promise<void> {
  const [october] = app.periods.list();
  if (!october) throw new Error('there is no period');
  const idOf = (name: string) => {
    const { departments } = app.exchange.returns(october.id);
    return departments.find((each) => each.place === '花都区' && each.department === name)?.departmentId ?? 0;
  };
  const send = (...names: readonly string[]) =>
    app.exchange.send({ periodId: october.id, departments: names.map(idOf), as: 'files' });
  const [civil, schools] = await send('区民政局', '区教育局');
  await send('区民政局');
  app.changes.undo(app.changes.list(1)[0]?.id ?? 0);
  if (!civil || !schools) throw new Error('nothing was sent');
  const answers = { G6: '已签约6家。', H6: '无', J6: '达序时', K6: '85', G7: '无变化', L6: '王五', M6: '020-86899999' };
  await merge(app, october.id, await filled(civil, { ...answers, G8: '正在推进。' }), 'G8');
  await merge(app, october.id, await filled(schools, { G6: '已开展培训。' }), '');
  app.changes.undo(app.changes.list(1)[0]?.id ?? 0);
}

/** Takes over all but the cell that is left. */
async function merge(app: App, periodId: number, file: NamedBytes, left: string): Promise<void> {
  const plan = await app.exchange.read(periodId, [file]);
  const choices = plan.changes.map(({ id, source }) => ({
    id,
    choice: source.cell === left ? ('leave' as const) : ('take' as const),
  }));
  if (app.exchange.apply(plan.id, choices).taken === 0) throw new Error(`nothing was taken from ${file.name}`);
}

async function filled({ name, bytes }: NamedBytes, answers: Readonly<Record<string, string>>): Promise<NamedBytes> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = workbook.getWorksheet('反馈表');
  if (!sheet) throw new Error(`${name} is no form`);
  for (const [cell, text] of Object.entries(answers)) sheet.getCell(cell).value = text;
  sheet.eachRow((row) => {
    if (row.getCell(2).value === '补充说明') row.getCell(3).value = '第 3 项建议改由区卫生健康局牵头。';
  });
  return { name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** A rule for numbers, a notice that left and one that was taken back, and a template. */
export function issuePapers({ reports, changes, listTasks }: App): void {
  reports.setSerials({ rules: [{ kind: 'assign-notice', pattern: '花督办〔{年}〕{号}号', start: 4 }] });
  const [task] = listTasks({ planId: 1 }, 1, 1).tasks;
  const request = {
    kind: 'assign-notice',
    periodId: null,
    filter: {},
    obligations: task?.obligations.map(({ id }) => id) ?? [],
  } as const;
  reports.issue(request);
  reports.issue(request);
  changes.undo(changes.list(1)[0]?.id ?? 0);
  const template = { kind: 'overdue', name: '送审稿', title: '{期}逾期事项', columns: [], hidden: [] } as const;
  reports.saveTemplate({ id: null, template: { ...template, fonts: {}, signOff: ['审核人'], paper: 'A3' } });
}
