import type { NewTemplate } from '../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../shared/report-words.ts';
import { getTemplate, listTemplates } from '../../ledger/report-templates.ts';
import { type Keeping, refuseStep } from '../../tracking/keep/keeping.ts';
import { templateFault } from './template-fault.ts';

/** Keeps how an office wants a kind of report to look; no two of a kind bear one name, and none prints what it has not. */
export function saveTemplate(
  { db, rows }: Keeping,
  { id, template }: { readonly id: number | null; readonly template: NewTemplate },
): string {
  const { kind, name, ...content } = template;
  const word = REPORT_KIND_WORDS[kind];
  const same = listTemplates(db).find((each) => each.kind === kind && each.name === name && each.id !== id);
  if (same) refuseStep('same-template', `${word}已有名为“${name}”的模板，请换一个名称`);
  const fault = templateFault(template);
  if (fault !== null) refuseStep('template-wrong', `模板不能保存：${fault}`);
  const values = { kind, name, content: JSON.stringify(content) };
  if (id === null) {
    rows.insert('report_templates', values);
    return `新增${word}模板“${name}”`;
  }
  const present = getTemplate(db, id);
  rows.update('report_templates', id, values);
  return `修改${word}模板“${present.name}”${present.name === name ? '' : `，改名“${name}”`}`;
}

export function removeTemplate({ db, rows }: Keeping, { id }: { readonly id: number }): string {
  const { kind, name } = getTemplate(db, id);
  rows.remove('report_templates', id);
  return `删去${REPORT_KIND_WORDS[kind]}模板“${name}”`;
}
