import type { ReportKind, SerialRule } from '../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../shared/report-words.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { findOfficeRules } from '../../ledger/office-rules.ts';
import { highestSerial } from '../../ledger/papers.ts';
import { type Keeping, refuseStep } from '../../tracking/keep/keeping.ts';

/** 发文字号: six-cornered brackets, no leading 0, counted anew each year; 通报 by its 期. Used by an office that set none. */
export const DEFAULT_SERIALS: readonly SerialRule[] = [
  { kind: 'bulletin', pattern: '第{号}期', start: 1 },
  { kind: 'assign-notice', pattern: '督办〔{年}〕{号}号', start: 1 },
  { kind: 'urge-notice', pattern: '催办〔{年}〕{号}号', start: 1 },
  { kind: 'extension-form', pattern: '延期〔{年}〕{号}号', start: 1 },
  { kind: 'result-form', pattern: '呈报〔{年}〕{号}号', start: 1 },
];

const NUMBER_MARK = '{号}';
const YEAR_MARK = '{年}';

/** The office's rules, one for each kind of paper that has numbers; a kind that it left out has the program's. */
export function serialRules(db: ReadableDB): readonly SerialRule[] {
  const own = findOfficeRules<readonly SerialRule[]>(db, 'serials')?.rules ?? [];
  return DEFAULT_SERIALS.map((rule) => own.find(({ kind }) => kind === rule.kind) ?? rule);
}

/** What the next paper of a kind is numbered; null for kinds without numbers. */
export type NextNumber = { readonly serial: number; readonly number: string };

/** @param day on which it leaves, `YYYY-MM-DD` */
export function nextNumber(db: ReadableDB, kind: ReportKind, day: string): NextNumber | null {
  const rule = serialRules(db).find((each) => each.kind === kind);
  if (!rule || rule.pattern === '') return null;
  const year = Number(day.slice(0, 4));
  const serial = Math.max(rule.start, highestSerial(db, kind, year) + 1);
  return { serial, number: rule.pattern.replaceAll(YEAR_MARK, String(year)).replaceAll(NUMBER_MARK, String(serial)) };
}

/** A pattern without a number gives every paper the same; an empty one gives none. */
export function setSerials({ db, rows }: Keeping, { rules }: { readonly rules: readonly SerialRule[] }): string {
  for (const { kind, pattern } of rules) {
    const word = REPORT_KIND_WORDS[kind];
    if (!DEFAULT_SERIALS.some((each) => each.kind === kind)) refuseStep('no-serial', `${word}不编号`);
    if (pattern !== '' && !pattern.includes(NUMBER_MARK)) {
      refuseStep('serial-wrong', `${word}的编号规则“${pattern}”里没有“${NUMBER_MARK}”，各份会同号`);
    }
    if (rules.filter((each) => each.kind === kind).length > 1) refuseStep('same-serial', `${word}的编号规则写了两条`);
  }
  const present = findOfficeRules(db, 'serials');
  const content = JSON.stringify(rules);
  if (present) rows.update('office_rules', present.id, { content });
  else rows.insert('office_rules', { kind: 'serials', content });
  return `文书编号规则改为：${rules.map(({ kind, pattern }) => `${REPORT_KIND_WORDS[kind]}“${pattern || '不编号'}”`).join('、')}`;
}
