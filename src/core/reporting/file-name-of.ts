import { safeFileName } from '../../shared/file-name.ts';
import type { Report, ReportFormat } from '../../shared/model/report.ts';

/** 花都区医养结合试点工作任务分解表 台账 2026-11-22.xlsx: what it is, of which day. */
export function fileNameOf({ kind, title, sections, asOf }: Report, format: ReportFormat): string {
  const plans = sections.filter(({ role }) => role === 'main');
  const [only, ...others] = plans;
  const name = kind !== 'ledger' ? title : only && others.length === 0 ? `${only.name} 台账` : '督办台账';
  return safeFileName(`${name} ${asOf}`, `.${format}`);
}
