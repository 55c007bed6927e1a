import type { Report, ReportRequest } from '../../../shared/model/report.ts';
import { PAPER_KINDS, REPORT_KIND_WORDS } from '../../../shared/report-words.ts';
import { isNumberTaken } from '../../ledger/papers.ts';
import { type Keeping, refuseStep } from '../../tracking/keep/keeping.ts';
import type { NextNumber } from './serials.ts';

/** A paper as it is to leave. */
export type Leaving = {
  readonly request: ReportRequest;
  readonly report: Report;
  /** That of the office's rule, where the paper bears it. */
  readonly next: NextNumber | null;
};

/** Puts a paper on record as it left: its number, what it was asked for and the whole of it. */
export function issuePaper({ db, rows, stamp, today }: Keeping, { request, report, next }: Leaving): string {
  const { kind, number, title } = report;
  const word = REPORT_KIND_WORDS[kind];
  if (!PAPER_KINDS.some((each) => each === kind)) refuseStep('no-paper', `${word}不是文书，不登记发出`);
  const [sheet, ...others] = report.sections.filter(({ role }) => role === 'main');
  if (!sheet || others.length > 0) {
    refuseStep('several-papers', `${word}一事一单，这里有 ${others.length + 1} 份，请逐份登记发出`);
  }
  if (number !== '' && isNumberTaken(db, kind, number)) {
    refuseStep('number-taken', `${word}的编号“${number}”已经用过，请换一个`);
  }
  rows.insert('papers', {
    kind,
    year: Number(today.slice(0, 4)),
    serial: next !== null && next.number === number ? next.serial : null,
    number: number === '' ? null : number,
    at: stamp.at,
    actor: stamp.actor,
    request: JSON.stringify(request),
    content: JSON.stringify(report),
  });
  // 第14项, 区民政局: the title of a notice is what its kind is called.
  return `发出${word}${number === '' ? '' : `“${number}”`}：${title === word ? sheet.name : title}`;
}
